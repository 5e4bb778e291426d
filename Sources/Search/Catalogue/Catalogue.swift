package import KembarModel

/// A columnar index of a registry, which answers queries without looking at the agreements themselves.
///
/// Rows are numbered in the order of the agreements of the registry; places, people and sources by their place in
/// ``RegistryIndex``. The full record of a row is only read to be shown.
package final class Catalogue {
  /// The registry whose agreements are the rows.
  package let index: RegistryIndex
  /// What the countries of the world are called, for parsers of queries.
  package let countryNames: CountryNames
  /// The number of agreements.
  package let count: Int
  /// The countries that any side is in, most agreements first; what a source wrote counts as a country of its own.
  package let countryCodes: [String]
  /// The agreements as columns.
  package private(set) var blocks: [Block] { didSet { madeMatchers = [] } }
  /// The first row of each block, and the number of rows behind the last.
  let starts: [Int]
  /// For each block, the numbers of its countries as indexes into ``countryCodes``.
  let countries: [[Int32]]

  /// Where the blocks have rare names and words, as far as that was found out.
  private var blockIndices: [BlockIndex?] = [] { didSet { madeMatchers = [] } }
  /// The blocks as they are asked, once somebody has asked.
  private var madeMatchers: [BlockMatcher] = []

  /// How many agreements the registry has; more than ``count`` while only some of them are known.
  package let total: Int

  /// Whether everything is loaded, so that counts and results are exact.
  package let isWhole: Bool

  /// What queries may name, once somebody has asked for it.
  private var madeVocabulary: Vocabulary?
  /// The rows by date, and the place of each row's date in that order; known when it is first asked for.
  private(set) lazy var dateOrder = DateOrder(blocks, starts: starts)
  /// The ranks of the names of sides, in the languages that were asked for.
  var nameRanks: [NameRanks] = []
  /// The orders by the names of sides that were asked for.
  var nameOrders: [NameOrder] = []
  /// The orders that were asked for last; few, and on the way to the first frame, where a dictionary costs more.
  var orders: [(order: Order, rows: [Int32])] = []
  /// The answers to the queries that were asked last, since rows, panes and menus ask the same one after another, and
  /// letters are deleted again.
  var masks: [(query: Query, mask: [Bool])] = []
  /// The query that was asked last, since its first rows are asked for before all of them.
  var lastPrepared: (query: Query, prepared: PreparedQuery)?
  /// The counts of columns that were asked for last, since menus ask for them again at every key.
  var columnCounts: [(query: Query, column: AnyKeyPath, counts: [Int])] = []
  var lastYears: (query: Query, tallies: [Tally<Int>])?
  /// How many agreements cite each source.
  private(set) lazy var sourceUses = counts(of: \.sources, index.registry.sources.count)

  /// Makes a catalogue of the agreements of a registry in memory.
  ///
  /// - Parameters:
  ///   - index: the registry.
  ///   - total: how many agreements there are in all, where these are only the first of them.
  package convenience init(_ index: RegistryIndex, total: Int? = nil) {
    var blocks: [Block] = []
    var builder = BlockBuilder(hasText: false)
    let numbering = PlacesInLists(index: index)
    for (row, agreement) in index.registry.agreements.enumerated() {
      builder.append(agreement, number: row, numbering)
      if builder.count == BlockBuilder.capacity {
        blocks.append(builder.block(countries: index.countries))
        builder = BlockBuilder(hasText: false)
      }
    }
    if builder.count > 0 { blocks.append(builder.block(countries: index.countries)) }
    self.init(index, blocks: blocks, total: total)
  }

  /// Makes a catalogue of blocks.
  ///
  /// - Parameters:
  ///   - index: where the agreements, and what they name, are found; rows are places in `agreements`.
  ///   - blocks: all agreements in their order; of some, less may be loaded than their dates.
  package convenience init(_ index: RegistryIndex, blocks: [Block]) {
    self.init(index, blocks: blocks, total: nil)
  }

  private init(_ index: RegistryIndex, blocks: [Block], total: Int?) {
    self.index = index
    self.blocks = blocks
    starts = blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    count = starts.last ?? 0
    self.total = total ?? count
    let areTextsInMemory = index.registry.agreements.count == count
    isWhole =
      self.total == count && blocks.allSatisfy { $0.hasColumns && (areTextsInMemory || $0.hasText) }
    let uses = blocks.concurrentMap(\.countryUses)
    countryCodes = Self.ranked(zip(blocks, uses).flatMap { zip($0.columns?.countryNames ?? [], $1) })
    var numbers: [String: Int32] = [:]
    for (number, code) in countryCodes.enumerated() { numbers[code] = Int32(number) }
    countries = blocks.map { $0.columns?.countryNames.map { numbers[$0] ?? 0 } ?? [] }
    countryNames = CountryNames(
      index.countries, asWritten: countryCodes.filter { index.countries[$0] == nil })
  }

  private static func ranked(_ uses: [(code: String, count: Int)]) -> [String] {
    var counts: [String: Int] = [:]
    for (code, count) in uses { counts[code, default: 0] += count }
    return counts.keys.sorted { left, right in
      let (a, b) = (counts[left] ?? 0, counts[right] ?? 0)
      return a == b ? left < right : a > b
    }
  }

  /// Takes in the texts of a registry in memory, when somebody first searches.
  func readTexts() {
    guard areTextsInMemory, blocks.contains(where: { !$0.hasText }) else { return }
    for (number, block) in blocks.enumerated() {
      var builder = BlockTextBuilder()
      for row in starts[number]..<(starts[number] + block.count) {
        builder.append(index.registry.agreements[row])
      }
      blocks[number].text = builder.text
    }
  }

  /// What asks the blocks.
  var matchers: [BlockMatcher] {
    if madeMatchers.isEmpty {
      madeMatchers = blocks.indices.map { number in
        let index = blockIndices.indices.contains(number) ? blockIndices[number] : nil
        return BlockMatcher(blocks[number], countries: countries[number], index)
      }
    }
    return madeMatchers
  }

  private var areTextsInMemory: Bool { index.registry.agreements.count == count }
}

