import Interchange
import KembarModel
import Testing

@Suite struct BundledRegistryTests {
  private let registry: Registry
  private let index: RegistryIndex

  init() throws {
    let countries = BundledData.countries()
    registry = try BundledData.registry(countries: countries)
    index = RegistryIndex(registry, countries: countries)
  }

  @Test func everyArticleIsThere() {
    #expect(
      registry.sources.map(\.id) == [
        "andalpost-2023", "cekricek-2023", "bogor-2016", "xi-kazakhstan-2022", "poskota-2018",
      ])
    #expect(!registry.agreements.isEmpty && !registry.places.isEmpty && !registry.people.isEmpty)
    #expect(registry.elsewhere.isEmpty)
    let cited = Set(registry.agreements.flatMap { $0.facts.map(\.source) })
    #expect(cited == Set(registry.sources.map(\.id)))
  }

  @Test func everyStatementNamesItsSource() {
    for agreement in registry.agreements {
      #expect(agreement.uncitedStatements.map(\.description) == [], "\(agreement.id)")
      #expect(agreement.facts.allSatisfy { $0.location != nil }, "\(agreement.id)")
    }
  }

  @Test func everyConflictIsExplained() {
    let conflicts = registry.agreements.flatMap(\.facts).filter { $0.certainty == .conflicting }
    #expect(!conflicts.isEmpty)
    #expect(conflicts.allSatisfy { $0.note != nil })
  }

  @Test func everyTextIsInBothLanguages() {
    var texts = registry.sources.compactMap(\.note) + registry.places.map(\.names)
    for agreement in registry.agreements {
      texts += agreement.sides.compactMap(\.body) + agreement.participants.compactMap(\.role)
      texts +=
        agreement.scope.compactMap(\.text) + agreement.actions.map(\.text) + agreement.events.map(\.text)
      texts += agreement.facts.compactMap(\.note)
      texts += [agreement.venue?.text, agreement.funding, agreement.term?.renewal].compactMap(\.self)
    }
    for text in texts {
      #expect(text["id"] != nil && text["en"] != nil, "\(text.wordings)")
    }
  }

  @Test func nothingIsThereThatNothingNames() {
    let excerpt = registry.excerpt(registry.agreements)
    #expect(excerpt.places.map(\.id) == registry.places.map(\.id))
    #expect(excerpt.people.map(\.id) == registry.people.map(\.id))
    #expect(excerpt.sources.map(\.id) == registry.sources.map(\.id))
  }

  @Test func relatedAgreementsDoNotNameThemselves() {
    for agreement in registry.agreements {
      #expect(!agreement.related.map(\.agreement).contains(agreement.id), "\(agreement.id)")
    }
  }

  @Test(arguments: Language.allCases)
  func everyAgreementIsCalledByItsTitleOrItsSides(language: Language) {
    let ids = Set(registry.agreements.map(\.id))
    for agreement in registry.agreements {
      let title = agreement.displayTitle(language, in: index)
      #expect(!title.isEmpty && !ids.contains(title))
      #expect(agreement.title != nil || title.contains(" ⇄ "))
    }
  }
}

@Suite struct BundledCountriesTests {
  private let table = BundledData.countries()

  @Test func allOfISO3166AndKosovo() {
    let codes = table.countries.map(\.code)
    #expect(codes.count == 250)
    #expect(Set(codes).count == 250)
    #expect(codes.contains("XK"))
    #expect(codes.filter { $0 != "XK" } == codes.filter { $0 != "XK" }.sorted())
    #expect(codes.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } })
    let alpha3 = table.countries.map(\.alpha3)
    #expect(Set(alpha3).count == 250)
    #expect(alpha3.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } })
  }

  @Test func everyCountryHasBothNames() {
    for country in table.countries {
      #expect(
        country.names["id"]?.isEmpty == false && country.names["en"]?.isEmpty == false, "\(country.code)")
      #expect(table[country.code] == country)
    }
  }

  @Test(arguments: [
    ("CN", "Tiongkok", "China"), ("JP", "Jepang", "Japan"), ("ID", "Indonesia", "Indonesia"),
    ("NO", "Norwegia", "Norway"),
    ("KR", "Korea Selatan", "South Korea"), ("XK", "Kosovo", "Kosovo"),
  ])
  func names(code: String, indonesian: String, english: String) {
    #expect(table.name(of: code, in: .indonesian) == indonesian)
    #expect(table.name(of: code, in: .english) == english)
  }

  @Test func nativeNamesAndVariantsAreThere() {
    #expect(table["JP"]?.names["ja"] == "日本")
    #expect(table["KZ"]?.names["kk"] == "Қазақстан")
    #expect(table["AE"]?.variants.contains("UAE") == true)
  }
}
