package import KembarModel

/// A columnar index of a registry, which answers queries without looking at the agreements themselves.
///
/// Rows are numbered as the agreements of the registry; countries, places, people and sources by their place in
/// ``RegistryIndex``. The full record of a row is only read to be shown.
package final class Catalogue {
  /// The registry whose agreements are the rows.
  package let index: RegistryIndex
  /// What the countries of the world are called, for parsers of queries.
  package let countryNames: CountryNames
  /// The number of agreements.
  package let count: Int

  /// The countries of the sides, without repetition, as indexes into ``countryCodes``.
  let countries: Lists
  /// The places of the sides, as indexes into the places of the registry.
  let places: Lists
  let stages: [Stage]
  let instruments: [Instrument]
  let kinds: [AgreementKind]
  /// One bit for each field of cooperation, in the order of declaration.
  let scopes: [UInt32]
  /// One bit for each property, in the order of declaration.
  let properties: [UInt32]
  /// The dates that sorting and the filters by date look at.
  let dates: [Dates]
  /// The countries that any side is in, most agreements first; what a source wrote counts as a country of its own.
  package let countryCodes: [String]

  /// People who took part, as indexes into the people of the registry.
  private(set) lazy var people = Lists(
    index.registry.agreements.map { agreement in
      agreement.participants.compactMap { $0.person.flatMap(index.personIndex) }
    })
  /// Sources that are cited, as indexes into the sources of the registry.
  private(set) lazy var sources = Lists(
    index.registry.agreements.map { agreement in
      agreement.facts.compactMap { index.sourceIndex($0.source) }
    })
  /// The sources with their folded names, those cited by the most agreements first, then those that came last.
  private(set) lazy var sourcesByUse: [(number: Int, names: [UInt8])] = {
    let registry = index.registry.sources
    let uses = counts(sources, Array(repeating: true, count: count), registry.count)
    return registry.indices.sorted { (uses[$0], $0) > (uses[$1], $1) }
      .map { ($0, Folding.fold(registry[$0].allNames.joined(separator: " "))) }
  }()
  /// Everything that search text may match, built when somebody first searches.
  private(set) lazy var text = SearchText(index)
  /// Other names for what a search may name, built when somebody first searches.
  private(set) lazy var names = NameBook(index, countryCodes: countryCodes)
  /// The bodies of the sides.
  private(set) lazy var bodies = SearchText(bodiesOf: index)
  /// The orders that have been asked for; few, and on the way to the first frame, where a dictionary costs more.
  var orders: [(order: Order, rows: [Int32])] = []
  /// The answer to the query last asked, since rows, panes and menus ask the same one after another.
  var lastMask: (query: Query, mask: [Bool])?
  /// The names of the places in the language last asked for, for sorting.
  private var placeNames: (language: Language, names: [[UInt8]])?

  /// The dates of one agreement.
  struct Dates {
    var signed: EDTF?
    var agreed: EDTF?
    var effective: EDTF?
    var ends: EDTF?
  }

  /// Builds the columns of a registry.
  package init(_ index: RegistryIndex) {
    self.index = index
    let agreements = index.registry.agreements
    count = agreements.count
    stages = agreements.map(\.stage)
    instruments = agreements.map(\.instrument)
    kinds = agreements.map(\.kind)
    scopes = agreements.map { $0.scope.reduce(0) { $0 | $1.field.bit } }
    properties = agreements.map { $0.properties(index.countries) }
    dates = agreements.map {
      Dates(signed: $0.signed, agreed: $0.agreed, effective: $0.effective, ends: $0.ends)
    }
    countryCodes = Self.countryCodes(of: agreements)
    countryNames = CountryNames(
      index.countries, asWritten: countryCodes.filter { index.countries[$0] == nil })
    let numbers = Dictionary(uniqueKeysWithValues: zip(countryCodes, countryCodes.indices))
    countries = Lists(agreements.map { $0.sides.compactMap { numbers[$0.country] } })
    places = Lists(agreements.map { $0.sides.compactMap { $0.place.flatMap(index.placeIndex) } })
  }

  /// The folded names of the places of the registry in a language.
  func foldedPlaceNames(_ language: Language) -> [[UInt8]] {
    if let placeNames, placeNames.language == language { return placeNames.names }
    let names = index.registry.places.map { Folding.fold($0.names.words(in: language)) }
    placeNames = (language, names)
    return names
  }

  private static func countryCodes(of agreements: [Agreement]) -> [String] {
    var counts: [String: Int] = [:]
    for agreement in agreements {
      for country in Set(agreement.sides.map(\.country)) { counts[country, default: 0] += 1 }
    }
    return counts.keys.sorted { left, right in
      let (a, b) = (counts[left] ?? 0, counts[right] ?? 0)
      return a == b ? left < right : a > b
    }
  }
}

extension ScopeField {
  /// The bit of this field in the column of scopes.
  var bit: UInt32 { Self.allCases.firstIndex(of: self).map { 1 << UInt32($0) } ?? 0 }
}

extension Term.Property {
  /// The bit of this property in its column.
  var bit: UInt32 { Self.allCases.firstIndex(of: self).map { 1 << UInt32($0) } ?? 0 }
}

extension Agreement {
  fileprivate func properties(_ countries: CountryTable) -> UInt32 {
    var bits: UInt32 = 0
    for (number, property) in Term.Property.allCases.enumerated() where has(property, countries) {
      bits |= 1 << number
    }
    return bits
  }

  private func has(_ property: Term.Property, _ countries: CountryTable) -> Bool {
    switch property {
    case .conflict: hasConflict
    case .note: !notes.isEmpty
    case .remark: facts.contains { $0.note != nil }
    case .unknown: !unknown.isEmpty
    case .signatory: participants.contains { $0.part == .signatory }
    case .witness: participants.contains { $0.part == .witness }
    case .scope: !scope.isEmpty
    case .action: !actions.isEmpty
    case .funding: funding != nil
    case .term: term != nil || ends != nil
    case .event: !events.isEmpty
    case .related: !related.isEmpty
    case .date: principalDate != nil
    case .venue: venue != nil
    case .domestic: !sides.contains { $0.country.isEmpty || $0.country != sides[0].country }
    case .starred: isStarred
    case .unresolved: sides.contains { countries[$0.country] == nil }
    }
  }
}
