import Interchange
import KembarModel
import Search
import TestSupport
import Testing

@Suite("The catalogue and an obvious way to answer agree", .timeLimit(.minutes(2)))
struct CatalogueTests {
  private static let countries = BundledData.countries()
  private let parser = QueryParser.sample()

  /// Queries of the seed, with both catalogues of one registry.
  private func each(
    _ seed: Int, queries: Int, _ body: (Query, Catalogue, SlowCatalogue) throws -> Void
  ) throws {
    let index = RegistryIndex(try .random(seed: UInt64(seed)), countries: Self.countries)
    let slow = SlowCatalogue(index: index)
    let indexed = try Catalogue.ofStoredBlocks(index, size: 5 + seed % 9)
    indexed.adopt(indexed.preparation(.english))
    for catalogue in [Catalogue(index), try .ofStoredBlocks(index, size: 1 + seed % 9), indexed] {
      var numbers = RandomNumbers(seed: UInt64(seed) &* 77)
      for _ in 0..<queries {
        try body(try parser.parse(numbers.query()), catalogue, slow)
      }
    }
  }

  @Test(arguments: 1...30) func matching(seed: Int) throws {
    try each(seed, queries: 40) { query, catalogue, slow in
      let expected = slow.rows(query)
      let single = (0..<catalogue.count).filter { catalogue.matches($0, query) }
      #expect(single == expected, "\(query.text)")
      let found = catalogue.mask(query).enumerated().filter(\.element).map(\.offset)
      #expect(found == expected, "\(query.text)")
    }
  }

  @Test("What is found while somebody types does not depend on what was typed before", arguments: 1...12)
  func typing(seed: Int) throws {
    // In large blocks, few rows are asked one by one.
    let isLarge = seed > 9
    let registry = try Registry.random(seed: UInt64(seed), atMost: isLarge ? 400 : 40)
    let index = RegistryIndex(registry, countries: Self.countries)
    let slow = SlowCatalogue(index: index)
    let catalogue = try Catalogue.ofStoredBlocks(index, size: isLarge ? 200 : 6)
    if seed.isMultiple(of: 2) { catalogue.adopt(catalogue.preparation(.indonesian)) }
    var numbers = RandomNumbers(seed: UInt64(seed) &* 131)
    for _ in 0..<(isLarge ? 4 : 8) {
      let text = Array(numbers.query() + " " + numbers.query())
      let lengths = Array(1...text.count) + (numbers.oneIn(2) ? (1...text.count).reversed() : [])
      for length in lengths {
        let query = parser.parseReadable(String(text.prefix(length))).query
        let row = Int.random(in: 0..<catalogue.count, using: &numbers)
        let isMatch = catalogue.matches(row, query)
        // Not every letter is waited for.
        if length < text.count, numbers.oneIn(3) { continue }
        #expect(catalogue.mask(query)[row] == isMatch, "\(query.text)")
        let found = catalogue.mask(query).enumerated().filter(\.element).map(\.offset)
        #expect(found == slow.rows(query), "\(query.text)")
      }
    }
  }

  @Test("What is known of blocks is not taken for that of others in their place", arguments: 1...6)
  func otherBlocks(seed: Int) throws {
    var registry = try Registry.random(seed: UInt64(seed))
    let before = try Catalogue.ofStoredBlocks(RegistryIndex(registry, countries: Self.countries), size: 4)
    before.adopt(before.preparation(.english))
    // Other agreements stand in every second block.
    let agreements = registry.agreements
    for row in agreements.indices where (row / 4).isMultiple(of: 2) {
      let id = agreements[row].id
      registry.agreements[row] = agreements[(row * 7 + 3) % agreements.count]
      registry.agreements[row].id = id
    }
    let index = RegistryIndex(registry, countries: Self.countries)
    let others = try Catalogue.ofStoredBlocks(index, size: 4).blocks
    let blocks = others.indices.map { $0.isMultiple(of: 2) ? others[$0] : before.blocks[$0] }
    let after = Catalogue(index, blocks: blocks)
    after.adopt(before)
    let slow = SlowCatalogue(index: index)
    var numbers = RandomNumbers(seed: UInt64(seed) &* 91)
    for _ in 0..<30 {
      let query = try parser.parse(numbers.query())
      let found = after.mask(query).enumerated().filter(\.element).map(\.offset)
      #expect(found == slow.rows(query), "\(query.text)")
    }
  }

