import Foundation
import KembarModel
@testable import Store
import Testing

@Suite struct CreationTests {
  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
  }

  private func create(_ path: String, _ registry: Registry = .sample) throws -> RegistryStore {
    try RegistryStore.create(path, holding: registry, at: TestRegistry.time, summary: "a new registry")
  }

  @Test func theFirstChangeMakesTheRegistry() throws {
    let store = try file.create()
    defer { store.close() }
    #expect(!store.isReadOnly)
    #expect(
      try store.changes(limit: 5) == [
        Change(number: 1, time: TestRegistry.time, kind: .created, summary: "a new registry", undoes: nil)
      ])
    #expect(try store.load() == .sample)
  }

  @Test func missingFoldersAreMadeForTheUserAlone() throws {
    let path = file.file("share/kembar/registry.sqlite")
    try create(path).close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: file.file("share/kembar")) == ["registry.sqlite"])
    let attributes = try FileManager.default.attributesOfItem(atPath: file.file("share"))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test func aRegistryThatIsThereIsOpened() throws {
    try file.create().close()
    let store = try create(file.path, Registry())
    defer { store.close() }
    #expect(try store.load() == .sample)
    #expect(try store.changes(limit: 5).count == 1)
  }

  @Test func whatIsNoRegistryIsLeftAlone() throws {
    try Data("hello".utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: StoreError.notARegistry(path: file.path)) { try create(file.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == Data("hello".utf8))
    #expect(file.names == ["registry.sqlite"])
  }

  @Test func ofTwoThatMakeItAtOnceBothHaveTheSame() async throws {
    let path = file.path
    let stores = try await withThrowingTaskGroup(of: RegistryStore.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try RegistryStore.create(path, holding: .sample, at: TestRegistry.time, summary: "a new registry")
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(stores.count == 4)
    for store in stores {
      #expect(try store.load() == .sample)
      store.close()
    }
    #expect(file.names == ["registry.sqlite"])
  }

  @Test func symbolicLinksLeadToTheFile() throws {
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: "elsewhere/data.sqlite")
    let store = try create(file.path)
    defer { store.close() }
    #expect(try RegistryStore.open(file.file("elsewhere/data.sqlite")).load() == .sample)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == "elsewhere/data.sqlite")
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    try Data().write(to: URL(fileURLWithPath: file.file("file")))
    let path = file.file("file/registry.sqlite")
    #expect(throws: StoreError.cannotWrite(path: path, code: ENOTDIR)) { try create(path) }
  }

  @Test func aRegistryThatCannotBeKeptLeavesNothing() throws {
    var registry = Registry.sample
    registry.places = []
    #expect(
      throws: StoreError.missing(
        RecordName(.place, "bogor"), namedBy: RecordName(.agreement, "bogor-kisarazu"))
    ) { try create(file.path, registry) }
    #expect(file.names == [])
  }
}
