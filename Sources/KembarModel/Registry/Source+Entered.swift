extension Source {
  /// What is cited for a change by somebody who names no source.
  package static let entered: Source = {
    var source = Source(id: "entered")
    source.note = Text([
      Text.Wording(language: "id", words: "diisi sendiri"),
      Text.Wording(language: "en", words: "entered by hand"),
    ])
    return source
  }()

  /// A source that somebody names: by its web address, else by its title.
  ///
  ///     https://example.org/mou     https-example-org-mou
  ///     Surat Wali Kota, 3/2024     surat-wali-kota-3-2024
  ///
  /// - Parameters:
  ///   - words: the web address or the title; not empty.
  ///   - isTaken: whether another source has an id already; then this one gets a number behind it.
  package init(named words: String, isTaken: (String) -> Bool) {
    let stem = Self.identifier(words)
    let numbered = (2...).lazy.map { "\(stem)-\($0)" }
    self.init(id: isTaken(stem) ? numbered.first { !isTaken($0) } ?? stem : stem)
    if WebAddress(words) != nil { url = words } else { title = words }
  }

  /// At most 40 small letters, digits and hyphens; `source` for words in other scripts.
  private static func identifier(_ words: String) -> String {
    var id = ""
    for byte in words.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        id.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !id.isEmpty, id.last != "-" { id.append("-") }
      }
      if id.utf8.count == 40 { break }
    }
    while id.last == "-" { id.removeLast() }
    return id.isEmpty ? "source" : id
  }
}
