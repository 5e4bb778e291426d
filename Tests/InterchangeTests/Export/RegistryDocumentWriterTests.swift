import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct RegistryDocumentWriterTests {
  private static let countries = BundledData.countries()

  /// A document that is written at once.
  private static func whole(_ registry: Registry, _ format: RegistryDocument.Format) throws -> String {
    let node = DocumentWriter(countries: countries).document(registry)
    return try format == .json ? JSONWriter.text(node) : YAMLWriter.text(node)
  }

  @Test(
    "Items written one by one make the document that is written at once, to the byte",
    arguments: UInt64(0)..<60)
  func randomRegistries(seed: UInt64) throws {
    var numbers = RandomNumbers(seed: seed)
    let registry = try Registry.random(&numbers)
    for format in RegistryDocument.Format.allCases {
      let text = try RegistryDocument.text(registry, as: format, countries: Self.countries)
      #expect(try text.utf8.elementsEqual(Self.whole(registry, format).utf8))
    }
  }

  @Test(
    "A text that ends with empty lines stands anywhere",
    arguments: ["x\n\n", "\n", "x\n \n", "...\n", "---\n\n"])
  func openEnds(text: String) throws {
    for ids in [["p", "q"], ["p"]] {
      var registry = Registry()
      registry.people = ids.map { Person(id: $0, name: text) }
      for elsewhere in [[], ["e"]] {
        registry.elsewhere = elsewhere
        let written = try RegistryDocument.text(registry, as: .yaml, countries: Self.countries)
        #expect(try written == Self.whole(registry, .yaml))
        #expect(
          try RegistryDocument.read(Array(written.utf8), as: .yaml, countries: Self.countries) == registry)
      }
    }
  }

  @Test("What agreements name goes before them, and whom they name that is not among them, behind them")
  func chosenAgreements() throws {
    let registry = try BundledData.registry(countries: Self.countries)
    for format in RegistryDocument.Format.allCases {
      for chosen in registry.agreements.indices.map({ Array(registry.agreements[$0...].prefix(3)) }) {
        var named = NamedRecords()
        for agreement in chosen { named.add(agreement) }
        var pieces: [String] = []
        var writer = RegistryDocumentWriter(format, countries: Self.countries) { pieces.append($0) }
        try writer.writeAll(named.records(of: registry)) { write in try chosen.forEach(write) }
        #expect(try pieces.joined() == Self.whole(registry.excerpt(chosen), format))
        #expect(pieces.count > chosen.count)
      }
    }
  }

  @Test func anErrorOfTheAgreementsPassesThrough() {
    struct Failure: Error {}
    var writer = RegistryDocumentWriter(.json, countries: Self.countries) { _ in }
    #expect(throws: Failure.self) { try writer.writeAll(Registry()) { _ in throw Failure() } }
  }
}
