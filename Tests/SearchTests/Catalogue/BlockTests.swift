import Interchange
import KembarModel
import Search
import TestSupport
import Testing

@Suite struct BlockTests {
  private static let countries = BundledData.countries()

  private func index(_ seed: Int) throws -> RegistryIndex {
    RegistryIndex(try .random(seed: UInt64(seed)), countries: Self.countries)
  }

  @Test("A stored block with other agreements is the block of all of them", arguments: 1...20)
  func replacing(seed: Int) throws {
    let (index, others) = (try index(seed), try index(seed + 100))
    let numbering = GappedNumbering(index: index)
    var numbers = RandomNumbers(seed: UInt64(seed))
    for stored in EncodedBlock.blocks(of: index, size: 7) {
      var replaced: [Int: Agreement?] = [:]
      var expected = BlockBuilder()
      for number in try #require(Block(dates: stored.dates)).numbers {
        let row = number / 10 - 1
        switch numbers.pick([0, 1, 2, 2, 2]) {
        case 0: replaced[number] = .some(nil)
        case 1 where row < others.registry.agreements.count:
          replaced[number] = others.registry.agreements[row]
          expected.append(others.registry.agreements[row], number: number, numbering)
        default: expected.append(index.registry.agreements[row], number: number, numbering)
        }
      }
      let builder = try #require(BlockBuilder(stored, replacing: replaced, numbering))
      #expect(builder.encoded() == expected.encoded())
      #expect(builder.count == expected.count)
    }
  }

  @Test("Damaged bytes are no block, or one that can be asked", arguments: 1...30)
  func damage(seed: Int) throws {
    let index = try index(seed)
    let parser = QueryParser.sample()
    var numbers = RandomNumbers(seed: UInt64(seed))
    for stored in EncodedBlock.blocks(of: index, size: 9) {
      for part in [\EncodedBlock.dates, \.columns, \.text] {
        var damaged = stored
        let place = Int.random(in: 0..<damaged[keyPath: part].count, using: &numbers)
        if numbers.oneIn(3) {
          damaged[keyPath: part].removeSubrange(place...)
        } else {
          damaged[keyPath: part][place] ^= UInt8.random(in: 1...255, using: &numbers)
        }
        guard var block = Block(dates: damaged.dates),
          block.read(
            columns: damaged.columns, GappedNumbering(index: index).records, countries: Self.countries),
          block.read(text: damaged.text), block.count <= index.registry.agreements.count
        else { continue }
        let catalogue = Catalogue(index, blocks: [block])
        for _ in 0..<5 {
          let query = try parser.parse(numbers.query())
          for row in 0..<catalogue.count { _ = catalogue.matches(row, query) }
          for key in Order.Key.allCases { _ = catalogue.rows(query, Order(key, language: .english)) }
          _ = catalogue.placeTallies(query, .indonesian)
          _ = catalogue.yearTallies(query)
        }
      }
    }
  }

  @Test("Half of what was written is never taken for all of it") func truncation() throws {
    let index = try index(3)
    let stored = try #require(EncodedBlock.blocks(of: index, size: 40).first)
    for count in 0..<stored.dates.count { #expect(Block(dates: Array(stored.dates.prefix(count))) == nil) }
    var block = try #require(Block(dates: stored.dates))
    let numbers = GappedNumbering(index: index).records
    for count in 0..<stored.columns.count {
      let isRead = block.read(
        columns: Array(stored.columns.prefix(count)), numbers, countries: Self.countries)
      #expect(!isRead)
    }
    for count in 0..<stored.text.count {
      let isRead = block.read(text: Array(stored.text.prefix(count)))
      #expect(!isRead)
    }
    #expect(!block.hasColumns && !block.hasText)
  }

  @Test("Of what is not loaded yet, nothing is found, and the list is in order") func partial() throws {
    let index = try index(5)
    let numbers = GappedNumbering(index: index).records
    var blocks = try EncodedBlock.blocks(of: index, size: 8).map { try #require(Block(dates: $0.dates)) }
    let order = Order(language: .english)
    let whole = try Catalogue.ofStoredBlocks(index, size: 8)
    let catalogue = Catalogue(index, blocks: blocks)
    #expect(!catalogue.isWhole && catalogue.percentLoaded == 0)
    #expect(catalogue.rows(Query(), order) == whole.rows(Query(), order))
    #expect(catalogue.countryCodes.isEmpty)
    let parser = QueryParser.sample()
    #expect(catalogue.rows(try parser.parse("country:id"), order).isEmpty)
    #expect(catalogue.rows(try parser.parse("-country:id"), order).isEmpty)
    let stored = EncodedBlock.blocks(of: index, size: 8)
    let isRead = blocks[0].read(columns: stored[0].columns, numbers, countries: Self.countries)
    #expect(isRead)
    let half = Catalogue(index, blocks: blocks)
    let found = Set(whole.rows(try parser.parse("-country:id"), order).filter { $0 < 8 })
    #expect(Set(half.rows(try parser.parse("-country:id"), order)) == found)
    #expect((1..<100).contains(half.percentLoaded))
    #expect(whole.isWhole && whole.percentLoaded == 100)
  }

  @Test("The newest are those that the list begins with", arguments: 1...20) func newest(seed: Int) throws {
    let index = try index(seed)
    let blocks = try EncodedBlock.blocks(of: index, size: 6).map { try #require(Block(dates: $0.dates)) }
    let rows = Catalogue(index).rows(Query(), Order(language: .english))
    for limit in [1, 3, 10, 100] {
      #expect(blocks.newest(limit) == rows.prefix(limit).map { 10 * Int($0) + 10 })
    }
  }

  @Test("Rows are found by the numbers of their records") func rowNumbers() throws {
    let index = try index(7)
    let numbers = RowNumbers(
      try EncodedBlock.blocks(of: index, size: 4).map { try #require(Block(dates: $0.dates)) })
    #expect(numbers.count == index.registry.agreements.count)
    for row in 0..<numbers.count {
      #expect(numbers.number(ofRow: row) == 10 * row + 10)
      #expect(numbers.row(ofNumber: 10 * row + 10) == row)
      #expect(numbers.row(ofNumber: 10 * row + 11) == nil)
    }
    #expect(numbers.number(ofRow: numbers.count) == nil && numbers.number(ofRow: -1) == nil)
    #expect(numbers.row(ofNumber: 0) == nil)
  }
}
