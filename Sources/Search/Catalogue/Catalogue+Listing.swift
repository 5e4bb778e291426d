package import KembarModel

extension Catalogue {
  /// The countries of the agreements that match the whole query, with their number.
  ///
  /// - Returns: alpha-2 codes with a count above zero; most agreements first, then by code.
  package func countriesMatching(_ query: Query) -> [Tally<String>] {
    let ranks = NameRanks.ranks(countryCodes.map { Array($0.utf8) })
    return ranked(countryCounts(mask(query)), ranks).map { Tally(countryCodes[$0.value], $0.count) }
  }

  /// The places of the agreements that match the whole query, with their number.
  ///
  /// - Returns: indexes of places with a count above zero; most agreements first, then by name in the language.
  package func placesMatching(_ query: Query, _ language: Language) -> [Tally<Int>] {
    ranked(placeCounts(mask(query)), ranks(language).places)
  }

  /// The rows of which a person is a participant, newest first.
  package func rows(withPerson number: Int) -> [Int] {
    rows { columns, row in columns.people[row].contains(Int32(number)) }
  }

  /// The rows that a place is a side of, newest first.
  package func rows(withSide place: Int) -> [Int] {
    rows { columns, row in columns.places[row].contains(Int32(place)) }
  }

  /// The rows that name a place, of which it is no side, newest first.
  package func rows(withSetting place: Int) -> [Int] {
    rows { columns, row in
      columns.settings[row].contains(Int32(place))
        && !columns.places[row].contains(Int32(place))
    }
  }

  /// The rows that cite a source, newest first.
  package func rows(citing source: Int) -> [Int] {
    rows { columns, row in columns.sources[row].contains(Int32(source)) }
  }

  private func rows(_ isIncluded: @Sendable (BlockColumns, Int) -> Bool) -> [Int] {
    let parts = blocks.concurrentMap { block in
      (0..<block.count).map { row in block.columns.map { isIncluded($0, row) } ?? false }
    }
    let mask = parts.flatMap(\.self)
    return dateOrder.rows.lazy.map(Int.init).filter { mask[$0] }
  }

  /// What some rows name, and which of them name other agreements.
  ///
  /// - Parameter rows: in any order.
  /// - Returns: the sources, places and people in the order of the registry, and rows in the order given.
  package func records(namedBy rows: [Int32]) -> (named: Registry, related: [Int32]) {
    var mask = Array(repeating: false, count: count)
    for row in rows { mask[Int(row)] = true }
    let registry = index.registry
    let settings = counts(of: \.settings, registry.places.count, mask)
    var named = Registry()
    named.sources = Self.named(registry.sources, counts(of: \.sources, registry.sources.count, mask))
    named.places = Self.named(registry.places, zip(placeCounts(mask), settings).map { $0 + $1 })
    named.people = Self.named(registry.people, counts(of: \.people, registry.people.count, mask))
    let properties = blocks.flatMap { $0.columns?.properties ?? Array(repeating: 0, count: $0.count) }
    let bit = Term.Property.related.bit
    return (named, rows.filter { properties[Int($0)] & bit != 0 })
  }

  private static func named<Record>(_ records: [Record], _ counts: [Int]) -> [Record] {
    zip(records, counts).filter { $1 > 0 }.map(\.0)
  }
}
