import Interchange
import KembarModel
import Testing

@testable import Store

/// What `sqlite3` may have written into a registry.
@Suite struct CheckTests {
  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
    try file.create().close()
  }

  private func check() throws -> [String] {
    let store = try RegistryStore.open(file.path)
    defer { store.close() }
    return try store.check(countries: BundledData.countries()).map { $0.message(in: .english) }
  }

  private func unreadable() throws -> [UnreadableValue] {
    let store = try RegistryStore.open(file.path)
    defer { store.close() }
    do {
      _ = try store.load()
      return []
    } catch .unreadable(let values) {
      return values
    }
  }

  @Test func aSoundRegistryHasNoProblems() throws {
    #expect(try check() == [])
  }

  @Test("sqlite3, which does not keep foreign keys, deletes records whole")
  func recordsAreDeletedWhole() throws {
    try file.execute(
      """
      PRAGMA foreign_keys = OFF;
      DELETE FROM agreement;
      DELETE FROM place;
      DELETE FROM person;
      """)
    #expect(try unreadable() == [])
    #expect(try check() == [])
    let store = try RegistryStore.open(file.path)
    defer { store.close() }
    var sources = Registry()
    sources.sources = Registry.sample.sources
    sources.elsewhere = Registry.sample.elsewhere
    #expect(try store.load() == sources)
  }

  @Test func everyValueThatCannotBeReadIsTold() throws {
    try file.execute(
      """
      PRAGMA ignore_check_constraints = ON;
      UPDATE agreement SET signed = '16 November 2016', stage = 'singed' WHERE id = 'bogor-kisarazu';
      UPDATE agreement SET title = '["en"]' WHERE id = 'bogor-shenzhen';
      UPDATE side SET body = '{"en": 1}' WHERE agreement_number = 2 AND position = 1;
      UPDATE citation SET fields = 'signet';
      UPDATE person SET name = CAST(x'41FF42' AS TEXT);
      """)
    let values = try unreadable()
    #expect(
      values.map { $0.message(in: .english) } == [
        "table person, record 'bima-arya', column name: 'A\u{FFFD}B' is not UTF-8; write it anew",
        "table agreement, record 'bogor-kisarazu', column stage: 'singed' is not a stage; it must be one of "
          + "exploration, intent, planned, signed, in-force, renewed, lapsed, ended, unknown",
        "table agreement, record 'bogor-kisarazu', column signed: '16 November 2016' is not a date; "
          + "write dates as 2023-07-03, 2023-07 or 2023",
        "table agreement, record 'bogor-shenzhen', column title: not valid JSON: expected an object here; "
          + "write it like {\"id\": \"…\", \"en\": \"…\"}",
        "table side, record 'bogor-shenzhen', column body: not valid JSON: expected a text here; "
          + "write it like {\"id\": \"…\", \"en\": \"…\"}",
        "table citation, record 'bogor-kisarazu', column fields: 'signet' does not name a part of an agreement; "
          + "write it like signed or participants.0",
      ])
    #expect(
      values.map { $0.message(in: .indonesian) } == [
        "tabel person, catatan 'bima-arya', kolom name: 'A\u{FFFD}B' bukan UTF-8; tulis ulang",
        "tabel agreement, catatan 'bogor-kisarazu', kolom stage: 'singed' bukan tahap; pilih salah satu: "
          + "exploration, intent, planned, signed, in-force, renewed, lapsed, ended, unknown",
        "tabel agreement, catatan 'bogor-kisarazu', kolom signed: '16 November 2016' bukan tanggal; "
          + "tulis tanggal seperti 2023-07-03, 2023-07, atau 2023",
        "tabel agreement, catatan 'bogor-shenzhen', kolom title: bukan JSON yang benar: di sini seharusnya "
          + "sebuah objek; tulis seperti {\"id\": \"…\", \"en\": \"…\"}",
        "tabel side, catatan 'bogor-shenzhen', kolom body: bukan JSON yang benar: di sini seharusnya sebuah teks; "
          + "tulis seperti {\"id\": \"…\", \"en\": \"…\"}",
        "tabel citation, catatan 'bogor-kisarazu', kolom fields: 'signet' tidak menunjuk bagian kesepakatan; "
          + "tulis seperti signed atau participants.0",
      ])
  }

  @Test func rowsWithoutARecordAreTold() throws {
    try file.execute(
      "PRAGMA foreign_keys = OFF; DROP TRIGGER agreement_deletion; DELETE FROM agreement WHERE number = 1")
    #expect(
      try unreadable().map { $0.message(in: .english) } == [
        "table side, record '1', column agreement_number: this row belongs to a record that is not there; "
          + "delete the row",
        "table side, record '1', column agreement_number: this row belongs to a record that is not there; "
          + "delete the row",
        "table participant, record '1', column agreement_number: this row belongs to a record that is not there; "
          + "delete the row",
        "table citation, record '1', column agreement_number: this row belongs to a record that is not there; "
          + "delete the row",
      ])
  }

  @Test func referencesThatLeadNowhereAreTold() throws {
    try file.execute("PRAGMA foreign_keys = OFF; DELETE FROM place WHERE id = 'kisarazu'")
    #expect(
      try check().contains("table side, row: names what is not in table place"))
  }

  @Test func whatNoDocumentCouldSayIsTold() throws {
    try file.execute("UPDATE agreement SET signed = NULL; UPDATE citation SET fields = 'signed'")
    try file.execute("DELETE FROM side WHERE agreement_number = 2 AND position = 1")
    #expect(
      try check() == [
        "agreements[0].facts[0].field: 'signed' is not stated in this agreement",
        "agreements[1].sides: an agreement needs two sides or more, here 1",
      ])
  }

  @Test func damageOfTheFileIsTold() throws {
    try file.execute("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'side'")
    let problems = try check()
    #expect(problems.first?.hasPrefix("the file is damaged: ") == true)
  }

  @Test(
    "sqlite3 refuses words that are on no list",
    arguments: [
      "UPDATE agreement SET stage = 'singed'", "UPDATE agreement SET kind = 'twin'",
      "UPDATE agreement SET instrument = ''", "UPDATE agreement SET title = 'Declaration'",
      "UPDATE agreement SET starred = 2", "UPDATE agreement SET id = 'Bogor'",
      "UPDATE place SET kind = 'town'", "UPDATE place SET latitude = 91",
      "UPDATE place SET latitude = 'north'",
      "UPDATE participant SET part = 'guest'", "UPDATE citation SET certainty = 'sure'",
      "UPDATE related SET relation = 'other'", "INSERT INTO unknown VALUES (1, 0, 'colour')",
      "INSERT INTO scope VALUES (1, 0, 'sport', NULL)", "INSERT INTO term VALUES (1, 0, NULL, NULL)",
      "INSERT INTO action VALUES (1, 0, '{}', 'wished', NULL, NULL)",
      "INSERT INTO event VALUES (1, 0, NULL, 'party', '{}', NULL)",
      "UPDATE change SET kind = 'guessed'", "UPDATE side SET place = 'nowhere'",
    ])
  func refusals(sql: String) throws {
    #expect(throws: (any Error).self) { try file.execute("PRAGMA foreign_keys = ON; \(sql)") }
  }

  @Test func everyWordOfEveryListIsTaken() throws {
    var registry = Registry.sample
    registry.places = PlaceKind.allCases.enumerated().map {
      Place(id: "place-\($0.offset)", country: "", kind: $0.element, names: Text())
    }
    let text = Text([.init(language: "en", words: "x")])
    var agreement = Agreement(id: "all", sides: [])
    agreement.participants = Part.allCases.map { Participant(part: $0) }
    agreement.scope = ScopeField.allCases.map { ScopeItem(field: $0) }
    agreement.actions = ActionStatus.allCases.map { PlannedAction(text: text, status: $0) }
    agreement.events = EventKind.allCases.map { Event(kind: $0, text: text) }
    agreement.related = Relation.allCases.map { RelatedAgreement(agreement: "all", as: $0) }
    agreement.facts = Certainty.allCases.map {
      Fact(field: FieldPath(.scope), source: "news", certainty: $0)
    }
    agreement.unknown = AgreementField.allCases
    registry.agreements = [agreement]
    registry.agreements += Instrument.allCases.map { Agreement(id: "i-\($0)", instrument: $0, sides: []) }
    registry.agreements += AgreementKind.allCases.enumerated().map {
      Agreement(id: "k-\($0.offset)", kind: $0.element, sides: [])
    }
    registry.agreements += Stage.allCases.enumerated().map {
      Agreement(id: "s-\($0.offset)", stage: $0.element, sides: [])
    }
    registry.elsewhere = []
    let path = file.file("all.sqlite")
    let store = try RegistryStore.create(path, holding: registry, at: TestRegistry.time, summary: "")
    defer { store.close() }
    #expect(try store.load() == registry)
    for kind in ChangeKind.allCases {
      try file.execute(
        "INSERT INTO change (time, kind, summary) VALUES ('', '\(kind.rawValue)', '')", at: path)
    }
    #expect(try store.changes(limit: 7).map(\.kind) == ChangeKind.allCases.reversed())
  }
}
