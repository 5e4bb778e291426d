import KembarModel
import Testing

@testable import Interchange

@Suite struct WikidataImporterTests {
  private var importer = WikidataImporter(
    source: "wikidata", countries: CountryResolver(BundledData.countries()), known: Registry())

  private func end(
    _ item: String, _ label: String?, _ code: String? = nil, country: String? = nil
  ) -> WikidataLink.End {
    WikidataLink.End(
      item: item, label: label, language: "de", countryCode: code, countryLabel: country, latitude: 50,
      longitude: 6)
  }

  @Test mutating func links() throws {
    let links = [
      WikidataLink(
        a: end("Q1017", "Aachen", "DE"), b: end("Q107126", "Arlington", country: "United States"),
        start: try EDTF("1993"), end: nil),
      WikidataLink(
        a: end("Q107126", "Arlington County", "US"), b: end("Q1017", "Aachen", "XX", country: "Deutschland")),
      WikidataLink(a: end("Q1017", nil), b: end("Q5", nil, "ZZ", country: "Utopia")),
    ]
    let imported = links.enumerated().compactMap { number, link -> ImportedAgreement? in
      guard case .agreement(let imported) = importer.read(link, result: number + 1) else { return nil }
      return imported
    }
    #expect(
      imported.map(\.agreement.id) == [
        "aachen-de--arlington-us", "aachen-de--arlington-us", "aachen-de--q5-utopia",
      ])
    let first = imported[0].agreement
    #expect(first.kind == .sisterCity && first.effective?.description == "1993" && first.signed == nil)
    #expect(
      first.facts == [
        Fact(field: FieldPath(.kind), source: "wikidata", location: "result 1"),
        Fact(field: FieldPath(.sides), source: "wikidata", location: "result 1"),
        Fact(field: FieldPath(.effective), source: "wikidata", location: "result 1"),
      ])
    #expect(imported.flatMap(\.newPlaces).map(\.id) == ["aachen-de", "arlington-us", "q5-utopia"])
    #expect(imported[0].newPlaces.map(\.wikidata) == ["Q1017", "Q107126"])
    #expect(imported[0].newPlaces[0].names == Text([.init(language: "de", words: "Aachen")]))
    #expect(imported.map(\.doubts) == [[], [], [.unresolvedCountry("Utopia")]])
    #expect(imported[2].agreement.sides.map(\.country) == ["DE", "Utopia"])
  }

  @Test mutating func controlCharacters() {
    let link = WikidataLink(a: end("Q1", "A\u{7}"), b: end("Q2", "B", country: "\u{202E}"))
    guard case .rejected(let problems) = importer.read(link, result: 1) else {
      Issue.record("taken in")
      return
    }
    #expect(
      problems.map { $0.message(in: .english) } == [
        "aLabel: holds the control character U+0007; remove it",
        "bCountryLabel: holds the control character U+202E; remove it",
      ])
  }
}
