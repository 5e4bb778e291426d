import KembarModel

/// The places of names in their alphabetical order, in one language, so that rows are sorted by numbers.
struct NameRanks: Sendable {
  let language: Language
  /// The number of different names.
  let count: Int
  /// By place of the registry, by country of the catalogue, and by body of each block.
  let places: [Int32]
  let countries: [Int32]
  let bodies: [[Int32]]

  /// Sorts all names that sides are shown by.
  init(_ index: RegistryIndex, countryCodes: [String], _ blocks: [Block], _ language: Language) {
    self.language = language
    let places = index.registry.places.map { Folding.fold($0.names.words(in: language)) }
    let countries = countryCodes.map { Folding.fold(index.countries.name(of: $0, in: language)) }
    // The names of a body begin with those in the languages of the program.
    let line = Language.allCases.firstIndex(of: language) ?? 0
    let bodies = blocks.map { block in
      (0..<(block.columns?.bodies.count ?? 0)).map { number in
        Array(block.columns?.bodies.lines(number)[line] ?? [])
      }
    }
    var rest = Self.ranks(places + countries + bodies.joined())[...]
    count = Int(rest.max() ?? -1) + 1
    func take(_ count: Int) -> [Int32] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    self.places = take(places.count)
    self.countries = take(countries.count)
    self.bodies = bodies.map { take($0.count) }
  }

  /// The place of each name among all different names in their order, from 0.
  static func ranks(_ names: [[UInt8]]) -> [Int32] {
    let order = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    var ranks = Array(repeating: Int32(0), count: names.count)
    var rank: Int32 = 0
    for (place, number) in order.enumerated() {
      if place > 0, names[order[place - 1]] != names[number] { rank += 1 }
      ranks[number] = rank
    }
    return ranks
  }
}
