/// Registry documents to test with.
enum Registries {
  /// Characters that turn what stands beside them, or that nobody sees; the model takes them.
  static let hostileScalars: [Unicode.Scalar] = [
    "\u{200B}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{2028}", "\u{2029}", "\u{2060}", "\u{FEFF}",
    "\u{E0041}",
  ]

  /// Characters that the model refuses.
  static let refusedScalars: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\u{8}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{202A}", "\u{202E}", "\u{2066}",
    "\u{2069}",
  ]

  /// One agreement in whose names, titles and notes all of ``hostileScalars`` stand.
  static var hostile: String {
    let hostile = "ev" + String(String.UnicodeScalarView(hostileScalars)) + "il"
    return document(
      places: #"{"id": "evil", "country": "ID", "kind": "city", "names": {"en": "City \#(hostile)"}}"#,
      people: #"{"id": "evil", "name": "Person \#(hostile)"}"#,
      agreements: """
        {"id": "evil", "title": {"en": "Title \(hostile)"}, "instrument": "mou", "kind": "sister-city", "stage": "signed",
         "sides": [{"country": "ID", "place": "evil"}, {"country": "KZ", "body": {"en": "Body \(hostile)"}}],
         "participants": [{"person": "evil", "role": {"en": "Role \(hostile)"}, "side": 0, "part": "signatory"}],
         "venue": {"text": {"en": "Venue \(hostile)"}}, "funding": {"en": "Funding \(hostile)"}}
        """)
  }

  /// A document with a character, in hexadecimal digits, in a name.
  static func with(_ digits: String) -> String {
    document(places: #"{"id": "evil", "country": "ID", "kind": "city", "names": {"en": "E\u\#(digits)vil"}}"#)
  }

  /// Agreements between states, numbered from 1 in their titles.
  static func numbered(_ count: Int) -> String {
    document(
      agreements: (1...count).map { number in
        """
        {"id": "n\(number)", "title": {"en": "Number \(number)"}, "instrument": "mou", "kind": "state", \
        "stage": "signed", "sides": [{"country": "ID"}, {"country": "KZ"}]}
        """
      }.joined(separator: ",\n"))
  }

  private static func document(places: String = "", people: String = "", agreements: String = "") -> String {
    #"{"kembar": 1, "places": [\#(places)], "people": [\#(people)], "agreements": [\#(agreements)]}"#
  }
}
