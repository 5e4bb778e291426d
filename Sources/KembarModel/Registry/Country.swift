/// A country of ISO 3166-1, with what people call it.
package struct Country: Hashable, Sendable {
  /// ISO 3166-1 alpha-2, such as `KZ`.
  package var code: String
  /// ISO 3166-1 alpha-3, such as `KAZ`.
  package var alpha3: String
  /// Indonesian, English and the country's own languages.
  package var names: Text
  /// Other names and abbreviations for the same country.
  package var variants: [String]

  /// A country by code and names.
  package init(code: String, alpha3: String, names: Text, variants: [String]) {
    self.code = code
    self.alpha3 = alpha3
    self.names = names
    self.variants = variants
  }

  /// Everything the country may be called, codes included.
  package var allNames: [String] { [code, alpha3] + names.wordings.map(\.words) + variants }
}

/// All countries, by code.
package struct CountryTable: Sendable {
  /// In the order of their codes.
  package let countries: [Country]
  private let indexByCode: [String: Int]

  /// Indexes `countries` by code; of two with one code, the first is kept.
  package init(_ countries: [Country]) {
    self.countries = countries
    indexByCode = Dictionary(
      countries.indices.map { (countries[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The country with an alpha-2 code in capitals, or `nil` where there is none.
  package subscript(_ code: String) -> Country? {
    indexByCode[code].map { countries[$0] }
  }

  /// The name of a country, or the code itself where it is not known.
  package func name(of code: String, in language: Language) -> String {
    self[code]?.names.words(in: language) ?? code
  }
}
