import KembarModel

/// What filters and counts look at, of each agreement of a block.
struct BlockColumns: Hashable, Sendable {
  /// The sides: their countries as numbers of ``countryNames``, their places, and their bodies as numbers of
  /// ``bodies``; -1 where a side has none.
  var sideStarts: [Int32] = [0]
  var sideCountries: [Int32] = []
  var sidePlaces: [Int32] = []
  var sideBodies: [Int32] = []
  /// The countries of this block, as agreements write them.
  var countryNames: [String] = []
  /// The bodies of this block: what they are called in each language of the program, and then all their wordings.
  var bodies = TextPool()
  /// The numbers of the words in their order of declaration.
  var stages: [UInt8] = []
  var instruments: [UInt8] = []
  var kinds: [UInt8] = []
  /// One bit for each field of cooperation, in the order of declaration.
  var scopes: [UInt32] = []
  /// One bit for each property, in the order of declaration.
  var properties: [UInt32] = []
  /// The dates by ``DateCodes`` of the block; empty where no row has one.
  var signed: [Int32] = []
  var agreed: [Int32] = []
  var effective: [Int32] = []
  var ends: [Int32] = []
  /// The places that are no sides, such as those of events.
  var settings = Lists()
  var people = Lists()
  var sources = Lists()
  /// What the sides of each agreement have, each number once, in the order of the sides; made by ``complete(_:)``.
  private(set) var countries = Lists()
  private(set) var places = Lists()
  private(set) var bodyNumbers = Lists()

  /// The number of agreements.
  var count: Int { stages.count }

  /// The dates of a column that queries name; empty where no row has one.
  func dates(_ column: Term.DateColumn) -> [Int32]? {
    switch column {
    case .principal: nil
    case .signed: signed
    case .agreed: agreed
    case .effective: effective
    case .ends: ends
    }
  }

  /// The sides of a row, as places in the columns of the sides.
  func sides(_ row: Int) -> Range<Int> { Int(sideStarts[row])..<Int(sideStarts[row + 1]) }

  /// Makes what is asked of sides, when all sides are there.
  ///
  /// - Parameter countries: the countries that are known.
  mutating func complete(_ countries: CountryTable) {
    self.countries = Lists(distinct: sideCountries, starts: sideStarts)
    places = Lists(distinct: sidePlaces, starts: sideStarts)
    bodyNumbers = Lists(distinct: sideBodies, starts: sideStarts)
    markUnresolved(in: countries)
  }

  /// Tells the agreements with a side whose country is not known.
  private mutating func markUnresolved(in countries: CountryTable) {
    let isUnresolved = countryNames.map { countries[$0] == nil }
    guard isUnresolved.contains(true) else { return }
    for row in 0..<count where sides(row).contains(where: { isUnresolved[Int(sideCountries[$0])] }) {
      properties[row] |= Term.Property.unresolved.bit
    }
  }
}
