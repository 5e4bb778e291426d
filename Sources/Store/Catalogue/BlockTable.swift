import GRDB
import Search

/// Writes the table of blocks.
final class BlockTable {
  /// How many missing blocks are written at once.
  private static let few = 8

  private let database: Database
  private let encoder: BlockEncoder
  /// How many agreements a block takes.
  let capacity: Int
  /// The revision of what is written in this transaction, once something is.
  private var revision: Int?

  init(_ database: Database, _ encoder: BlockEncoder, capacity: Int = BlockBuilder.capacity) {
    self.database = database
    self.encoder = encoder
    self.capacity = capacity
  }

  /// Writes a block that no stored one reaches into.
  func store(_ builder: consuming BlockBuilder, _ numbers: ClosedRange<Int>) throws {
    try encoder.numbers.checkFailure()
    let (count, block, revision) = (builder.count, builder.encoded(), try nextRevision())
    let sql = """
      INSERT OR REPLACE INTO catalogue_block
        (first, last, agreements, format, revision, directory, dates, columns, text)
      VALUES (?, ?, ?, ?, ?, iif(?, (SELECT directory FROM catalogue), NULL), ?, ?, ?)
      """
    try PreparedStatement(sql, in: database).run { row in
      row.add(numbers.lowerBound)
      row.add(numbers.upperBound)
      row.add(count)
      row.add(EncodedBlock.format)
      row.add(revision)
      row.add(encoder.numbers.hasMissed)
      row.add(block.dates)
      row.add(block.columns)
      row.add(block.text)
    }
    encoder.numbers.hasMissed = false
    try forgetEdits(in: numbers)
  }

  /// Writes anew the blocks of the agreements in a range, which ends where tiles end.
  ///
  /// Agreements of which a value cannot be read are left without a block; whoever reads them is told.
  ///
  /// - Parameter range: may reach beyond them.
  /// - Returns: the range, with the blocks that were merged with those in it.
  /// - Throws: what keeps the file from being read or written.
  @discardableResult
  func renew(_ range: ClosedRange<Int>) throws -> ClosedRange<Int> {
    _ = try nextRevision()
    let (range, runs) = try mergingNeighbours(range)
    // What is stored of it may be of use.
    let only = runs.count == 1 ? try builder(runs[0]) : nil
    try PreparedStatement("DELETE FROM catalogue_block WHERE first BETWEEN ? AND ?", in: database).run {
      row in
      row.add(range.lowerBound)
      row.add(range.upperBound)
    }
    try forgetEdits(in: range)
    if let only {
      try store(only, runs[0].numbers)
    } else if runs.count > 1 {
      for run in runs {
        if let builder = try builder(run) { try store(builder, run.numbers) }
      }
    }
    return range
  }

  /// Begins a block with the agreements of a run; `nil` where a value cannot be read.
  private func builder(_ run: CatalogueTile.Run) throws -> BlockBuilder? {
    do {
      return try encoder.builder(run)
    } catch StoreError.unreadable {
      return nil
    }
  }

  /// Writes anew some of the blocks that are missing or stale.
  ///
  /// - Parameter first: where to begin to look for them.
  /// - Returns: where to go on, or `nil` where there is none of them from `first` on.
  /// - Throws: what keeps the file from being read or written.
  func renewSome(from first: Int) throws -> Int? {
    for tile in try CatalogueTile.allWithEdits(in: database)
    where !tile.isTrue && tile.numbers.upperBound >= first {
      // A stored block is written anew as a whole, but there may be no end of what no block covers.
      let isStored = tile.block != nil
      let start = isStored ? tile.numbers.lowerBound : max(tile.numbers.lowerBound, first)
      let runs = try CatalogueTile.runs(in: start...tile.numbers.upperBound, of: capacity, database)
      guard tile.edits > 0 || !runs.isEmpty else { continue }
      let isTooMuch = !isStored && runs.count > Self.few
      let end = isTooMuch ? runs[Self.few - 1].numbers.upperBound : tile.numbers.upperBound
      let renewed = try renew(start...end)
      return renewed.upperBound == Int.max ? nil : renewed.upperBound + 1
    }
    return nil
  }

  /// A range with the blocks before and after it, if one block can hold them all.
  private func mergingNeighbours(
    _ range: ClosedRange<Int>
  ) throws -> (range: ClosedRange<Int>, runs: [CatalogueTile.Run]) {
    var merged = (range: range, runs: try CatalogueTile.runs(in: range, of: capacity, database))
    for order in ["first < ? ORDER BY first DESC", "first > ? ORDER BY first"] where merged.runs.count == 1 {
      let sql = "SELECT first, last, agreements FROM catalogue_block WHERE \(order) LIMIT 1"
      let neighbour = try PreparedStatement(sql, in: database).value {
        $0.add(order.hasPrefix("first <") ? range.lowerBound : range.upperBound)
      } _: {
        (first: $0.integer(), last: $0.integer(), count: $0.integer())
      }
      guard let neighbour, merged.runs[0].count + neighbour.count <= capacity else { continue }
      let wider =
        min(merged.range.lowerBound, neighbour.first)...max(merged.range.upperBound, neighbour.last)
      let runs = try CatalogueTile.runs(in: wider, of: capacity, database)
      if runs.count == 1 { merged = (wider, runs) }
    }
    return merged
  }

  private func forgetEdits(in range: ClosedRange<Int>) throws {
    let sql = "DELETE FROM catalogue_stale WHERE agreement_number BETWEEN ? AND ?"
    try PreparedStatement(sql, in: database).run { row in
      row.add(range.lowerBound)
      row.add(range.upperBound)
    }
  }

  private func nextRevision() throws -> Int {
    if let revision { return revision }
    try PreparedStatement("UPDATE catalogue SET revision = revision + 1", in: database).run()
    let next = try PreparedStatement("SELECT revision FROM catalogue", in: database).value { $0.integer() }
    revision = next ?? 0
    return next ?? 0
  }
}
