import Interchange
import KembarModel
import Search
import Testing

@Suite("Searching what the articles report") struct BundledSearchTests {
  private let catalogue: Catalogue
  private let parser = QueryParser.sample()

  init() throws {
    let countries = BundledData.countries()
    catalogue = Catalogue(RegistryIndex(try BundledData.registry(countries: countries), countries: countries))
  }

  private func found(_ query: String) throws -> [String] {
    catalogue.rows(try parser.parse(query), Order(language: .english))
      .map { catalogue.index.registry.agreements[Int($0)].id }
  }

  @Test(
    "Spellings, languages and former names find the same",
    arguments: [
      [
        "astana", "nur sultan", "nursultan", "Nur-Sultan", "\"nur sultan\"", "ASTANA", "Астана", "Нұр-Сұлтан",
        "Целиноград",
      ],
      ["muara enim", "muaraenim", "\"Muara Enim\"", "MUARA-ENIM"], ["yoshikuni", "yushikuni", "YOSHIKUNI"],
      ["jepang", "japan", "日本", "Nippon"], ["tiongkok", "china", "中国"],
      ["kazakhstan", "қазақстан", "Kazakstan"],
      ["city:muaraenim", "kota:\"Muara Enim\"", "city:muara-enim"],
      ["city:astana", "kota:nur-sultan", "city:nursultan"],
      ["country:kz", "negara:kazakhstan", "country:KAZ", "negara:қазақстан"],
    ])
  func sameAnswers(queries: [String]) throws {
    let expected = try found(queries[0])
    #expect(!expected.isEmpty)
    #expect(expected.count < catalogue.count)
    for query in queries { #expect(try found(query) == expected, "\(query)") }
  }

  @Test(
    "Who, where and what of each article",
    arguments: [
      ("kisarazu", "bogor-kisarazu"), ("bima arya", "bogor-kisarazu"), ("shenzhen", "nusantara-shenzhen"),
      ("astana nusantara", "nusantara-astana"), ("kota:bogor negara:jp", "bogor-kisarazu"),
      ("muaraenim", "muara-enim-japan"),
      ("xi jinping", "china-kazakhstan"),
    ])
  func expectedAgreement(query: String, beginning: String) throws {
    #expect(try found(query).contains { $0.hasPrefix(beginning) })
  }

  @Test(arguments: ["xyzzy", "country:no", "kota:oslo", "signed:2030..", "astana xyzzy", "is:starred"])
  func nothing(query: String) throws {
    #expect(try found(query).isEmpty)
  }

  @Test func anythingAndItsOpposite() throws {
    let all = try found("")
    #expect(all.count == catalogue.count)
    for term in ["country:id", "stage:signed", "jepang", "has:conflict", "scope:education"] {
      let (with, without) = (try found(term), try found("-" + term))
      #expect(Set(with).isDisjoint(with: without), "\(term)")
      #expect(with.count + without.count == all.count, "\(term)")
    }
  }

  @Test func bothOfTwoCountriesAreEitherWithTheOther() throws {
    let both = try found("country:id+cn")
    #expect(both == (try found("country:id country:cn")))
    #expect(Set(try found("country:id,cn")) == Set(try found("country:id") + found("country:cn")))
  }

  @Test func countriesAreInTheOrderOfTheirAgreements() throws {
    let tallies = catalogue.countryTallies(Query())
    #expect(tallies.map(\.value) == catalogue.countryCodes)
    #expect(tallies.map(\.count) == tallies.map(\.count).sorted(by: >))
    #expect(tallies.map(\.value).first == "ID")
    #expect(try tallies.allSatisfy { try found("country:\($0.value)").count == $0.count })
  }
}
