import Interchange
import KembarModel
import Store
import TestSupport
import Testing

@Suite struct RegistryStoreTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("registry.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("Random registries come back as they were", arguments: 1...30)
  func randomRegistries(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let registry = try Registry.random(&numbers)
    let store = try RegistryStore.create(path, holding: registry, at: "2024-05-02T08:00:00Z", summary: "new")
    defer { store.close() }
    #expect(try store.load() == registry)
    #expect(try RegistryStore.open(path).load() == registry)
  }

  @Test func theBundledRegistryComesBackAsTheSameDocument() throws {
    let countries = BundledData.countries()
    let registry = try BundledData.registry(countries: countries)
    let store = try RegistryStore.create(path, holding: registry, at: "2024-05-02T08:00:00Z", summary: "new")
    defer { store.close() }
    let writer = DocumentWriter(countries: countries)
    #expect(try JSONWriter.text(writer.document(store.load())) == JSONWriter.text(writer.document(registry)))
    #expect(try store.check(countries: countries) == [])
  }
}
