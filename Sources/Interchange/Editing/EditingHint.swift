import KembarModel

/// What a person who edits is told of one key.
struct EditingHint {
  /// As a registry document writes it; hints come in the order in which keys are written.
  var key: String
  /// What stands above the key where it is given.
  var comment: Phrase?
  /// What could be written where it is not; `nil` for keys that are always there or rarely wanted.
  var example: Phrase?

  private init(_ key: String, _ comment: Phrase? = nil, example: Phrase? = nil) {
    self.key = key
    self.comment = comment
    self.example = example
  }

  private static func words<Word: CodeWord>(_ key: String, _ type: Word.Type) -> EditingHint {
    EditingHint(key, allowed(key, type))
  }

  /// The words of a key, as a comment: `stage: exploration intent planned …`.
  private static func allowed<Word: CodeWord>(_ key: String, _ type: Word.Type) -> Phrase {
    same(key + ": " + Word.codes.joined(separator: " "))
  }

  private static func same(_ text: String) -> Phrase { Phrase(id: text, en: text) }

  private static let text = same(#"{id: "…", en: "…"}"#)
  private static let date = same("2023-07-03")

  static let agreement: [EditingHint] = [
    EditingHint("id"),
    EditingHint("title", example: text),
    words("instrument", Instrument.self), words("kind", AgreementKind.self), words("stage", Stage.self),
    EditingHint("sides"),
    EditingHint(
      "participants", allowed("part", Part.self),
      example: Phrase(
        id: #"[{person: …, role: {id: "Wali Kota"}, side: 0, part: signatory}]"#,
        en: #"[{person: …, role: {en: "Mayor"}, side: 0, part: signatory}]"#)),
    EditingHint("signed", example: date),
    EditingHint("agreed", example: date),
    EditingHint("effective", example: date),
    EditingHint("ends", example: date),
    EditingHint("venue", example: same(#"{place: …, text: {id: "…", en: "…"}}"#)),
    EditingHint(
      "scope", allowed("field", ScopeField.self), example: same("[{field: education}, {field: culture}]")),
    EditingHint(
      "actions", allowed("status", ActionStatus.self),
      example: same(#"[{text: {id: "…", en: "…"}, status: planned, side: 0, due: 2024}]"#)),
    EditingHint("funding", example: text),
    EditingHint("term", example: same(#"{years: 5, notice-months: 6, renewal: {id: "…", en: "…"}}"#)),
    EditingHint(
      "events", allowed("kind", EventKind.self),
      example: same(#"[{date: 2023-07, kind: visit, text: {id: "…", en: "…"}, place: …}]"#)),
    EditingHint("related", allowed("as", Relation.self), example: same("[{agreement: …, as: implements}]")),
    EditingHint(
      "facts",
      Phrase(
        id: "dari mana tiap keterangan; field: jalur seperti signed atau participants.0; certainty: "
          + Certainty.codes.joined(separator: " "),
        en: "where each statement comes from; field: a path like signed or participants.0; certainty: "
          + Certainty.codes.joined(separator: " ")),
      example: same(#"[{field: signed, source: …, where: "paragraph 3", certainty: stated}]"#)),
    EditingHint(
      "unknown",
      Phrase(
        id: "dicari di sumber, tetapi tidak dinyatakan: ", en: "looked for in the sources, and not stated: "
      )
      .followed(by: AgreementField.codes.joined(separator: " ")),
      example: same("[venue, term]")),
    EditingHint("starred"),
    EditingHint("notes", example: same(#"[{date: 2023-07-03, text: "…"}]"#)),
  ]

  static let person: [EditingHint] = [
    EditingHint("id"), EditingHint("name"), EditingHint("aliases", example: same(#"[{name: "…"}]"#)),
  ]

  static let place: [EditingHint] = [
    EditingHint("id"), EditingHint("country"), EditingHint("country-as-written"),
    words("kind", PlaceKind.self),
    EditingHint("names"),
    EditingHint("aliases", example: same(#"[{name: "…", language: fr, valid: 1961/1992}]"#)),
    EditingHint("latitude", example: same("-6.595")), EditingHint("longitude", example: same("106.816")),
    EditingHint("wikidata", example: same("Q10443")), EditingHint("geonames"),
  ]

  static let source: [EditingHint] = [
    EditingHint("id"), EditingHint("publisher", example: same("…")), EditingHint("title", example: same("…")),
    EditingHint("published", example: date), EditingHint("url", example: same("https://…")),
    EditingHint("language"), EditingHint("note", example: text),
  ]
}

extension Phrase {
  fileprivate func followed(by text: String) -> Phrase {
    Phrase(id: self[.indonesian] + text, en: self[.english] + text)
  }
}
