import Foundation
import GRDB
import KembarModel
import Testing

@testable import Store

@Suite struct OpeningTests {
  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
  }

  private func write(_ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file.path))
  }

  @Test func whatIsNotThere() {
    #expect(throws: StoreError.noFile(path: file.path)) { try RegistryStore.open(file.path) }
    #expect(file.names == [])
  }

  @Test func folders() {
    #expect(throws: StoreError.folder(path: file.folder)) { try RegistryStore.open(file.folder) }
  }

  @Test func pipes() {
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(throws: StoreError.notAFile(path: file.path)) { try RegistryStore.open(file.path) }
  }

  @Test func emptyFiles() throws {
    try write([])
    #expect(throws: StoreError.empty(path: file.path)) { try RegistryStore.open(file.path) }
  }

  @Test(arguments: ["x", "{\"kembar\": 1}", "SQLite format 2\0", String(repeating: "text\n", count: 9999)])
  func textFiles(text: String) throws {
    try write(text.utf8)
    #expect(throws: StoreError.notARegistry(path: file.path)) { try RegistryStore.open(file.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == Data(text.utf8))
    #expect(file.names == ["registry.sqlite"])
  }

  @Test func databasesOfOtherPrograms() throws {
    try file.execute("CREATE TABLE player (name TEXT)")
    #expect(throws: StoreError.foreign(path: file.path)) { try RegistryStore.open(file.path) }
  }

  @Test func newerVersions() throws {
    try file.create().close()
    try file.execute("PRAGMA user_version = 7")
    #expect(throws: StoreError.newer(path: file.path, version: 7, supported: 1)) {
      try RegistryStore.open(file.path)
    }
  }

  @Test func pathsWithMeaningInAURI() throws {
    let path = file.file("100% sure? #1 日本.sqlite")
    try RegistryStore.create(path, holding: .sample, at: TestRegistry.time, summary: "").close()
    let store = try RegistryStore.open(path)
    #expect(try store.load() == .sample)
    store.close()
    #expect(file.names == ["100% sure? #1 日本.sqlite"])
  }

  @Test(
    "A file cut short is damaged, wherever it is cut", arguments: [20, 99, 100, 511, 512, 4096, 40_000, -1])
  func truncatedFiles(length: Int) throws {
    try file.create().close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: file.path))
    try write(whole.prefix(length < 0 ? whole.count + length : length))
    do {
      let store = try RegistryStore.open(file.path)
      defer { store.close() }
      _ = try store.load()
      Issue.record("the file was read")
    } catch StoreError.damaged(let path, _), StoreError.notARegistry(let path) {
      #expect(path == file.path)
    }
  }

  @Test("Damage is told, and never a trap", arguments: 1...40)
  func damagedFiles(seed: Int) throws {
    try file.create().close()
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
    var state = UInt64(seed)
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // The first hundred bytes make it a registry.
      bytes[100 + Int(state >> 20) % (bytes.count - 100)] = UInt8(truncatingIfNeeded: state >> 50)
    }
    try write(bytes)
    do {
      let store = try RegistryStore.open(file.path)
      defer { store.close() }
      _ = try store.check(countries: CountryTable([]))
      _ = try store.load()
    } catch {
      #expect(error.exitCode == .badData, "\(error)")
    }
  }

  @Test func linksAreFollowed() throws {
    try file.create().close()
    let link = file.file("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
    let store = try RegistryStore.open(link)
    defer { store.close() }
    #expect(store.path == link)
    #expect(try store.load() == .sample)
  }
}
