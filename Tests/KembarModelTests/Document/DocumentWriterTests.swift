import KembarModel
import Testing

@Suite struct DocumentWriterTests {
  @Test func whatIsWrittenReadsBackAsTheSame() throws {
    let registry = try Registry.sample()
    let (read, problems) = DocumentReader.read(
      DocumentWriter(countries: .sample).document(registry), countries: .sample)
    #expect(problems == [])
    #expect(read == registry)
  }

  @Test func anEmptyRegistryIsItsVersionAlone() {
    #expect(
      DocumentWriter(countries: .sample).document(Registry())
        == Node(.map([Node.Entry(key: "kembar", node: Node(.integer(1)))])))
  }

  @Test func keysComeInOneOrder() throws {
    let document = DocumentWriter(countries: .sample).document(try .sample())
    #expect(keys(document) == ["kembar", "sources", "places", "people", "agreements", "elsewhere"])
    #expect(
      keys(try item("sources", in: document))
        == ["id", "publisher", "title", "published", "url", "language", "note"])
    #expect(
      keys(try item("places", in: document))
        == ["id", "country", "kind", "names", "aliases", "latitude", "longitude", "wikidata", "geonames"])
    #expect(keys(try item("people", in: document)) == ["id", "name", "aliases"])
    let agreement = try item("agreements", in: document)
    #expect(
      keys(agreement) == [
        "id", "title", "instrument", "kind", "stage", "sides", "participants", "signed", "agreed",
        "effective", "ends",
        "venue", "scope", "actions", "funding", "term", "events", "related", "facts",
      ])
    #expect(keys(try item("facts", in: agreement)) == ["field", "source", "where", "certainty"])
    #expect(keys(try item("actions", in: agreement)) == ["text", "status", "side", "due"])
    #expect(keys(try item("participants", in: agreement)) == ["person", "role", "side", "part"])
  }

  @Test func unknownFieldsAreWrittenAsCodes() {
    var agreement = Agreement(id: "a", sides: [Side(country: "ID"), Side(country: "JP")])
    agreement.unknown = [.venue, .term]
    var registry = Registry()
    registry.agreements = [agreement]
    let (read, problems) = DocumentReader.read(
      DocumentWriter(countries: .sample).document(registry), countries: .sample)
    #expect(problems == [])
    #expect(read.agreements.first?.unknown == [.venue, .term])
  }

  private func keys(_ node: Node) -> [String] {
    guard case .map(let entries) = node.value else { return [] }
    return entries.map(\.key)
  }

  /// The first item of a list.
  private func item(_ list: String, in node: Node) throws -> Node {
    guard case .map(let entries) = node.value, let entry = entries.first(where: { $0.key == list }),
      case .list(let items) = entry.node.value
    else { return Node(.null) }
    return try #require(items.first)
  }
}

@Suite struct MarkTests {
  @Test func linesComeBeforeColumns() {
    #expect(Mark(line: 1, column: 9) < Mark(line: 2, column: 1))
    #expect(Mark(line: 2, column: 1) < Mark(line: 2, column: 2))
    #expect(!(Mark(line: 2, column: 2) < Mark(line: 2, column: 2)))
    #expect(Mark.none < Mark(line: 1, column: 1))
  }

  @Test func placesBeyondAllFilesAreClamped() {
    #expect(Mark(line: .max, column: .max) == Mark(line: Int(Int32.max), column: Int(Int32.max)))
  }
}
