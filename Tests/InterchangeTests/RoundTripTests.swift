import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct RoundTripTests {
  private static let countries = BundledData.countries()

  @Test("Random registries come back as they were", arguments: 1...60)
  func randomRegistries(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let registry = try Registry.random(&numbers)

    let (read, problems) = DocumentReader.read(
      DocumentWriter(countries: Self.countries).document(registry), countries: Self.countries)
    #expect(problems == [])
    #expect(read == registry)

    for format in RegistryDocument.Format.allCases {
      let text = try RegistryDocument.text(registry, as: format, countries: Self.countries)
      let read = try RegistryDocument.read(Array(text.utf8), as: format, countries: Self.countries)
      #expect(read == registry, "\(format)")
      // Equal strings may be composed in different ways; their bytes tell.
      #expect(
        json(DocumentWriter(countries: Self.countries).document(read))
          == json(DocumentWriter(countries: Self.countries).document(registry)), "\(format)")
    }
  }

  @Test(arguments: RegistryDocument.Format.allCases)
  func bundledRegistry(format: RegistryDocument.Format) throws {
    let registry = try BundledData.registry(countries: Self.countries)
    let text = try RegistryDocument.text(registry, as: format, countries: Self.countries)
    #expect(try RegistryDocument.read(Array(text.utf8), as: format, countries: Self.countries) == registry)
  }

  @Test(
    "Every text stays as it is, as a value and as a key",
    arguments: RandomNumbers.treacherous + ["", "\u{0}", "\u{1B}[31m", "a\u{85}b", "a\u{202E}b"])
  func treacherousTexts(text: String) throws {
    let node = Node(
      .map([
        Node.Entry(key: text, node: Node(.string(text))),
        Node.Entry(
          key: text + "2", node: Node(.list([Node(.string(text)), Node(.list([Node(.string(text))]))]))),
      ]))
    #expect(try json(JSONReader.read(json(node))) == json(node))
    #expect(try json(YAMLReader.read(Array(YAMLWriter.text(node).utf8))) == json(node))
  }

  private func json(_ node: Node) -> [UInt8] { Array(JSONWriter.text(node).utf8) }

  @Test(
    "Every value stays as it is",
    arguments: [
      .null, .boolean(true), .boolean(false), .integer(0), .integer(.max), .integer(.min), .decimal(0),
      .decimal(1),
      .decimal(-1.5), .decimal(1e-05), .decimal(1e300), .decimal(.leastNonzeroMagnitude),
      .decimal(123_456_789.125), .string(""),
      .list([]), .map([]), .list([Node(.list([])), Node(.map([]))]),
    ] as [Node.Value])
  func values(value: Node.Value) throws {
    let node = Node(.list([Node(value)]))
    #expect(try JSONReader.read(Array(JSONWriter.text(node).utf8)).withoutMarks == node)
    #expect(try YAMLReader.read(Array(YAMLWriter.text(node).utf8)).withoutMarks == node)
  }
}
