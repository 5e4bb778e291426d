package import KembarModel

/// The data inside the program: the bundled registry, and the countries of the world.
package enum BundledData {
  /// All countries of ISO 3166-1, and Kosovo under the code in common use for it.
  ///
  /// Empty only if the file was broken when the program was built, which its tests rule out.
  package static func countries() -> CountryTable {
    let countries = try? JSONReader.read(PackageResources.countries_json) { (reader) throws(SyntaxError) in
      try reader.countries()
    }
    return CountryTable(countries ?? [])
  }

  /// The registry of what the bundled sources report.
  ///
  /// - Throws: only if the file was broken when the program was built, which its tests rule out.
  package static func registry(countries: CountryTable) throws(RegistryDocument.ReadError) -> Registry {
    try RegistryDocument.read(PackageResources.registry_json, as: .json, countries: countries)
  }
}

extension JSONReader {
  /// The countries in the order of the file, read without nodes in between, since every start waits for them.
  fileprivate mutating func countries() throws(SyntaxError) -> [Country] {
    var countries: [Country] = []
    try object { (reader, key, _) throws(SyntaxError) in
      try reader.array { (reader) throws(SyntaxError) in countries.append(try reader.country()) }
    }
    return countries
  }

  private mutating func country() throws(SyntaxError) -> Country {
    var country = Country(code: "", alpha3: "", names: Text(), variants: [])
    try object { (reader, key, _) throws(SyntaxError) in
      switch key {
      case "code": country.code = try reader.string()
      case "alpha3": country.alpha3 = try reader.string()
      case "names":
        country.names.wordings.reserveCapacity(4)
        try reader.object { (reader, language, _) throws(SyntaxError) in
          country.names.wordings.append(Text.Wording(language: language, words: try reader.string()))
        }
      case "variants":
        country.variants.reserveCapacity(8)
        try reader.array { (reader) throws(SyntaxError) in country.variants.append(try reader.string()) }
      default: _ = try reader.value()
      }
    }
    return country
  }
}
