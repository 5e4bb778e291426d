import Foundation
import GRDB
import KembarModel
import Testing

@testable import Store

@Suite struct MigrationTests {
  private static let second = Schema(
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
    let store = try RegistryStore.open(file.path, schema: Self.second)
    #expect(try store.load() == .sample)
    store.close()
    #expect(file.names == ["registry.sqlite", "registry.sqlite.before-v2"])
    #expect(try file.rows("PRAGMA user_version") == ["2"])
    #expect(throws: StoreError.newer(path: file.path, version: 2, supported: 1)) {
      try RegistryStore.open(file.path)
    }
    let before = try RegistryStore.open(file.file("registry.sqlite.before-v2"))
    #expect(try before.load() == .sample)
    before.close()
    #expect(file.names == ["registry.sqlite", "registry.sqlite.before-v2"])
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
    try taken.write(to: URL(fileURLWithPath: file.file("registry.sqlite.before-v2")))
    try RegistryStore.open(file.path, schema: Self.second).close()
    #expect(
      file.names == ["registry.sqlite", "registry.sqlite.before-v2", "registry.sqlite.before-v2-2"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.file("registry.sqlite.before-v2"))) == taken)
    let copy = try RegistryStore.open(file.file("registry.sqlite.before-v2-2"))
    defer { copy.close() }
    #expect(try copy.load() == .sample)
  }

  @Test func whatCannotBeWrittenCannotBeBroughtUpToDate() async throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      TestRegistry.giveUpPrivileges()
      #expect(throws: StoreError.outdated(path: path, version: 1)) {
        try RegistryStore.open(path, schema: MigrationTests.second)
      }
    }
  }
}
