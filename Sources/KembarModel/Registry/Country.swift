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
  /// For each pair of capital letters, the place of the country with that code; -1 where there is none.
  private var places = Array(repeating: Int32(-1), count: 26 * 26)

  /// Indexes `countries` by code; of two with one code, the first is kept.
  package init(_ countries: [Country]) {
    self.countries = countries
    for (place, country) in countries.enumerated().reversed() {
      if let number = Self.number(of: country.code) { places[number] = Int32(place) }
    }
  }

  /// The country with an alpha-2 code in capitals, or `nil` where there is none.
  package subscript(_ code: String) -> Country? {
    guard let number = Self.number(of: code), places[number] >= 0 else { return nil }
    return countries[Int(places[number])]
  }

  /// The name of a country, or what a source wrote in place of one.
  package func name(of country: String, in language: Language) -> String {
    guard !country.isEmpty else {
      return Phrase(id: "negara tidak disebut", en: "country not stated")[language]
    }
    return self[country]?.names.words(in: language) ?? country
  }

  /// The two letters of a country, or `??` for what a source wrote in place of one.
  package func shortCode(of country: String) -> String { self[country] == nil ? "??" : country }

  /// The number of a pair of capital letters: 0 for `AA`, 675 for `ZZ`.
  private static func number(of code: String) -> Int? {
    guard code.utf8.count == 2 else { return nil }
    var number = 0
    for byte in code.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { return nil }
      number = 26 * number + Int(byte - UInt8(ascii: "A"))
    }
    return number
  }
}
