import Interchange
import KembarModel
import Store
import TestSupport
import Testing

@Suite struct DocumentRoundTripTests {
  @Test(
    "What is exported, imported into an empty registry and exported again is the same to the byte",
    arguments: UInt64(0)..<12)
  func roundTrip(seed: UInt64) throws {
    var numbers = RandomNumbers(seed: seed)
    let countries = BundledData.countries()
    let registry = try Registry.random(&numbers)
    let files = try TestRegistry()
    for format in RegistryDocument.Format.allCases {
      let exported = try RegistryDocument.text(registry, as: format, countries: countries)
      let document = try DocumentImport(
        Array(exported.utf8), as: format, countries: countries, keepingGoing: false)
      let store = try RegistryStore.create(
        files.file("\(format).sqlite"), holding: Registry(), at: TestRegistry.time, summary: "")
      defer { store.close() }
      _ = try store.importing("a document", at: TestRegistry.time) { transaction in
        for source in document.registry.sources { try transaction.add(source) }
        for place in document.registry.places { try transaction.add(place) }
        for person in document.registry.people { try transaction.add(person) }
        for id in document.registry.elsewhere { try transaction.add(elsewhere: id) }
        for agreement in document.registry.agreements {
          try transaction.add(agreement, digest: document.digest(of: agreement), mode: .replace)
        }
        return true
      }
      #expect(try RegistryDocument.text(store.load(), as: format, countries: countries) == exported)
    }
  }
}
