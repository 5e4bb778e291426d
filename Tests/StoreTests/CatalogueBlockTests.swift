import GRDB
import KembarModel
import Search
import Testing

@testable import Store

/// How the blocks of the catalogue come to be in the file.
@Suite struct CatalogueBlockTests {
  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
  }

  /// The first and last number and the count of each block, and what is known to be stale.
  private var rows: [String] {
    get throws {
      try file.rows("SELECT first, last, agreements FROM catalogue_block ORDER BY first")
        + file.rows("SELECT 'stale', agreement_number FROM catalogue_stale ORDER BY agreement_number")
    }
  }

  private static func agreement(_ number: Int) -> Agreement {
    Agreement(
      id: "agreement-\(number)", sides: [Side(country: "ID", place: "bogor"), Side(country: "ID")])
  }

  @Test func aNewRegistryHasItsBlock() throws {
    let store = try file.create()
    defer { store.close() }
    try TestRegistry.checkBlocks(store)
    #expect(try rows == ["1|2|2"])
    #expect(
      try store.read { try $0.blocks() }
        == BlockList(
          blocks: [CatalogueBlock(numbers: 1...2, count: 2, isStored: true, revision: 1, edits: 0)],
          directoryVersion: 6))
  }

  @Test func anEmptyRegistryHasNone() throws {
    let store = try file.create(Registry())
    defer { store.close() }
    #expect(try store.read { try $0.blocks() } == BlockList(blocks: [], directoryVersion: 0))
  }

  @Test func editsWriteTheBlockAnew() throws {
    let store = try file.create()
    defer { store.close() }
    let before = try store.read { try $0.blocks() }
    var edit = Edit(kind: .starred, summary: "", before: .sample, after: .sample)
    edit.after.agreements[0].isStarred = true
    try store.apply(edit, at: TestRegistry.time)
    try TestRegistry.checkBlocks(store)
    #expect(try rows == ["1|2|2"])
    let after = try store.read { try $0.blocks() }
    #expect(after != before)
    #expect(after.directoryVersion == before.directoryVersion)
    try store.undo(at: TestRegistry.time)
    try TestRegistry.checkBlocks(store)
    #expect(try rows == ["1|2|2"])
  }

  @Test func importsGoOnWithTheLastBlock() throws {
    let store = try file.create()
    defer { store.close() }
    for round in 0..<3 {
      _ = try store.importing("", at: TestRegistry.time) { transaction in
        for number in 0..<3 {
          try transaction.add(
            Self.agreement(round * 3 + number), digest: UInt64(round * 3 + number), mode: .merge)
        }
        return true
      }
      try TestRegistry.checkBlocks(store)
      #expect(try rows == ["1|\(5 + 3 * round)|\(5 + 3 * round)"])
    }
    try store.undo(3, at: TestRegistry.time)
    try TestRegistry.checkBlocks(store)
    #expect(try rows == ["1|11|8"])
  }

  @Test(arguments: [false, true])
  func anImportMayChangeWhatIsInTheBlockThatItGoesOnWith(isChangeFirst: Bool) throws {
    let store = try file.create()
    defer { store.close() }
    var changed = Registry.sample.agreements[0]
    changed.stage = .ended
    let agreements = [Self.agreement(3), changed]
    _ = try store.importing("", at: TestRegistry.time) { transaction in
      for agreement in isChangeFirst ? agreements.reversed() : agreements {
        try transaction.add(agreement, digest: 1, mode: .replace)
      }
      return true
    }
    try TestRegistry.checkBlocks(store)
    #expect(try rows == ["1|3|3"])
  }

  @Test func manyAtOnceLeaveTheTriggersAsTheyWere() throws {
    let store = try file.create()
    defer { store.close() }
    let schema = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
    let triggers = try file.rows(schema)
    _ = try store.importing("", at: TestRegistry.time) { transaction in
      for number in 0..<1_200 {
        try transaction.add(Self.agreement(number), digest: UInt64(number), mode: .merge)
      }
      #expect(try transaction.records.progress.database.triggers(on: "side").isEmpty)
      return true
    }
    #expect(try file.rows(schema) == triggers)
    #expect(try rows == ["1|1202|1202"])
    try store.undo(at: TestRegistry.time)
    #expect(try file.rows(schema) == triggers)
    #expect(try rows == ["1|2|2"])
    try TestRegistry.checkBlocks(store)
  }

  @Test func blocksAreSplitAndMerged() throws {
    let store = try file.create()
    defer { store.close() }
    try write(store) { agreements in
      for number in 3...11 { try agreements.create(Self.agreement(number)) }
    }
    #expect(try rows == ["1|4|4", "5|8|4", "9|11|3"])
    try write(store) { agreements in
      for number in [3, 4, 7, 8] {
        try agreements.delete(try #require(try agreements.find("agreement-\(number)")))
      }
    }
    #expect(try rows == ["1|6|4", "9|11|3"])
    try write(store) { agreements in
      for number in [8, 3, 12, 7] { try agreements.create(Self.agreement(number), number: number) }
    }
    #expect(try rows == ["1|5|4", "6|8|3", "9|12|4"])
  }

  @Test func blocksAreMadeOnAThreadWhileOthersAreWritten() throws {
    let store = try file.create()
    defer { store.close() }
    try write(store, inBlocksOf: 300) { agreements in
      for number in 3...1_000 { try agreements.create(Self.agreement(number)) }
      // One of a block that is stored, and one of a block that is being made.
      for number in [400, 990] {
        var agreement = Self.agreement(number)
        agreement.title = Text([.init(language: "en", words: "Number \(number)")])
        try agreements.replace(try #require(try agreements.find(agreement.id)), with: agreement)
      }
    }
    #expect(try rows == ["1|300|300", "301|600|300", "601|900|300", "901|1000|100"])
    // The last block has room for more.
    try write(store, inBlocksOf: 300) { agreements in
      for number in 1_001...1_600 { try agreements.create(Self.agreement(number)) }
    }
    #expect(try rows.dropFirst(3) == ["901|1200|300", "1201|1500|300", "1501|1600|100"])
  }

  @Test func aBlockOfWhatNamesWhatIsNotThereKnowsIt() throws {
    let store = try file.create()
    defer { store.close() }
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
    try write(store) { agreements in
      for number in 3...11 {
        var agreement = Self.agreement(number)
        if number == 7 { agreement.sides[0].place = "nowhere" }
        try agreements.create(agreement)
      }
    }
    #expect(try file.rows("SELECT first FROM catalogue_block WHERE directory IS NOT NULL") == ["5"])
    let place = Place(id: "nowhere", country: "ID", names: Text([.init(language: "en", words: "Nowhere")]))
    var edit = Edit(kind: .edited, summary: "", before: Registry(), after: Registry())
    edit.after.places = [place]
    try store.apply(edit, at: TestRegistry.time)
    try TestRegistry.checkBlocks(store)
  }

  /// Writes agreements in blocks of a size.
  private func write(
    _ store: RegistryStore, inBlocksOf capacity: Int = 4, _ body: (RecordKeeper<Agreement>) throws -> Void
  ) throws {
    _ = try store.writing { database in
      let blocks = try BlockKeeper(database, capacity: capacity)
      let progress = try ChangeInProgress(.edited, "", at: TestRegistry.time, in: database)
      try body(RecordKeeper(progress) { try blocks.note($0) })
      try blocks.finish()
      return true
    }
    try TestRegistry.checkBlocks(store)
  }

  @Test func anotherFormatIsReadAnew() throws {
    let store = try file.create()
    defer { store.close() }
    try file.execute("UPDATE catalogue_block SET format = 99, dates = x'00'")
    let blocks = try store.read { try $0.blocks().blocks }
    #expect(blocks == [CatalogueBlock(numbers: 1...2, count: 2, isStored: false, revision: 1, edits: 0)])
    try TestRegistry.checkBlocks(store)
    try store.storeBlocks()
    #expect(try file.rows("SELECT format, revision FROM catalogue_block") == ["\(EncodedBlock.format)|2"])
    try TestRegistry.checkBlocks(store)
  }

  @Test func aBlockThatIsDamagedCanBeReadAnew() throws {
    let store = try file.create()
    defer { store.close() }
    try file.execute("UPDATE catalogue_block SET dates = x'00', columns = x'', text = zeroblob(3)")
    try store.read { snapshot in
      let block = try #require(try snapshot.blocks().blocks.first)
      #expect(try snapshot.dates(of: block) == [0])
      #expect(try snapshot.columns(of: block) == [])
      #expect(try snapshot.text(of: block) == [0, 0, 0])
      let isAnew = try !snapshot.encoded(block).text.isEmpty
      #expect(isAnew)
    }
  }

  @Test func aRegistryWithoutBlocksIsTheSame() throws {
    let store = try file.create()
    defer { store.close() }
    let held = try TestRegistry.checkBlocks(store)
    try file.execute("DELETE FROM catalogue_block")
    #expect(Set(try TestRegistry.checkBlocks(store).values) == Set(held.values))
    try store.storeBlocks()
    #expect(Set(try TestRegistry.checkBlocks(store).values) == Set(held.values))
    #expect(try rows == ["1|2|2"])
  }

  @Test func valuesThatCannotBeReadAreToldAndKeepTheBlockFromBeingStored() throws {
    let store = try file.create()
    defer { store.close() }
    try file.execute("UPDATE agreement SET signed = 'soon' WHERE number = 1")
    func check() throws {
      let block = try #require(try store.read { try $0.blocks() }.blocks.first)
      #expect(!block.isStored)
      #expect(throws: (any Error).self) { try store.load() }
      do {
        _ = try store.read { try $0.encoded(block) }
        Issue.record("'soon' was read")
      } catch StoreError.unreadable(let values) {
        #expect(values.map(\.failure.value) == ["soon"])
      }
    }
    try check()
    try store.storeBlocks()
    #expect(try rows == [])
    try check()
    try file.execute("UPDATE agreement SET signed = '2020' WHERE number = 1")
    try TestRegistry.checkBlocks(store)
  }
}

extension Database {
  fileprivate func triggers(on table: String) throws -> [String] {
    try String.fetchAll(
      self, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", arguments: [table])
  }
}
