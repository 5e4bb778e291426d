import Foundation
import GRDB
import KembarModel
import TestSupport
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
    #expect(throws: StoreError.newer(path: file.path, version: 7, supported: 2)) {
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

  @Test func aFileCutShortIsDamagedWhereverItIsCut() throws {
    try file.create().close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: file.path))
    for length in [20, 99, 100, 511, 512, 4096, 40_000, whole.count - 1] {
      try write(whole.prefix(length))
      do {
        let store = try RegistryStore.open(file.path)
        defer { store.close() }
        _ = try store.load()
        Issue.record("a file of \(length) bytes was read")
      } catch StoreError.damaged(let path, _), StoreError.notARegistry(let path) {
        #expect(path == file.path)
      }
    }
  }

  @Test func damageIsToldAndNeverATrap() throws {
    try file.create().close()
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
    var numbers = RandomNumbers(seed: 1)
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<40 {
        // The first hundred bytes make it a registry.
        bytes[Int.random(in: 100..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
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
