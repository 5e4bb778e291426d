import KembarModel
import Search
import Testing

@Suite struct SourcesTests {
  /// Three sources that no agreement cites, one cited by one agreement many times, and one cited by two.
  private func catalogue() -> Catalogue {
    var registry = Registry()
    var named = Source(id: "andal")
    named.publisher = "The Andal Post"
    named.title = "Bogor–Kisarazu"
    var address = Source(id: "register")
    address.url = "https://example.org/list/kota-kembar"
    registry.sources = [named, Source(id: "first"), address, Source(id: "last"), Source(id: "mou-2016")]
    registry.agreements = [["andal", "register"], ["mou-2016", "mou-2016", "register"]].map { sources in
      var agreement = Agreement(
        id: sources.joined(), sides: [Side(country: "ID"), Side(country: "JP")])
      agreement.facts = sources.map { Fact(field: FieldPath(.sides), source: $0) }
      return agreement
    }
    return Catalogue(RegistryIndex(registry, countries: CountryTable([])))
  }

  @Test(arguments: [
    ("", ["register", "mou-2016", "andal", "last", "first"]), ("kisa", ["andal"]), ("post bog", ["andal"]),
    ("KEMBAR example", ["register"]), ("2016", ["mou-2016"]), ("embar", []), ("andal register", []),
    ("–", ["register", "mou-2016", "andal", "last", "first"]),
  ])
  func theMostCitedComeFirst(typed: String, ids: [String]) {
    let catalogue = catalogue()
    let found = catalogue.sources(matching: typed, limit: 9)
    #expect(found.map { catalogue.index.registry.sources[$0].id } == ids)
  }

  @Test func noMoreThanWantedAreFound() {
    #expect(catalogue().sources(matching: "", limit: 2) == [2, 4])
  }
}
