package import KembarModel

extension Catalogue {
  /// The countries of the agreements that match the whole query, with their number.
  ///
  /// - Returns: alpha-2 codes with a count above zero; most agreements first, then by code.
  package func countriesMatching(_ query: Query) -> [Tally<String>] {
    counts(countries, mask(query), countryCodes.count)
      .sorted { ($1.count, countryCodes[$0.value]) < ($0.count, countryCodes[$1.value]) }
      .map { Tally(countryCodes[$0.value], $0.count) }
  }

  /// The places of the agreements that match the whole query, with their number.
  ///
  /// - Returns: indexes of places with a count above zero; most agreements first, then by name in the language.
  package func placesMatching(_ query: Query, _ language: Language) -> [Tally<Int>] {
    let names = index.registry.places.map { Folding.fold($0.names.words(in: language)) }
    return counts(places, mask(query), index.registry.places.count)
      .sorted { left, right in
        left.count == right.count
          ? names[left.value].lexicographicallyPrecedes(names[right.value]) : left.count > right.count
      }
  }

  private func counts(_ column: Lists, _ mask: [Bool], _ size: Int) -> [Tally<Int>] {
    var counts = Array(repeating: 0, count: size)
    for row in mask.indices where mask[row] {
      for number in column[row] { counts[Int(number)] += 1 }
    }
    return counts.enumerated().filter { $0.element > 0 }.map { Tally($0.offset, $0.element) }
  }
}
