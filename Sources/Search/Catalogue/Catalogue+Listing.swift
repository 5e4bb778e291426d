package import KembarModel

extension Catalogue {
  /// The countries of the agreements that match the whole query, with their number.
  ///
  /// - Returns: alpha-2 codes with a count above zero; most agreements first, then by code.
  package func countriesMatching(_ query: Query) -> [Tally<String>] {
    let counts = counts(countries, mask(query), countryCodes.count)
    return ranked(counts, countryCodes.map { Array($0.utf8) }).map { Tally(countryCodes[$0.value], $0.count) }
  }

  /// The places of the agreements that match the whole query, with their number.
  ///
  /// - Returns: indexes of places with a count above zero; most agreements first, then by name in the language.
  package func placesMatching(_ query: Query, _ language: Language) -> [Tally<Int>] {
    ranked(counts(places, mask(query), index.registry.places.count), foldedPlaceNames(language))
  }
}
