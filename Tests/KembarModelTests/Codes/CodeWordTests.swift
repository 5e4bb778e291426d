import KembarModel
import Testing

/// The lists are those of the registry document's and the history's definition: a word more or less is another format.
@Suite struct CodeWordTests {
  private static let lists: [any CodeWord.Type] = [
    AgreementField.self, AgreementKind.self, ActionStatus.self, Certainty.self, EventKind.self,
    Instrument.self,
    Part.self, PlaceKind.self, Relation.self, ScopeField.self, Stage.self,
    ChangeKind.self,
  ]

  @Test(
    arguments: zip(
      lists,
      [
        "title instrument kind stage sides participants signed agreed effective ends venue scope actions funding "
          + "term events related",
        "sister-city friendship-city city-cooperation city-organisation state unknown",
        "hoped potential planned active done dropped",
        "stated implied inferred conflicting",
        "visit meeting talks signing ceremony statement other",
        "mou loi moc agreement arrangement declaration understanding decision bundle unknown",
        "signatory planned-signatory witness delegate host informant other",
        "city regency province state district other",
        "parent implements renews supersedes same-visit mentions",
        "education culture tourism agriculture health urban-planning environment technology trade labour transport "
          + "energy finance media water human-resources youth-sports governance science security other",
        "exploration intent planned signed in-force renewed lapsed ended unknown",
        "created edited starred noted staged imported undone",
      ]))
  func codes(list: any CodeWord.Type, codes: String) {
    #expect(list.codes.joined(separator: " ") == codes)
  }

  @Test(arguments: lists, Language.allCases)
  func namesOfOneListDiffer(list: any CodeWord.Type, language: Language) {
    let names = names(of: list, in: language)
    #expect(names.allSatisfy { !$0.isEmpty })
    #expect(Set(names).count == names.count)
  }

  private func names<Word: CodeWord>(of list: Word.Type, in language: Language) -> [String] {
    Word.allCases.map { $0.name[language].lowercased() }
  }

  @Test(arguments: [
    (AgreementField.noun, "a field of an agreement", "bagian dari kesepakatan"),
    (AgreementKind.noun, "a kind of agreement", "jenis kerja sama"),
    (ActionStatus.noun, "a status of an action", "status kegiatan"),
    (Certainty.noun, "a certainty", "tingkat kepastian"),
    (EventKind.noun, "a kind of event", "jenis peristiwa"),
    (Instrument.noun, "an instrument", "jenis naskah"),
    (Part.noun, "a part", "peran serta"),
    (PlaceKind.noun, "a kind of place", "jenis tempat"),
    (Relation.noun, "a relation", "hubungan antarnaskah"),
    (ScopeField.noun, "a field", "bidang"),
    (Stage.noun, "a stage", "tahap"),
    (ChangeKind.noun, "a kind of change", "jenis perubahan"),
  ])
  func nouns(noun: Phrase, english: String, indonesian: String) {
    #expect(noun[.english] == english)
    #expect(noun[.indonesian] == indonesian)
  }

  @Test(arguments: Language.allCases)
  func abbreviationsAreShortAndDiffer(language: Language) {
    let abbreviations = Instrument.allCases.map { $0.abbreviation[language] }
    #expect(abbreviations.allSatisfy { (1...4).contains($0.count) })
    #expect(Set(abbreviations).count == abbreviations.count)
  }

  @Test func pendingStages() {
    #expect(Stage.allCases.filter(\.isPending) == [.exploration, .intent, .planned])
  }
}
