import Interchange
import KembarModel
import Search
import Testing

@Suite struct CountryNamesTests {
  private let table = BundledData.countries()
  private let names = CountryNames(BundledData.countries())

  @Test("Typing a code brings its country to the first place")
  func codesComeFirst() {
    for country in table.countries {
      #expect(names.completions(of: country.code.lowercased()).first == country)
      #expect(names.completions(of: country.alpha3).first == country)
    }
  }

  @Test("Every code, name and variant is that of its country")
  func namesAreFound() {
    for country in table.countries {
      for name in country.allNames {
        #expect(names.code(of: name) == country.code, "\(name)")
      }
    }
  }

  @Test("No two countries share a name or a variant")
  func namesDiffer() {
    var owners: [[UInt8]: String] = [:]
    for country in table.countries {
      for name in Set(country.allNames.map(Folding.fold)) {
        #expect(!name.isEmpty, "\(country.code)")
        let owner = owners.updateValue(country.code, forKey: name)
        #expect(owner == nil, "\(String(decoding: name, as: UTF8.self)): \(owner ?? "") and \(country.code)")
      }
    }
  }

  @Test(arguments: [
    ("kz", "KZ"), ("KAZ", "KZ"), ("Kazakhstan", "KZ"), ("қазақстан", "KZ"), ("JEPANG", "JP"), ("日本", "JP"),
    ("tiongkok", "CN"),
    ("China", "CN"), ("中国", "CN"), ("Türkiye", "TR"), ("turkiye", "TR"), ("arab saudi", "SA"),
    ("arab-saudi", "SA"),
    ("ArabSaudi", "SA"), ("côte d'ivoire", "CI"), ("cote divoire", "CI"), ("u.a.e.", "AE"), ("no", "NO"),
    ("id", "ID"),
  ])
  func code(name: String, code: String) {
    #expect(names.code(of: name) == code)
  }

  @Test(arguments: ["", " ", "-", "Kazak", "zz", "xyzzy", "Jakarta", "k", "indonesia raya"])
  func noCode(name: String) {
    #expect(names.code(of: name) == nil)
  }

  @Test(
    "What matches better comes first",
    arguments: [
      ("in", ["IN", "ID"]), ("ind", ["IN", "ID"]), ("idn", ["ID"]), ("jep", ["JP"]), ("aus", ["AU", "AT"]),
      ("aut", ["AT"]),
      ("korea s", ["KR"]), ("日", ["JP"]), ("kaz", ["KZ"]), ("deutsch", ["DE"]), ("österr", ["AT"]),
      ("suomi", ["FI"]),
    ])
  func completions(typed: String, codes: [String]) {
    #expect(Array(names.completions(of: typed).map(\.code).prefix(codes.count)) == codes)
  }

  @Test func laterWordsComeLast() throws {
    let codes = names.completions(of: "guinea").map(\.code)
    #expect(codes.first == "GN")
    #expect(Set(codes).isSuperset(of: ["GN", "GW", "GQ", "PG"]))
    let papua = try #require(codes.firstIndex(of: "PG"))
    #expect(papua > (try #require(codes.firstIndex(of: "GW"))))
  }

  @Test func nothingTypedIsEveryCountry() {
    #expect(names.completions(of: "") == table.countries)
    #expect(names.completions(of: " - ") == table.countries)
    #expect(names.completions(of: "xyzzy") == [])
  }

  @Test(
    "What is meant can be typed as it is suggested",
    arguments: [
      ("kazak", "kazakhstan"), ("jepan", "jepang"), ("arab saud", "arab-saudi"), ("tiongok", "tiongkok"),
      ("indonesai", "indonesia"),
      ("cina daratan", nil), ("zz", nil), ("x", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    let nearest = names.nearest(to: name)
    #expect(nearest == expected)
    #expect(nearest == nil || nearest.flatMap(names.code) != nil)
  }

  @Test(
    "What sources wrote in place of a country is a country of its own",
    arguments: [
      ("kazakhstah", "Kazakhstah"), ("brandenburg-germany", "Brandenburg, Germany"), ("unstated", ""),
      ("tak-disebut", ""), ("kz", "KZ"),
    ])
  func asWritten(name: String, country: String) {
    let names = CountryNames(table, asWritten: ["Kazakhstah", "Brandenburg, Germany", ""])
    #expect(names.code(of: name) == country)
    #expect(Language.allCases.map { CountryNames.queryWord(for: country, $0) }.contains(name))
  }

  @Test("Every name in English and Indonesian can be written in a query without quotes")
  func namesWithoutQuotes() throws {
    let parser = QueryParser.sample()
    for country in table.countries {
      for language in Language.allCases {
        let name = country.names.words(in: language).replacing(" ", with: "-")
        let query = try parser.parse("country:\(name)")
        #expect(query.chosenCountries == [country.code], "\(name)")
      }
    }
  }
}