// MARK: - Loading

extension Catalogue {
  /// How much is loaded of what counts and searches need, in hundredths.
  package var percentLoaded: Int {
    guard !isWhole else { return 100 }
    guard count == total, total > 0 else { return 0 }
    let known = blocks.reduce(0) { known, block in
      known + (block.hasColumns ? block.count : 0) + (block.hasColumns && block.hasText ? block.count : 0)
    }
    return min(99, 50 * known / total)
  }

  /// What takes long to make and can be made elsewhere, such as on another thread.
  package struct Preparation: Sendable {
    let dateOrder: DateOrder
    let vocabulary: Vocabulary?
    let ranks: [NameRanks]
    let nameOrders: [NameOrder]
    let blockIndices: [BlockIndex?]
  }

  /// Makes what the first query would have to wait for.
  ///
  /// - Parameter language: the language of the names that are sorted; none where names are not known yet.
  /// - Returns: what ``adopt(_:)`` takes, in a catalogue of the same blocks.
  package func preparation(_ language: Language?) -> Preparation {
    guard let language else {
      return Preparation(dateOrder: dateOrder, vocabulary: nil, ranks: [], nameOrders: [], blockIndices: [])
    }
    let nameOrders = [Order.Key.title, .country].map { nameOrder(Order($0, language: language)) }
    return Preparation(
      dateOrder: dateOrder, vocabulary: vocabulary, ranks: [ranks(language)], nameOrders: nameOrders,
      blockIndices: blocks.concurrentMap { BlockIndex($0) })
  }

  /// Takes what was made elsewhere.
  package func adopt(_ preparation: Preparation) {
    dateOrder = preparation.dateOrder
    madeVocabulary = preparation.vocabulary
    nameRanks = preparation.ranks
    nameOrders = preparation.nameOrders
    blockIndices = preparation.blockIndices
  }

  /// Takes what a former catalogue knows of names and blocks, where its places, people and sources are the same.
  package func adopt(_ former: Catalogue) {
    if former.countryCodes == countryCodes { madeVocabulary = former.madeVocabulary }
    blockIndices = zip(blocks, zip(former.blocks, former.blockIndices)).map { block, former in
      block.isSame(as: former.0) ? former.1 : nil
    }
  }

  /// What queries may name, folded when somebody first asks for it.
  var vocabulary: Vocabulary {
    if let madeVocabulary { return madeVocabulary }
    let vocabulary = Vocabulary(index, countryCodes: countryCodes)
    madeVocabulary = vocabulary
    return vocabulary
  }
}

/// Numbers places, people and sources by their places in the lists of a registry.
private struct PlacesInLists: RecordNumbering {
  let index: RegistryIndex

  func number(ofPlace id: String) -> Int? { index.placeIndex(id) }
  func number(ofPerson id: String) -> Int? { index.personIndex(id) }
  func number(ofSource id: String) -> Int? { index.sourceIndex(id) }
}

extension Block {
  /// How many agreements have each of the countries of the block.
  fileprivate var countryUses: [Int] {
    guard let columns else { return [] }
    var counts = Array(repeating: 0, count: columns.countryNames.count)
    for number in columns.countries.numbers { counts[Int(number)] += 1 }
    return counts
  }
}
