import GRDB
import KembarModel
import Search

/// Keeps the stored blocks true to the agreements that a change writes, within its transaction.
///
/// It is told of every agreement that is written or deleted, and writes the last blocks when the change is done.
final class BlockKeeper {
  private let database: Database
  private let encoder: BlockEncoder
  private let table: BlockTable
  private let triggers: StaleTriggers
  /// The numbers of agreements that were written or deleted in the midst of others.
  private var touched = NumberSet()
  /// The highest number of an agreement so far.
  private var last: Int?
  /// The first number in the block that takes the agreements that come after all others, where there is one.
  private var first: Int?
  /// Makes this block, unless ``maker`` does.
  private var builder = BlockBuilder()
  /// Makes this block from the second one of a change on.
  private var maker: BlockMaker?

  init(_ database: Database, capacity: Int = BlockBuilder.capacity) throws {
    self.database = database
    encoder = try BlockEncoder(database)
    table = BlockTable(database, encoder, capacity: capacity)
    triggers = StaleTriggers(database)
    last = try PreparedStatement("SELECT max(number) FROM agreement", in: database)
      .value { $0.optionalInteger() }.flatMap(\.self)
  }

  /// Takes note that agreements were written, or deleted.
  func note(_ note: RecordNote<Agreement>) throws {
    switch note {
    case .deleted(let number):
      try triggers.noteWriting(1)
      _ = touched.insert(number)
    case .written(let agreements):
      try triggers.noteWriting(agreements.count)
      var rest = agreements
      while let number = rest.first?.number {
        if number > last ?? Int.min {
          try append(takeNew(number, from: &rest))
        } else {
          _ = touched.insert(number)
          rest.removeFirst()
        }
      }
    }
  }

  /// The first agreements, which come after all others, as many as the block that takes them has room for.
  private func takeNew(
    _ number: Int, from agreements: inout ArraySlice<KeptRecord<Agreement>>
  ) throws -> ArraySlice<KeptRecord<Agreement>> {
    if first == nil { try begin(number) }
    let room = table.capacity - (maker?.count ?? builder.count)
    var end = agreements.startIndex
    while end < agreements.endIndex, end < agreements.startIndex + room,
      agreements[end].number > last ?? Int.min
    {
      last = agreements[end].number
      end += 1
    }
    defer { agreements = agreements[end...] }
    return agreements[..<end]
  }

  private func append(_ agreements: ArraySlice<KeptRecord<Agreement>>) throws {
    if let maker {
      try maker.append(agreements)
    } else {
      builder.append(agreements, encoder.numbers)
    }
    guard (maker?.count ?? builder.count) == table.capacity else { return }
    try close()
    maker = try maker ?? BlockMaker(database)
  }

  /// Writes the blocks of all agreements that were noted.
  func finish() throws {
    try close()
    var runs = touched.runs[...]
    try triggers.noteMissed(runs.joined())
    while let number = runs.first?.lowerBound {
      // What is renewed may be merged with what comes next.
      let tile = try CatalogueTile.all(in: database).first { $0.numbers.contains(number) }
      let end = try tile.map { try table.renew($0.numbers) }?.upperBound ?? number
      runs = runs.drop { $0.upperBound <= end }
      if let rest = runs.first, rest.lowerBound <= end { runs[runs.startIndex] = end + 1...rest.upperBound }
    }
    touched = NumberSet()
    try triggers.resume()
  }

  /// Begins a block with an agreement, or goes on with the last one.
  private func begin(_ number: Int) throws {
    if let (builder, first) = try lastBlock() {
      (self.builder, self.first, maker) = (builder, first, nil)
    } else {
      (builder, first) = (BlockBuilder(), number)
    }
  }

  /// Writes the block at the end.
  private func close() throws {
    guard let first = first.take(), let last else { return }
    guard let maker else { return try table.store(builder, first...last) }
    let count = maker.count
    try table.store(maker.take() ?? encoder.builder((first...last, count)), first...last)
  }

  /// The last block, to be written on, where it has room.
  private func lastBlock() throws -> (builder: BlockBuilder, first: Int)? {
    guard let last else { return nil }
    let tiles = try CatalogueTile.allWithEdits(in: database)
    if let end = tiles.last, end.numbers.lowerBound <= last {
      try table.renew(end.numbers.lowerBound...last)
    } else if let end = tiles.dropLast().last, end.edits > 0 {
      try table.renew(end.numbers)
    }
    let stored = try CatalogueTile.allWithEdits(in: database).dropLast().last
    guard let stored, let block = stored.block, stored.isTrue, block.count < table.capacity,
      stored.numbers.upperBound == last
    else { return nil }
    return (try encoder.builder((stored.numbers, block.count)), stored.numbers.lowerBound)
  }
}

extension BlockBuilder {
  /// Appends agreements whose numbers are above those of all before them.
  mutating func append(
    _ agreements: ArraySlice<KeptRecord<Agreement>>, _ numbering: some RecordNumbering
  ) {
    for index in agreements.indices {
      append(agreements[index].record, number: agreements[index].number, numbering)
    }
  }
}
