extension FaultyDocument {
  private static func missing(_ id: String, in list: String, fields: String, path: String) -> FaultyDocument {
    FaultyDocument(
      fields: fields, path: path, en: "'\(id)' is not among the \(list)", id: "'\(id)' tidak ada di \(list)")
  }

  private static func notStated(_ cited: String, fields: String = "") -> FaultyDocument {
    FaultyDocument(
      fields: fields
        + "\"facts\": [{\"field\": ¦\"\(cited)\", \"source\": \"s\", \"certainty\": \"stated\"}]",
      path: "facts[0].field", en: "'\(cited)' is not stated in this agreement",
      id: "'\(cited)' tidak tertulis di kesepakatan ini")
  }

  private static func known(_ field: String, fields: String = "") -> FaultyDocument {
    FaultyDocument(
      fields: fields + "\"unknown\": [\"funding\", ¦\"\(field)\"]", path: "unknown[1]",
      en: "'\(field)' is given in this agreement, so it is not unknown",
      id: "'\(field)' tertulis di kesepakatan ini, jadi bukan tak diketahui")
  }

  private static func taken(_ id: String, _ text: String, path: String) -> FaultyDocument {
    FaultyDocument(
      text, path: path, en: "the id '\(id)' is taken; ids must be unique",
      id: "id '\(id)' sudah dipakai; id harus unik")
  }

  /// What does not fit together.
  static let references: [FaultyDocument] = [
    taken(
      "p", #"{"kembar": 1, "people": [{"id": "p", "name": "P"}, {"id": ¦"p", "name": "Q"}]}"#,
      path: "people[1].id"),
    taken("b", #"{"kembar": 1, "elsewhere": ["b", "c", ¦"b"]}"#, path: "elsewhere[2]"),
    taken(
      "b",
      """
      {"agreements": [{"id": ¦"b", "instrument": "mou", "kind": "state", "stage": "signed",
        "sides": [{"country": "ID"}, {"country": "JP"}]}], "kembar": 1, "elsewhere": ["b"]}
      """, path: "agreements[0].id"),
    missing("tokyo", in: "places", fields: #""venue": {"place": ¦"tokyo"}"#, path: "venue.place"),
    missing(
      "p", in: "places", fields: #""events": [{"kind": "visit", "text": {"en": "x"}, "place": ¦"p"}]"#,
      path: "events[0].place"),
    missing(
      "bima", in: "people", fields: #""participants": [{"person": ¦"bima", "part": "host"}]"#,
      path: "participants[0].person"),
    missing(
      "b", in: "agreements", fields: #""related": [{"agreement": ¦"b", "as": "parent"}]"#,
      path: "related[0].agreement"),
    missing(
      "bogor", in: "sources",
      fields: #""facts": [{"field": "stage", "source": ¦"bogor", "certainty": "stated"}]"#,
      path: "facts[0].source"),
    FaultyDocument(
      #"{"kembar": 1, "agreements": [{"id": "a", "instrument": "mou", "kind": "state", "stage": "signed", "sides": ¦[{"country": "ID"}]}]}"#,
      path: "agreements[0].sides", en: "an agreement needs two sides or more, here 1",
      id: "kesepakatan perlu dua pihak atau lebih, di sini 1"),
    FaultyDocument(
      fields: #""participants": [{"part": "host", "side": 1}, {"part": "host", "side": ¦2}]"#,
      path: "participants[1].side", en: "2 is out of range; it must be 0…1", id: "2 di luar batas; harus 0…1"),
    FaultyDocument(
      fields: #""actions": [{"text": {"en": "x"}, "status": "done", "side": ¦-1}]"#, path: "actions[0].side",
      en: "-1 is out of range; it must be 0…1", id: "-1 di luar batas; harus 0…1"),
    FaultyDocument(
      fields: #""facts": [{"field": ¦"participant.0", "source": "s", "certainty": "stated"}]"#,
      path: "facts[0].field",
      en: "'participant.0' does not name a part of an agreement; write it like signed or participants.0",
      id: "'participant.0' tidak menunjuk bagian kesepakatan; tulis seperti signed atau participants.0"),
    notStated("signed"),
    notStated("sides.2"),
    notStated("sides.1.place"),
    notStated("participants"),
    notStated("venue.text", fields: #""venue": {"place": "bogor"}, "#),
    notStated("events", fields: #""events": [], "unknown": ["signed"], "#),
    known("stage"),
    known("venue", fields: #""venue": {"place": "bogor"}, "#),
    known("scope", fields: #""scope": [{"field": "water"}], "#),
  ]
}
