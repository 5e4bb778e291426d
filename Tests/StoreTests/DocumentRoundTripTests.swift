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
      let parts = try DocumentParts(Array(exported.utf8), as: format)
      let document = DocumentImport(parts, countries: countries, keepingGoing: false)
      let store = try RegistryStore.create(
        files.file("\(format).sqlite"), holding: Registry(), at: TestRegistry.time, summary: "")
      defer { store.close() }
      _ = try store.importing("a document", at: TestRegistry.time) { transaction in
        try document.read { item in
          switch item {
          case .named(.source(let source)): try transaction.add(source)
          case .named(.place(let place)): try transaction.add(place)
          case .named(.person(let person)): try transaction.add(person)
          case .named(.elsewhere(let id)): try transaction.add(elsewhere: id)
          case .agreement(let agreement, let digest):
            try transaction.add(agreement, digest: digest, mode: .replace)
          case .rejected(let problems, _): Issue.record("\(problems)")
          }
        }
        return true
      }
      #expect(try RegistryDocument.text(store.load(), as: format, countries: countries) == exported)
    }
  }
}
