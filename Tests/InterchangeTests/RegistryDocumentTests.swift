import Interchange
import KembarModel
import Testing

@Suite struct RegistryDocumentTests {
  private static let countries = BundledData.countries()

  @Test(
    arguments: [
      ("a.json", "kembar: 1", .json), ("A.JSON", "", .json), ("a.yaml", "{}", .yaml), ("a.YML", "{}", .yaml),
      ("a.b/c", "{\"kembar\": 1}", .json), ("", " \n\t{", .json), ("-", "\u{FEFF}{", .json),
      ("-", "\u{FEFF}\n{", .json),
      ("-", "kembar: 1", .yaml), ("-", "[", .yaml), ("-", "", .yaml), ("json", "# {", .yaml),
      ("a.txt", "---\n{", .yaml),
    ] as [(String, String, RegistryDocument.Format)])
  func format(name: String, text: String, format: RegistryDocument.Format) {
    #expect(RegistryDocument.format(of: Array(text.utf8), name: name) == format)
  }

  @Test func bothFormatsReadTheSame() throws {
    let json = #"{"kembar": 1, "sources": [{"id": "s", "published": "2016", "note": {"en": "x"}}]}"#
    let yaml = """
      kembar: 1
      sources:
        - id: s
          published: 2016
          note: {en: x}
      """
    let read = try RegistryDocument.read(Array(yaml.utf8), as: .yaml, countries: Self.countries)
    #expect(read == (try RegistryDocument.read(Array(json.utf8), as: .json, countries: Self.countries)))
    #expect(read.sources.first?.published == (try EDTF("2016")))
  }

  @Test func aDocumentWithProblemsIsNotRead() {
    #expect(
      throws: RegistryDocument.ReadError.problems([
        Problem(.missing(key: "name"), path: "people[0]", mark: Mark(line: 1, column: 27))
      ])
    ) {
      try RegistryDocument.read(
        Array(#"{"kembar": 1, "people": [ {"id": "p"}]}"#.utf8), as: .json, countries: Self.countries)
    }
  }

  @Test func aTextThatIsNotInTheFormatIsNotRead() {
    #expect(
      throws: RegistryDocument.ReadError.syntax(
        SyntaxError(format: "JSON", reason: .expected("a value"), mark: Mark(line: 1, column: 1)))
    ) { try RegistryDocument.read(Array("kembar: 1".utf8), as: .json, countries: Self.countries) }
  }

  @Test func anEmptyDocumentSaysWhatItLacks() {
    #expect(
      throws: RegistryDocument.ReadError.problems([
        Problem(.wrongType(expected: .map, found: .null), path: "", mark: Mark(line: 1, column: 1))
      ])
    ) { try RegistryDocument.read([], as: .yaml, countries: Self.countries) }
  }

  @Test func writtenYAMLIsWhatPeopleWouldWrite() throws {
    var registry = Registry()
    var place = Place(id: "oslo", country: "NO", names: Text([.init(language: "no", words: "Oslo")]))
    place.latitude = 59.9139
    place.longitude = 1e-05
    place.aliases = [Alias(name: "Kristiania: \"old\"", language: "no", valid: try EDTF("1877/1924"))]
    registry.places = [place]
    #expect(
      try RegistryDocument.text(registry, as: .yaml, countries: Self.countries) == #"""
        kembar: 1
        places:
        - id: oslo
          country: "NO"
          kind: city
          names:
            "no": Oslo
          aliases:
          - name: 'Kristiania: "old"'
            language: "no"
            valid: 1877/1924
          latitude: 59.9139
          longitude: 1.0e-05

        """#)
  }
}
