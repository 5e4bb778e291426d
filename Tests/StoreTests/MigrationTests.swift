import Foundation
import GRDB
import KembarModel
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
}
