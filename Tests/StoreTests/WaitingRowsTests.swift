import GRDB
import KembarModel
import Testing

@testable import Store

/// New agreements wait until there are enough of them to be written at once, and nobody can tell.
@Suite struct WaitingRowsTests {
  private let file: TestRegistry
  private let store: RegistryStore

  init() throws {
    file = try TestRegistry()
    var registry = Registry.sample
    (registry.agreements, registry.elsewhere) = ([], [])
    store = try file.create(registry)
  }

  private struct Stop: Error {}

  /// An agreement with parts of every sort, the more of them the higher its number.
  private static func agreement(_ number: Int) -> Agreement {
    var agreement = Agreement(
      id: "new-\(number)", stage: .signed,
      sides: [Side(country: "ID", place: "bogor"), Side(country: "JP", place: "kisarazu")])
    let text = Text([.init(language: "en", words: "\"\(number)\"")])
    let few = number % 4
    agreement.title = few > 0 ? text : nil
    agreement.signed = try? EDTF("20\(10 + few)-05")
    agreement.participants = Array(
      repeating: Participant(person: "bima-arya", role: text, side: 1, part: .witness), count: few)
    agreement.venue = few == 1 ? Venue(place: "bogor", text: text) : nil
    agreement.scope = ScopeField.allCases.prefix(few).map { ScopeItem(field: $0) }
    agreement.actions = few == 2 ? [PlannedAction(text: text, status: .planned)] : []
    agreement.term = few == 3 ? Term(years: number) : nil
    agreement.events = few == 2 ? [Event(kind: .visit, text: text, place: "kisarazu")] : []
    agreement.related = few == 1 ? [RelatedAgreement(agreement: "new-1", as: .mentions)] : []
    agreement.facts = [FieldPath(.sides), FieldPath(.stage)].map { Fact(field: $0, source: "news") }
    agreement.unknown = few == 0 ? [.title] : []
    // A text that has no room where those of a run stand.
    if number == 7, let date = agreement.signed { agreement.notes = [Note(date: date, text: Self.long)] }
    return agreement
  }

  private static let long = String(repeating: "kembar ", count: 10_000)

  @Test(arguments: [0, 1, 127, 128, 129, 255, 256, 257, 400])
  func allAreWrittenAsIfOneByOne(count: Int) throws {
    let agreements = (0..<count).map(Self.agreement)
    let result = try store.importing("many", at: TestRegistry.time) { transaction in
      for (number, agreement) in agreements.enumerated() {
        let outcome = try transaction.add(agreement, digest: UInt64(number), mode: .merge)
        #expect(outcome == .new)
      }
      return true
    }
    #expect(result?.change == (count == 0 ? nil : 2))
    #expect(try store.load().agreements == agreements)
    #expect(try file.rows("SELECT count(*) FROM import_digest WHERE change = 2") == ["\(count)"])
    #expect(try file.rows("SELECT * FROM catalogue_stale") == [])
    #expect(try file.rows("PRAGMA integrity_check") == ["ok"])
    try TestRegistry.checkBlocks(store)
  }

