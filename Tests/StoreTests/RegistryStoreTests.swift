import Foundation
import Interchange
import KembarModel
import Store
import TestSupport
import Testing

@Suite struct RegistryStoreTests {
  @Test("Random registries come back as they were", arguments: 1...12)
  func randomRegistries(seed: Int) throws {
    let file = try TestRegistry()
    var numbers = RandomNumbers(seed: UInt64(seed))
    let registry = try Registry.random(&numbers)
    let store = try file.create(registry)
    defer { store.close() }
    #expect(try store.load() == registry)
    let other = try RegistryStore.open(file.path)
    defer { other.close() }
    #expect(try other.load() == registry)
  }

  @Test func theBundledRegistryComesBackAsTheSameDocument() throws {
    let file = try TestRegistry()
    let countries = BundledData.countries()
    let registry = try BundledData.registry(countries: countries)
    let store = try file.create(registry)
    defer { store.close() }
    let writer = DocumentWriter(countries: countries)
    #expect(try JSONWriter.text(writer.document(store.load())) == JSONWriter.text(writer.document(registry)))
    #expect(try store.check(countries: countries) == [])
  }

  @Test func everyTextStaysAsItIsByteByByte() throws {
    let file = try TestRegistry()
    let texts = RandomNumbers.treacherous + ["", "a\u{0}b", "\u{1B}[31m", "a\u{202E}b"]
    var registry = Registry()
    registry.sources = texts.enumerated().map { index, words in
      var source = Source(id: "source-\(index)")
      source.title = words
      source.note = Text([.init(language: "en", words: words)])
      return source
    }
    let store = try file.create(registry)
    defer { store.close() }
    let sources = try store.load().sources
    #expect(sources.map { $0.title.map { Array($0.utf8) } } == texts.map { Array($0.utf8) })
    #expect(sources.map { $0.note?["en"].map { Array($0.utf8) } } == texts.map { Array($0.utf8) })
  }

  @Test func readingLeavesTheFolderAsItWas() throws {
    let file = try TestRegistry()
    try file.create().close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let store = try RegistryStore.open(file.path)
    #expect(try store.load() == .sample)
    #expect(try store.changes(limit: 9).map(\.number) == [1])
    store.close()
    #expect(file.names == ["registry.sqlite"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == bytes)
  }

  @Test func anotherStoresChangeIsSeen() throws {
    let file = try TestRegistry()
    let first = try file.create()
    let second = try RegistryStore.open(file.path)
    defer {
      first.close()
      second.close()
    }
    let version = try first.dataVersion()
    #expect(try first.dataVersion() == version)
    var after = Registry()
    after.people = [Person(id: "new", name: "Somebody")]
    let edit = Edit(kind: .created, summary: "a person", before: Registry(), after: after)
    try second.apply(edit, at: TestRegistry.time)
    #expect(try first.dataVersion() != version)
    #expect(try first.load().people.map(\.id) == ["bima-arya", "new"])
  }

  @Test func aRegistryIsToldFromADocumentByItsFirstBytes() {
    #expect(RegistryStore.isRegistry(Array("SQLite format 3\0…".utf8)))
    #expect(!RegistryStore.isRegistry(Array("SQLite format 3".utf8)))
    #expect(!RegistryStore.isRegistry(Array("{\"kembar\": 1}".utf8)))
    #expect(!RegistryStore.isRegistry([]))
  }
}
