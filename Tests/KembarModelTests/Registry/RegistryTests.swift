import KembarModel
import Testing

@Suite struct RegistryTests {
  @Test func anExcerptHoldsWhatItsAgreementsName() throws {
    let registry = try Registry.sample()
    let excerpt = registry.excerpt([registry.agreements[0]])
    #expect(excerpt.agreements == [registry.agreements[0]])
    #expect(excerpt.sources == registry.sources)
    #expect(excerpt.places == registry.places)
    #expect(excerpt.people.map(\.id) == ["bima-arya"])
    #expect(excerpt.elsewhere == ["bare", "indonesia-japan-1958"])
  }

  @Test func anExcerptLeavesOutWhatNothingNames() throws {
    let registry = try Registry.sample()
    let excerpt = registry.excerpt([registry.agreements[1]])
    #expect(excerpt.agreements == [registry.agreements[1]])
    #expect(
      excerpt.sources.isEmpty && excerpt.places.isEmpty && excerpt.people.isEmpty && excerpt.elsewhere.isEmpty
    )
  }

  @Test func anExcerptKeepsTheOrderWanted() throws {
    let registry = try Registry.sample()
    let excerpt = registry.excerpt(registry.agreements.reversed())
    #expect(excerpt.agreements.map(\.id) == ["bare", "bogor-kisarazu-2016"])
    #expect(excerpt.elsewhere == ["indonesia-japan-1958"])
    #expect(registry.excerpt([]) == Registry())
  }

  @Test func anAgreementElsewhereIsListedOnce() throws {
    var registry = try Registry.sample()
    registry.agreements[1].related = [RelatedAgreement(agreement: "indonesia-japan-1958", as: .mentions)]
    #expect(registry.excerpt(registry.agreements).elsewhere == ["indonesia-japan-1958"])
  }

  @Test func placesNamed() throws {
    #expect(try Agreement.full().placesNamed == ["bogor", "kisarazu", "kisarazu", "bogor"])
  }

  @Test func allNames() throws {
    let registry = try Registry.sample()
    #expect(registry.places[0].allNames == ["Bogor", "Bogor", "Buitenzorg", "Kota Hujan"])
    #expect(registry.people[0].allNames == ["Bima Arya", "Bima Arya Sugiarto"])
    #expect(CountryTable.sample["JP"]?.allNames == ["JP", "JPN", "Jepang", "Japan", "Nippon"])
  }
}

@Suite struct RegistryIndexTests {
  @Test func itemsAreFoundById() throws {
    let registry = try Registry.sample()
    let index = RegistryIndex(registry, countries: .sample)
    #expect(index.source("other") == registry.sources[1])
    #expect(index.place("kisarazu") == registry.places[1])
    #expect(index.person("yoshikuni") == registry.people[1])
    #expect(index.agreement("bare") == registry.agreements[1])
    #expect(index.sourceIndex("other") == 1)
    #expect(index.placeIndex("bogor") == 0)
    #expect(index.personIndex("bima-arya") == 0)
    #expect(index.agreementIndex("bare") == 1)
  }

  @Test func whatIsNotThereIsNotFound() throws {
    let index = RegistryIndex(try .sample(), countries: .sample)
    #expect(index.source("") == nil && index.place("x") == nil && index.person("bogor") == nil)
    #expect(index.agreement("indonesia-japan-1958") == nil)
    #expect(index.name(ofPlace: "x", in: .english) == "x")
  }

  @Test func ofTwoWithOneIdTheFirstIsFound() {
    var registry = Registry()
    registry.people = [Person(id: "a", name: "first"), Person(id: "a", name: "second")]
    #expect(RegistryIndex(registry, countries: .sample).person("a")?.name == "first")
  }
}

@Suite struct CountryTableTests {
  @Test func countriesAreFoundByCode() {
    #expect(CountryTable.sample["KZ"]?.alpha3 == "KAZ")
    #expect(CountryTable.sample.name(of: "JP", in: .indonesian) == "Jepang")
    #expect(CountryTable.sample.name(of: "JP", in: .english) == "Japan")
    #expect(CountryTable.sample.countries.map(\.code) == ["ID", "JP", "KZ"])
  }

  @Test(arguments: [
    "", "J", "jp", "JPN", "AA", "ZZ", "J1", "ЖП", "JP ", "@@", "[[", String(repeating: "Z", count: 1000),
  ])
  func nothingElseIsACode(code: String) {
    #expect(CountryTable.sample[code] == nil)
    #expect(CountryTable.sample.shortCode(of: code) == "??")
    #expect(
      CountryTable.sample.name(of: code, in: .english) == (code.isEmpty ? "country not stated" : code))
    #expect(
      CountryTable.sample.name(of: code, in: .indonesian) == (code.isEmpty ? "negara tidak disebut" : code))
  }

  @Test func ofTwoWithOneCodeTheFirstIsKept() {
    let table = CountryTable([
      Country(code: "AA", alpha3: "AAA", names: Text(), variants: []),
      Country(code: "AA", alpha3: "BBB", names: Text(), variants: []),
    ])
    #expect(table["AA"]?.alpha3 == "AAA")
    #expect(CountryTable([])["AA"] == nil)
  }
}
