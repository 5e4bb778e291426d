import GRDB
import Search

extension CatalogueTile {
  /// A row of the table of blocks, without the block itself.
  struct StoredBlock {
    let numbers: ClosedRange<Int>
    let count: Int
    let revision: Int
    /// Whether an agreement in it named what was not there.
    let hasMissed: Bool
    /// How often records were added or changed that agreements in it may have named in vain.
    let additions: Int

    private static let selection = """
      SELECT first, last, agreements, format, revision, directory IS NOT NULL,
        (SELECT directory FROM catalogue) - directory
      FROM catalogue_block
      """

    /// Reads a row; `nil` for one that this program cannot have written.
    private init?(_ row: inout Columns) {
      let (first, last, count, format) = (row.integer(), row.integer(), row.integer(), row.integer())
      guard first <= last, last < Int.max, 1...BlockBuilder.capacity ~= count, format == EncodedBlock.format
      else { return nil }
      (numbers, self.count) = (first...last, count)
      (revision, hasMissed, additions) = (row.integer(), row.truth(), row.integer())
    }

    /// The blocks in the order of their first numbers.
    static func all(in database: Database) throws -> [StoredBlock] {
      var blocks: [StoredBlock] = []
      try PreparedStatement("\(selection) ORDER BY first", in: database).rows { row in
        if let block = StoredBlock(&row) { blocks.append(block) }
      }
      return blocks
    }

    /// The block that reaches from before some numbers, or from the first of them, to after them.
    static func find(around numbers: ClosedRange<Int>, in database: Database) throws -> StoredBlock? {
      let sql = "\(selection) WHERE first <= ? ORDER BY first DESC LIMIT 1"
      let block = try PreparedStatement(sql, in: database).value {
        $0.add(numbers.lowerBound)
      } _: {
        StoredBlock(&$0)
      }
      guard let block = block.flatMap(\.self), block.numbers.upperBound >= numbers.upperBound else {
        return nil
      }
      return block
    }

    /// The block itself.
    func encoded(in database: Database) throws -> EncodedBlock? {
      let sql = "SELECT dates, columns, text FROM catalogue_block WHERE first = ?"
      return try PreparedStatement(sql, in: database).value {
        $0.add(numbers.lowerBound)
      } _: {
        EncodedBlock(dates: $0.blob(), columns: $0.blob(), text: $0.blob())
      }
    }
  }
}
