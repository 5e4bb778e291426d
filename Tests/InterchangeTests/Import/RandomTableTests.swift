import KembarModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct RandomTableTests {
  @Test(
    "Whatever stands in a table, reading it ends, and again it is found as it was; all of it makes a document"
  )
  func randomTables() throws {
    let start = ContinuousClock.now
    let countries = BundledData.countries()
    let resolver = CountryResolver(countries)
    var numbers = RandomNumbers(seed: 2_026)
    var (tables, accepted) = (0, 0)
    while ContinuousClock.now - start < .milliseconds(300) || tables < 3 {
      tables += 1
      let text = Self.table(&numbers)
      let first = try Table(text, countries: resolver)
      let second = try Table(text, known: first.registry, source: "import-2", countries: resolver)
      accepted += first.imported.count
      #expect(second.imported.map(\.agreement.id) == first.imported.map(\.agreement.id), "\(text)")
      #expect(second.imported.map(\.digest) == first.imported.map(\.digest), "\(text)")
      #expect(second.registry.places == first.registry.places, "\(text)")
      #expect(second.registry.people == first.registry.people, "\(text)")
      let document = try RegistryDocument.text(first.registry, as: .json, countries: countries)
      #expect(
        try RegistryDocument.read(Array(document.utf8), as: .json, countries: countries) == first.registry)
    }
    // Enough rows are fit to be taken in.
    #expect(accepted > tables)
  }

  private static let headers = [
    "id", "title", "instrument", "kind", "stage", "signed", "effective", "ends", "venue", "scope",
    "signatories",
    "witnesses", "a.country", "a.place", "a.body", "a.latitude", "a.longitude", "a.wikidata", "b.country",
    "b.place",
    "b.latitude", "b.longitude", "countries", "places", "note", "source", "url",
  ]

  private static func table(_ numbers: inout RandomNumbers) -> String {
    // Longitudes are there where latitudes are, without which every row would be rejected.
    let dropped = Set(headers.filter { !$0.hasSuffix("place") && numbers.oneIn(2) })
    let columns = headers.filter { !dropped.contains($0.replacing("longitude", with: "latitude")) }
    let rows = (0..<12).map { _ in columns.map { cell($0, &numbers) }.joined(separator: "|") }
    return ([columns.joined(separator: "|")] + rows).joined(separator: "\n")
  }

  private static func cell(_ header: String, _ numbers: inout RandomNumbers) -> String {
    if numbers.oneIn(12) {
      return numbers.text().replacing("|", with: "¦").replacing("\n", with: " ").replacing("\r", with: " ")
    }
    return switch header {
    case "id", "title", "note", "venue", "source", "a.body":
      numbers.oneIn(2) ? "" : numbers.pick(["X/1", "東京", "b c"])
    case "instrument": numbers.pick(["", "mou", "MoU", "-"])
    case "kind": numbers.pick(["", "Kota kembar", "state"])
    case "stage": numbers.pick(["", "signed"])
    case "signed", "effective", "ends": numbers.pick(["", "", "2016", "2016-11", "3 Juli 2020"])
    case "scope": numbers.pick(["", "education;Pariwisata"])
    case "signatories", "witnesses": numbers.pick(["", "Ayu¦Mayor¦a;Ken¦¦b", "¦x¦", "AYU"])
    case "a.country", "b.country": numbers.pick(["ID", "US", "", "Utopia", "Amerika"])
    case "a.place", "b.place": numbers.pick(["Springfield", "springfield", "Bogor", "Алматы"])
    case "a.latitude", "b.latitude": numbers.pick(["", "", "1", "1.2", "-7"])
    case "a.longitude", "b.longitude": numbers.pick(["", "", "100", "100,1", "-70"])
    case "a.wikidata": numbers.pick(["", "Q1", "Q2"])
    case "countries": numbers.pick(["", "ID;US", "ID;US;Utopia", ";"])
    case "places": numbers.pick(["", "Bogor;Springfield", "Bogor;;Bogor"])
    default: numbers.pick(["", "https://x.id/1", "https://x.id\\2"])
    }
  }
}
