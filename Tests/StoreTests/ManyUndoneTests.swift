import GRDB
import KembarModel
import TestSupport
import Testing

@testable import Store

/// Undoing a change as a whole comes to the same as undoing it record by record.
@Suite struct ManyUndoneTests {
  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
  }

  @Test("Whatever is imported, edited and undone, all tables are the same", arguments: 1...8)
  func randomChanges(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let store = try file.create(try Registry.random(&numbers))
    defer { store.close() }
    for _ in 0..<12 {
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: try take(try Registry.random(&numbers), into: store, &numbers)
      case 1: try edit(store, &numbers)
      default: try undoAny(store, &numbers)
      }
      try TestRegistry.checkBlocks(store)
    }
  }

  @Test func moreThanAreHeldAtOnce() throws {
    var numbers = RandomNumbers(seed: 0)
    let store = try file.create()
    defer { store.close() }
    try take(Self.many(1...1_010), into: store, &numbers)
    // One goes and one is changed, and then they are as they were.
    var edit = Edit(kind: .edited, summary: "edit", before: Registry(), after: Registry())
    edit.before.agreements = Array(Self.many(500...600).agreements)
    edit.after.agreements = Array(edit.before.agreements.dropFirst())
    edit.after.agreements[20].isStarred = true
    try store.apply(edit, at: TestRegistry.time)
    for change in [2, 3] { try compare(store, undoing: change, leastOfMany: 10) }
    try take(Self.many(2_000...2_005), into: store, &numbers)
    for change in [2, 6] { try compare(store, undoing: change, leastOfMany: 10) }
    #expect(try store.changes(limit: 1).map(\.undoes) == [6])
    #expect(try store.load().agreements.count == 2 + 1_010 + 6)
    #expect(try file.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try file.rows("PRAGMA foreign_key_check") == [])
  }

  /// Agreements with some places.
  private static func many(_ numbers: ClosedRange<Int>) -> Registry {
    var registry = Registry()
    registry.places = (0..<20).map { number in
      Place(
        id: "place-\(number)", country: "JP", names: Text([.init(language: "en", words: "Place \(number)")]))
    }
    registry.agreements = numbers.map { number in
      var agreement = Agreement(
        id: "many-\(number)",
        sides: [Side(country: "ID", place: "bogor"), Side(country: "JP", place: "place-\(number % 20)")])
      agreement.facts = [Fact(field: FieldPath(.sides), source: "news", location: "line \(number)")]
      return agreement
    }
    return registry
  }

  /// Imports a registry.
  private func take(_ registry: Registry, into store: RegistryStore, _ numbers: inout RandomNumbers) throws {
    let mode = numbers.pick([ImportTransaction.Mode.merge, .replace])
    let digests = registry.agreements.map { _ in numbers.next() >> 1 }
    _ = try store.importing("import", at: TestRegistry.time) { transaction in
      for source in registry.sources { try transaction.add(source) }
      for place in registry.places { try transaction.add(place) }
      for person in registry.people { try transaction.add(person) }
      for id in registry.elsewhere { try transaction.add(elsewhere: id) }
      for (agreement, digest) in zip(registry.agreements, digests) {
        try transaction.add(agreement, digest: digest, mode: mode)
      }
      return true
    }
  }

  /// Stars, drops and renames some records.
  private func edit(_ store: RegistryStore, _ numbers: inout RandomNumbers) throws {
    let before = try store.load()
    var edit = Edit(kind: .edited, summary: "edit", before: before, after: before)
    edit.after.agreements.removeAll { _ in numbers.oneIn(4) }
    for index in edit.after.agreements.indices where numbers.oneIn(3) {
      edit.after.agreements[index].isStarred.toggle()
    }
    for index in edit.after.people.indices where numbers.oneIn(3) { edit.after.people[index].name += "!" }
    let used = Set(edit.after.agreements.flatMap(\.placesNamed))
    edit.after.places.removeAll { !used.contains($0.id) && numbers.oneIn(3) }
    try store.apply(edit, at: TestRegistry.time)
  }

  /// Undoes the last change, or any, with indices made anew or kept.
  private func undoAny(_ store: RegistryStore, _ numbers: inout RandomNumbers) throws {
    let last = try store.changes(limit: 1)[0].number
    guard last > 1 else { return }
    let number = numbers.oneIn(2) ? last : Int.random(in: 2...last, using: &numbers)
    try compare(store, undoing: number, leastOfMany: numbers.pick([1, 3, 10_000]))
  }

  /// Undoes a change in both ways, of which the plain one is not kept.
  private func compare(_ store: RegistryStore, undoing number: Int, leastOfMany: Int) throws {
    let before = try store.queue.read { try Self.contents(of: $0) }
    var expected = before
    var plainError: StoreError?
    try store.queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        do {
          let change = try #require(try Change.find(number, in: database))
          try PlainUndoing.undo(change, at: TestRegistry.time, in: database)
          expected = try Self.contents(of: database)
        } catch {
          plainError = StoreError(error, at: store.path)
        }
        return .rollback
      }
    }
    var error: StoreError?
    do {
      try store.undo(number, at: TestRegistry.time, leastOfMany: leastOfMany)
    } catch let thrown {
      error = thrown
    }
    if error == .alreadyUndone(number) { return }
    #expect(error == plainError)
    let contents = try store.queue.read { try Self.contents(of: $0) }
    for (table, rows) in expected {
      let isSame = contents[table] == rows
      #expect(isSame, "\(table) after undoing \(number)")
    }
    #expect(contents.count == expected.count)
  }

  /// The rows of all tables, and what makes them.
  private static func contents(of database: Database) throws -> [String: [Row]] {
    var contents = [
      "sqlite_schema": try Row.fetchAll(
        database, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    ]
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
    for table in try String.fetchAll(database, sql: tables) {
      let keys = try database.primaryKey(table).columns
      let order = table == "catalogue" ? "1" : keys.joined(separator: ", ")
      contents[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
    }
    return contents
  }
}
