import Foundation
import GRDB
import KembarModel
import TestSupport
import Testing

@testable import Store

@Suite struct MigrationTests {
  private static let next = Schema(
    steps: Schema.current.steps + [{ try $0.execute(sql: "ALTER TABLE person ADD COLUMN office TEXT") }])
  private static let failing = Schema(
    steps: Schema.current.steps + [
      { database in
        try database.execute(sql: "ALTER TABLE person ADD COLUMN office TEXT")
        try database.execute(sql: "ALTER TABLE nobody ADD COLUMN office TEXT")
      }
    ])

  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
    try file.create().close()
  }

  @Test func anEarlierVersionIsKeptBesideTheFileAndBroughtUpToDate() throws {
    let store = try RegistryStore.open(file.path, schema: Self.next)
    #expect(try store.load() == .sample)
    store.close()
    #expect(file.names == ["registry.sqlite", "registry.sqlite.before-v3"])
    #expect(try file.rows("PRAGMA user_version") == ["3"])
    #expect(throws: StoreError.newer(path: file.path, version: 3, supported: 2)) {
      try RegistryStore.open(file.path)
    }
    let before = try RegistryStore.open(file.file("registry.sqlite.before-v3"))
    #expect(try before.load() == .sample)
    before.close()
    #expect(file.names == ["registry.sqlite", "registry.sqlite.before-v3"])
  }

  @Test func aFailureLeavesTheFileAsItWas() throws {
    #expect(throws: StoreError.failed(path: file.path, detail: "no such table: nobody")) {
      try RegistryStore.open(file.path, schema: Self.failing)
    }
    let store = try RegistryStore.open(file.path)
    #expect(try store.load() == .sample)
    store.close()
    #expect(try file.rows("SELECT count(*) FROM pragma_table_info('person') WHERE name = 'office'") == ["0"])
  }

  @Test func noCopyIsOverwritten() throws {
    let taken = Data("mine".utf8)
    try taken.write(to: URL(fileURLWithPath: file.file("registry.sqlite.before-v3")))
    try RegistryStore.open(file.path, schema: Self.next).close()
    #expect(
      file.names == ["registry.sqlite", "registry.sqlite.before-v3", "registry.sqlite.before-v3-2"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.file("registry.sqlite.before-v3"))) == taken)
    let copy = try RegistryStore.open(file.file("registry.sqlite.before-v3-2"))
    defer { copy.close() }
    #expect(try copy.load() == .sample)
  }

  @Test func whatCannotBeWrittenCannotBeBroughtUpToDate() async throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      TestRegistry.giveUpPrivileges()
      #expect(throws: StoreError.outdated(path: path, version: 2)) {
        try RegistryStore.open(path, schema: MigrationTests.next)
      }
    }
  }

  /// Makes a file of version 1 that holds what the registry file does.
  private func makeFirstVersion(of file: TestRegistry? = nil) throws -> String {
    let file = file ?? self.file
    let path = file.file("first.sqlite")
    let queue = try DatabaseQueue(path: path)
    try Schema(steps: Array(Schema.current.steps.prefix(1))).migrate(queue)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH ? AS present; PRAGMA foreign_keys = OFF", arguments: [file.path])
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'")
      for table in tables {
        try database.execute(sql: "INSERT INTO main.\(table) SELECT * FROM present.\(table)")
      }
    }
    try queue.close()
    return path
  }

  @Test func theFirstVersionGetsTheBlocksThatANewRegistryHas() throws {
    let path = try makeFirstVersion()
    let (first, present) = (try RegistryStore.open(path), try RegistryStore.open(file.path))
    defer {
      first.close()
      present.close()
    }
    #expect(try first.load() == .sample)
    #expect(try first.changes(limit: 9) == present.changes(limit: 9))
    let blocks = try TestRegistry.checkBlocks(first)
    #expect(blocks.keys.map(\.isStored) == [true])
    let expected = try TestRegistry.checkBlocks(present)
    #expect(Set(blocks.values) == Set(expected.values))
    let before = try DatabaseQueue(path: path + ".before-v2")
    defer { try? before.close() }
    #expect(try before.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
  }

  @Test("Facts of the first version that cite the same become one row", arguments: 1...6)
  func theFirstVersionKeepsItsFacts(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let registry = try Registry.random(&numbers)
    let present = try TestRegistry()
    try present.create(registry).close()
    let path = try makeFirstVersion(of: present)
    let store = try RegistryStore.open(path)
    #expect(try store.load() == registry)
    let citations = "SELECT * FROM citation ORDER BY agreement_number, position"
    let migrated = try store.queue.read { try Row.fetchAll($0, sql: citations) }
    store.close()
    let queue = try DatabaseQueue(path: present.path)
    defer { try? queue.close() }
    #expect(try queue.read { try Row.fetchAll($0, sql: citations) } == migrated)
  }

  @Test func whatNamesNothingDoesNotKeepAFileFromBeingBroughtUpToDate() throws {
    let path = try makeFirstVersion()
    try file.execute("PRAGMA foreign_keys = OFF; DELETE FROM place WHERE id = 'bogor'", at: path)
    let store = try RegistryStore.open(path)
    defer { store.close() }
    #expect(try store.load().places.map(\.id) == ["kisarazu"])
    try TestRegistry.checkBlocks(store)
  }
}
