import KembarModel
import Testing

@testable import Store

@Suite struct ImportTests {
  private let file: TestRegistry
  private let store: RegistryStore

  init() throws {
    file = try TestRegistry()
    store = try file.create()
  }

  private static let new = {
    var new = Agreement(id: "new", sides: [Side(country: "ID", place: "bogor"), Side(country: "CN")])
    new.facts = [Fact(field: FieldPath(.sides), source: "news")]
    return new
  }()

  /// Imports agreements, each with the digest beside it, and tells what became of each.
  @discardableResult
  private func take(
    _ rows: [(Agreement, UInt64)], _ mode: ImportTransaction.Mode = .merge
  ) throws -> ([ImportTransaction.Outcome], RegistryStore.ImportResult?) {
    var outcomes: [ImportTransaction.Outcome] = []
    let result = try store.importing("a table", at: "2024-05-03T09:10:11Z") { transaction in
      for (agreement, digest) in rows {
        outcomes.append(try transaction.add(agreement, digest: digest, mode: mode))
      }
      return true
    }
    return (outcomes, result)
  }

  @Test func rowsAreAccountedFor() throws {
    var later = Registry.sample.agreements[0]
    later.stage = .ended
    let (outcomes, result) = try take([
      (Self.new, 1), (Self.new, 2), (Registry.sample.agreements[1], 3), (later, 4), (later, 5),
      (Registry.sample.agreements[1], 6),
    ])
    #expect(outcomes == [.new, .duplicate, .unchanged, .changed, .duplicate, .duplicate])
    let backup = file.path + ".before-import-2024-05-03T091011Z"
    #expect(result == RegistryStore.ImportResult(change: 2, backup: backup))
    var expected = Registry.sample
    expected.agreements[0] = later
    expected.agreements.append(Self.new)
    #expect(try store.load() == expected)
    #expect(
      try store.changes(limit: 1) == [
        Change(number: 2, time: "2024-05-03T09:10:11Z", kind: .imported, summary: "a table", undoes: nil)
      ])
    let before = try RegistryStore.open(backup)
    defer { before.close() }
    #expect(try before.load() == .sample)
  }

  @Test func theSameAgainChangesNothing() throws {
    let rows = [(Self.new, UInt64.max), (Registry.sample.agreements[0], 7)]
    try take(rows)
    let before = try store.load()
    let (outcomes, result) = try take(rows)
    #expect(outcomes == [.unchanged, .unchanged])
    #expect(result == RegistryStore.ImportResult(change: nil, backup: nil))
    #expect(try store.load() == before)
    #expect(try store.changes(limit: 9).map(\.number) == [2, 1])
  }

  @Test func aRowThatWasImportedHasNothingNewToSay() throws {
    try take([(Registry.sample.agreements[0], 7), (Self.new, 8)])
    let before = try store.load()
    var after = before
    after.agreements[0].stage = .ended
    after.agreements.removeLast()
    try store.apply(Edit(kind: .edited, summary: "", before: before, after: after), at: TestRegistry.time)
    #expect(try take([(Registry.sample.agreements[0], 7), (Self.new, 8)]).0 == [.unchanged, .unchanged])
    #expect(try store.load() == after)
    // Another row may say something else.
    #expect(try take([(Registry.sample.agreements[0], 9), (Self.new, 10)]).0 == [.changed, .new])
  }

  @Test func mergingKeepsWhatARowDoesNotState() throws {
    var row = Agreement(id: "bogor-kisarazu", stage: .ended, sides: Registry.sample.agreements[0].sides)
    row.facts = [Fact(field: FieldPath(.stage), source: "news")]
    #expect(try take([(row, 1)]).0 == [.changed])
    var expected = Registry.sample
    expected.agreements[0] = expected.agreements[0].merging(row)
    #expect(expected.agreements[0].participants.count == 1)
    #expect(try store.load() == expected)
  }

  @Test func replacingTakesTheRecordWhole() throws {
    let whole = Agreement(id: "bogor-kisarazu", stage: .ended, sides: Registry.sample.agreements[0].sides)
    #expect(try take([(whole, 1)], .replace).0 == [.changed])
    #expect(try store.load().agreements[0] == whole)
  }

  @Test func whatAgreementsNameIsAddedBeforeThem() throws {
    var place = Registry.sample.places[0]
    place.latitude = -6.5944
    let result = try store.importing("a document", at: TestRegistry.time) { transaction in
      #expect(try transaction.places() == Registry.sample.places)
      #expect(try transaction.people() == Registry.sample.people)
      #expect(try transaction.sources() == Registry.sample.sources)
      #expect(try transaction.add(Source(id: "table")) == .new)
      #expect(try transaction.add(Person(id: "new", name: "New")) == .new)
      #expect(try transaction.add(Registry.sample.places[0]) == .unchanged)
      #expect(try transaction.add(place) == .changed)
      try transaction.add(elsewhere: "far")
      try transaction.add(elsewhere: "indonesia-china")
      var agreement = Self.new
      agreement.facts = [Fact(field: FieldPath(.sides), source: "table")]
      #expect(try transaction.add(agreement, digest: 1, mode: .merge) == .new)
      #expect(try transaction.places().map(\.latitude) == [-6.5944, nil])
      return true
    }
    #expect(result?.backup != nil)
    let loaded = try store.load()
    #expect(loaded.sources.map(\.id) == ["news", "table"])
    #expect(loaded.people.map(\.id) == ["bima-arya", "new"])
    #expect(loaded.elsewhere == ["indonesia-china", "far"])
    try store.undo(at: TestRegistry.time)
    #expect(try store.load() == .sample)
  }

  @Test func aDryRunLeavesTheRegistryAsItWas() throws {
    let result = try store.importing("a table", at: TestRegistry.time) { transaction in
      var changed = Registry.sample.agreements[0]
      changed.stage = .ended
      try transaction.add(changed, digest: 1, mode: .replace)
      try transaction.add(Self.new, digest: 2, mode: .replace)
      return false
    }
    #expect(result == nil)
    #expect(try store.load() == .sample)
    #expect(try take([(Self.new, 2)]).0 == [.new])
    #expect(file.names.filter { $0.contains("before") } == [])
  }

  @Test func anErrorLeavesTheRegistryAsItWas() throws {
    struct Interruption: Error {}
    #expect(throws: Interruption.self) {
      _ = try store.importing("a table", at: TestRegistry.time) { transaction in
        try transaction.add(Self.new, digest: 2, mode: .replace)
        throw Interruption()
      }
    }
    var homeless = Self.new
    homeless.sides[0].place = "nowhere"
    #expect(throws: StoreError.missing(RecordName(.place, "nowhere"), namedBy: RecordName(.agreement, "new")))
    {
      try take([(homeless, 1)])
    }
    #expect(try store.load() == .sample)
  }

  @Test func anImportMayGoOnWithoutARowThatNamesWhatIsNotThere() throws {
    var homeless = Self.new
    homeless.id = "homeless"
    homeless.sides[0].place = "nowhere"
    var changed = Registry.sample.agreements[0]
    changed.venue = Venue(place: "nowhere")
    let result = try store.importing("a table", at: TestRegistry.time) { transaction in
      for agreement in [homeless, changed, Self.new] {
        do {
          try transaction.add(agreement, digest: 1, mode: .replace)
        } catch StoreError.missing(let missing, _) {
          #expect(missing == RecordName(.place, "nowhere"))
        }
      }
      return true
    }
    #expect(result?.change == 2)
    #expect(try store.load().agreements == Registry.sample.agreements + [Self.new])
  }

  @Test func anImportCannotGoOnAfterAnyOtherError() throws {
    let malformed = Agreement(id: "Not An Id", sides: [])
    #expect(throws: StoreError.failed(path: file.path, detail: "malformed id 'Not An Id'")) {
      _ = try store.importing("a table", at: TestRegistry.time) { transaction in
        try transaction.add(Self.new, digest: 1, mode: .merge)
        _ = try? transaction.add(malformed, digest: 2, mode: .merge)
        return true
      }
    }
    #expect(try store.load() == .sample)
  }

  @Test func anUndoneImportCanBeImportedAgain() throws {
    try take([(Self.new, 1)])
    try store.undo(at: TestRegistry.time)
    #expect(try store.load() == .sample)
    #expect(try take([(Self.new, 1)]).0 == [.new])
    #expect(try take([(Self.new, 1)]).0 == [.unchanged])
  }

  @Test func backupsAreNeverOverwritten() throws {
    for stage in [Stage.ended, .lapsed, .renewed] {
      var changed = Registry.sample.agreements[0]
      changed.stage = stage
      try take([(changed, UInt64(stage.hashValue.magnitude))])
    }
    let name = "registry.sqlite.before-import-2024-05-03T091011Z"
    #expect(file.names.filter { $0.contains("before") } == [name, name + "-2", name + "-3"])
    let last = try RegistryStore.open(file.file(name + "-3"))
    defer { last.close() }
    #expect(try last.load().agreements[0].stage == .lapsed)
  }
}