  @Test(arguments: 1...12) func tallies(seed: Int) throws {
    try each(seed, queries: 20) { query, catalogue, slow in
      let countries = slow.tallies(slow.without(query, .country), catalogue.countryCodes) {
        $0.sides.map(\.country)
      }
      #expect(catalogue.countryTallies(query) == countries, "\(query.text)")
      let stages = slow.tallies(slow.without(query, .stage), Stage.allCases) { [$0.stage] }
      #expect(catalogue.stageTallies(query) == stages.filter { $0.count > 0 }, "\(query.text)")
      let instruments = slow.tallies(slow.without(query, .instrument), Instrument.allCases) {
        [$0.instrument]
      }
      #expect(catalogue.instrumentTallies(query) == instruments.filter { $0.count > 0 }, "\(query.text)")
      let kinds = slow.tallies(slow.without(query, .kind), AgreementKind.allCases) { [$0.kind] }
      #expect(catalogue.kindTallies(query) == kinds.filter { $0.count > 0 }, "\(query.text)")
      let fields = slow.tallies(slow.without(query, .scope), ScopeField.allCases) { $0.scope.map(\.field) }
      #expect(catalogue.scopeTallies(query) == fields.filter { $0.count > 0 }, "\(query.text)")
      let years = slow.tallies(slow.without(query, .date), Array((2010...2030).reversed()), \.years)
      #expect(catalogue.yearTallies(query) == years.filter { $0.count > 0 }, "\(query.text)")
      for property in Search.Term.Property.allCases {
        let condition = Search.Term(.has(property), text: "")
        let rest = slow.without(query, try #require(condition.qualifier))
        let found = slow.rows(Query(rest.terms + [condition])).count
        #expect(catalogue.tally(property, query) == found, "\(query.text) \(property)")
      }
    }
  }

  @Test(arguments: 1...12) func placeTallies(seed: Int) throws {
    try each(seed, queries: 20) { query, catalogue, slow in
      let places = slow.index.registry.places
      let chosen = query.chosenPlaces.flatMap(slow.places)
      let expected = slow.tallies(
        slow.without(query, .city), places.indices.sorted { places[$0].name < places[$1].name }
      ) {
        $0.sides.compactMap(\.place).compactMap(slow.index.placeIndex)
      }
      .filter { $0.count > 0 || chosen.contains(places[$0.value].id) }
      #expect(catalogue.placeTallies(query, .english) == slow.ranked(expected), "\(query.text)")
    }
  }

  @Test(arguments: 1...12) func listings(seed: Int) throws {
    try each(seed, queries: 20) { query, catalogue, slow in
      let registry = slow.index.registry
      let countries = slow.tallies(query, catalogue.countryCodes.sorted()) { $0.sides.map(\.country) }
      #expect(
        catalogue.countriesMatching(query) == slow.ranked(countries.filter { $0.count > 0 }), "\(query.text)")
      let placeNumbers = registry.places.indices.sorted {
        registry.places[$0].name < registry.places[$1].name
      }
      let places = slow.tallies(query, placeNumbers) {
        $0.sides.compactMap(\.place).compactMap(slow.index.placeIndex)
      }
      #expect(
        catalogue.placesMatching(query, .english) == slow.ranked(places.filter { $0.count > 0 }),
        "\(query.text)")
      let people = slow.tallies(query, Array(registry.people.indices)) {
        $0.participants.compactMap(\.person).compactMap(slow.index.personIndex)
      }
      #expect(catalogue.personTallies(query) == slow.ranked(people.filter { $0.count > 0 }), "\(query.text)")
    }
  }

  @Test(arguments: 1...12) func orders(seed: Int) throws {
    try each(seed, queries: 5) { query, catalogue, slow in
      for key in Order.Key.allCases {
        for isReversed in [false, true] {
          let order = Order(key, isReversed: isReversed, language: .indonesian)
          #expect(catalogue.rows(query, order) == slow.rows(query, order), "\(query.text) \(order)")
        }
      }
    }
  }
}
