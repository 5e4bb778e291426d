import GRDB
import KembarModel
import Search
import TestSupport
import Testing

@testable import Store

/// What other programs do to the tables is seen in the blocks.
@Suite struct ForeignEditTests {
  private static let records = ["agreement", "source", "place", "person"]
  private static let tables = [
    "agreement", "side", "participant", "venue", "scope", "action", "term", "event", "related", "citation",
    "unknown",
    "note", "source", "place", "place_name", "place_alias", "person", "person_alias",
  ]

  @Test("Whatever is done, with foreign keys or without", arguments: 1...8)
  func randomStatements(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let file = try TestRegistry()
    let store = try file.create(try Registry.random(&numbers))
    defer { store.close() }
    var configuration = Self.withoutForeignKeys
    configuration.foreignKeysEnabled = seed % 3 == 0
    let other = try DatabaseQueue(path: file.path, configuration: configuration)
    defer { try? other.close() }
    var known = try TestRegistry.checkBlocks(store)
    var directories: [Int: Directory] = [:]
    for _ in 0..<100 {
      let isDone = try other.writeWithoutTransaction { try Self.statement(&numbers, in: $0) }
      guard isDone else { continue }
      for (block, content) in try TestRegistry.checkBlocks(store) {
        // Equal blocks hold the same.
        let isSame = known.updateValue(content, forKey: block) ?? content == content
        #expect(isSame, "\(block)")
      }
      let directory = try store.read { try $0.directory() }
      #expect(directories.updateValue(directory, forKey: directory.version) ?? directory == directory)
      if numbers.oneIn(2) { try store.storeBlocks() }
    }
  }

  @Test(
    "What is changed is noted, and nothing else",
    arguments: [
      (
        "INSERT INTO agreement (number, id, change, instrument, kind, stage) SELECT 7, 'x', 1, 'mou', kind, stage FROM agreement LIMIT 1",
        [7]
      ),
      (
        "INSERT OR REPLACE INTO agreement (number, id, change, instrument, kind, stage) SELECT 7, id, 1, 'mou', kind, stage FROM agreement WHERE number = 2",
        [2, 7]
      ),
      ("UPDATE agreement SET stage = 'ended' WHERE number = 2", [2]),
      ("UPDATE agreement SET number = 9 WHERE number = 2", [2, 9]),
      ("UPDATE OR REPLACE agreement SET id = 'bogor-kisarazu' WHERE number = 2", [1, 2]),
      ("DELETE FROM agreement WHERE number = 1", [1]),
      ("DELETE FROM side WHERE agreement_number = 1 AND position = 0", [1]),
      ("UPDATE side SET agreement_number = 5 WHERE agreement_number = 1", [1, 5]),
      ("INSERT INTO note VALUES (2, 0, '2020', 'a note')", [2]),
      ("UPDATE person SET name = 'another'", []),
      ("UPDATE person SET number = 8", [1]),
      (
        "DELETE FROM place WHERE id = 'bogor'; INSERT INTO place (id, change, country, kind) VALUES ('bogor', 1, 'ID', 'city')",
        [1, 2]
      ),
      (
        "INSERT OR REPLACE INTO place (number, id, change, country, kind) VALUES (2, 'tokyo', 1, 'JP', 'city')",
        [1]
      ),
      ("UPDATE source SET id = 'paper'", [1]),
      ("UPDATE source SET title = 'paper'", []),
    ])
  func noted(statement: String, agreements: [Int]) throws {
    let file = try TestRegistry()
    let store = try file.create()
    defer { store.close() }
    let other = try DatabaseQueue(path: file.path, configuration: Self.withoutForeignKeys)
    try other.writeWithoutTransaction { try $0.execute(sql: statement) }
    try other.close()
    #expect(
      try file.rows("SELECT agreement_number FROM catalogue_stale ORDER BY 1") == agreements.map(String.init))
    try TestRegistry.checkBlocks(store)
  }

  @Test func whatWasNamedInVainIsFoundWhenItComes() throws {
    let file = try TestRegistry()
    let store = try file.create()
    defer { store.close() }
    try file.execute("PRAGMA foreign_keys = OFF; DELETE FROM place WHERE id = 'bogor'")
    try store.storeBlocks()
    #expect(
      try file.rows("SELECT block.directory - catalogue.directory FROM catalogue_block AS block, catalogue")
        == ["0"])
    try TestRegistry.checkBlocks(store)
    try file.execute("INSERT INTO place (id, change, country, kind) VALUES ('bogor', 1, 'ID', 'city')")
    let isStored = try store.read { try $0.blocks() }.blocks.map(\.isStored)
    #expect(isStored == [false])
    try store.storeBlocks()
    #expect(try file.rows("SELECT directory FROM catalogue_block") == [""])
    try TestRegistry.checkBlocks(store)
  }

  private static var withoutForeignKeys: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// Does something to a row of a table, with values that other rows have.
  ///
  /// - Returns: whether SQLite let it be done.
  private static func statement(_ numbers: inout RandomNumbers, in database: Database) throws -> Bool {
    let table = numbers.pick(numbers.oneIn(2) ? records : tables)
    let columns = try database.columns(in: table).map(\.name)
    let key = try database.primaryKey(table).columns
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    guard count > 0 else { return false }
    func value(_ column: String) -> String {
      if numbers.oneIn(4), column == "number" || column == "position" || column.hasSuffix("_number") {
        return "\(Int.random(in: 0...12, using: &numbers))"
      }
      let row = Int.random(in: 0..<count, using: &numbers)
      return "(SELECT \(column) FROM \(table) LIMIT 1 OFFSET \(row))"
    }
    let row = Int.random(in: 0..<count, using: &numbers)
    let keys = key.joined(separator: ", ")
    let chosen = "(\(keys)) IN (SELECT \(keys) FROM \(table) LIMIT 1 OFFSET \(row))"
    let conflict = numbers.pick(["", "OR REPLACE", "OR IGNORE", "OR FAIL"])
    let sql =
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: "DELETE FROM \(table) WHERE \(chosen)"
      case 1...3:
        {
          let column = numbers.pick(numbers.oneIn(2) ? key + columns.prefix(2) : columns)
          return "UPDATE \(conflict) \(table) SET \(column) = \(value(column)) WHERE \(chosen)"
        }()
      default:
        {
          let changed = numbers.pick(key)
          let values = columns.map { $0 == changed || numbers.oneIn(5) ? value($0) : $0 }
          return """
            INSERT \(conflict) INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(table) LIMIT 1 OFFSET \(row)
            """
        }()
      }
    do {
      try database.execute(sql: sql)
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }
}