  @Test(arguments: [1, 5, 127, 128, 150, 256, 300])
  func whatWaitsIsFound(distance: Int) throws {
    var completion = Self.agreement(0)
    completion.ends = try EDTF("2030")
    completion.facts = [Fact(field: FieldPath(.ends), source: "news")]
    _ = try store.importing("many", at: TestRegistry.time) { transaction in
      var outcomes: [ImportTransaction.Outcome] = []
      func take(_ agreement: Agreement, _ digest: UInt64) throws {
        outcomes.append(try transaction.add(agreement, digest: digest, mode: .merge))
      }
      for number in 0..<distance { try take(Self.agreement(number), UInt64(number)) }
      // The same row, another that says no more, and one that does.
      try take(Self.agreement(0), 0)
      try take(Self.agreement(0), 1_000)
      try take(completion, 1_001)
      try transaction.add(elsewhere: "new-0")
      for number in distance..<(distance + 3) { try take(Self.agreement(number), UInt64(number)) }
      #expect(
        outcomes == Array(repeating: .new, count: distance) + [.duplicate, .duplicate, .duplicate]
          + [.new, .new, .new])
      return true
    }
    let loaded = try store.load()
    #expect(loaded.agreements.first == Self.agreement(0).completed(by: completion))
    #expect(loaded.agreements.dropFirst() == (1..<(distance + 3)).map(Self.agreement)[...])
    #expect(loaded.elsewhere == [])
    #expect(try file.rows("SELECT count(*) FROM import_digest") == ["\(distance + 5)"])
    try TestRegistry.checkBlocks(store)
  }

  @Test func aRowThatNamesWhatIsNotThereIsLeftOutAmongOthersThatWait() throws {
    var homeless = Self.agreement(3)
    homeless.sides[0].place = "nowhere"
    _ = try store.importing("many", at: TestRegistry.time) { transaction in
      for number in 0..<6 {
        do {
          let agreement = number == 3 ? homeless : Self.agreement(number)
          try transaction.add(agreement, digest: UInt64(number), mode: .merge)
        } catch StoreError.missing(let missing, _) {
          #expect(missing == RecordName(.place, "nowhere"))
        }
      }
      // Its id is still free.
      let outcome = try transaction.add(Self.agreement(3), digest: 7, mode: .merge)
      #expect(outcome == .new)
      return true
    }
    #expect(try store.load().agreements == [0, 1, 2, 4, 5, 3].map(Self.agreement))
  }

  @Test(arguments: [5, 200], [true, false])
  func anErrorOfARowThatWaitsEndsTheImport(number: Int, isWanted: Bool) throws {
    try file.execute(
      """
      CREATE TRIGGER refusal BEFORE INSERT ON agreement WHEN new.id = 'new-\(number)'
      BEGIN SELECT RAISE(ABORT, 'refused'); END
      """)
    #expect(throws: StoreError.failed(path: file.path, detail: "refused")) {
      _ = try store.importing("many", at: TestRegistry.time) { transaction in
        for number in 0..<210 {
          try transaction.add(Self.agreement(number), digest: UInt64(number), mode: .merge)
        }
        return isWanted
      }
    }
    #expect(try store.load().agreements == [])
  }

  @Test func placesThatComeAmongVeryManyAgreementsAreTold() throws {
    let schema = try file.rows("SELECT name, sql FROM sqlite_schema ORDER BY name")
    let before = try store.read { try $0.directory() }
    _ = try store.importing("many", at: TestRegistry.time) { transaction in
      for number in 0..<1_200 {
        var agreement = Agreement(id: "new-\(number)", sides: [])
        if number == 1_150 {
          try transaction.add(
            Place(id: "late", country: "ID", kind: .city, names: Text([.init(language: "en", words: "Late")]))
          )
          agreement.sides = [Side(country: "ID", place: "late")]
        }
        try transaction.add(agreement, digest: UInt64(number), mode: .merge)
      }
      return true
    }
    let after = try store.read { try $0.directory() }
    #expect(after.places.map(\.record.id) == before.places.map(\.record.id) + ["late"])
    #expect(after.version != before.version)
    #expect(try file.rows("SELECT name, sql FROM sqlite_schema ORDER BY name") == schema)
    #expect(try file.rows("SELECT * FROM catalogue_stale") == [])
    try TestRegistry.checkBlocks(store)
    try store.undo(at: TestRegistry.time)
    let last = try store.read { try $0.directory() }
    #expect(last.places.map(\.record) == before.places.map(\.record))
    #expect(last.version != after.version)
  }

  @Test func isInterruptedWhileIndicesAreMade() throws {
    let schema = try file.rows("SELECT name, sql FROM sqlite_schema ORDER BY name")
    var checks = 0
    #expect(throws: Stop.self) {
      _ = try store.importing("many", at: TestRegistry.time) {
        checks += 1
        if checks == 2 { throw Stop() }
      } _: { transaction in
        transaction.leastOfMany = 2
        for number in 0..<2_000 {
          var agreement = Agreement(id: "new-\(number)", sides: [])
          agreement.sides = Array(repeating: Side(country: "ID", place: "bogor"), count: 4)
          try transaction.add(agreement, digest: UInt64(number), mode: .merge)
        }
        #expect(checks == 0)
        return true
      }
    }
    #expect(try store.load().agreements == [])
    #expect(try file.rows("SELECT name, sql FROM sqlite_schema ORDER BY name") == schema)
    #expect(try file.rows("PRAGMA integrity_check") == ["ok"])
    _ = try store.importing("one", at: TestRegistry.time) { transaction in
      try transaction.add(Self.agreement(0), digest: 1, mode: .merge) == .new
    }
    #expect(try store.load().agreements == [Self.agreement(0)])
  }
}

@Suite struct SeenIdentifiersTests {
  @Test func whatWasSeenIsNeverNew() {
    var seen = SeenIdentifiers()
    let ids = (0..<20_000).map { "r\($0)" }
    let isNew = ids.map { seen.insert($0) }
    #expect(isNew.count(where: { !$0 }) < 20)
    let isNewAgain = ids.contains { seen.insert($0) }
    #expect(!isNewAgain)
  }
}
