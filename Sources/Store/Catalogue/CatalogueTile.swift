import GRDB
import Search

/// A stretch of the numbers of agreements: that of one stored block, or one between blocks that no block covers.
///
/// The tiles follow each other without gaps from the lowest number to the highest.
struct CatalogueTile {
  /// The numbers in the tile, of which most may be of no agreement.
  let numbers: ClosedRange<Int>
  /// The block that is stored for them.
  let block: StoredBlock?
  /// How often agreements in the tile, or what they named in vain, were edited since the block was written.
  var edits = 0

  /// Whether there is a stored block that is what the agreements of the tile say.
  var isTrue: Bool { edits == 0 && block != nil }

  /// All tiles in the order of their numbers, with their edits.
  static func allWithEdits(in database: Database) throws -> [CatalogueTile] {
    var tiles = try all(in: database)
    try count(editsIn: &tiles, in: database)
    return tiles
  }

  /// All tiles in the order of their numbers; their edits are not counted.
  static func all(in database: Database) throws -> [CatalogueTile] {
    var tiles: [CatalogueTile] = []
    var next = Int.min
    for block in try StoredBlock.all(in: database) where block.numbers.lowerBound >= next {
      if next < block.numbers.lowerBound {
        tiles.append(CatalogueTile(numbers: next...block.numbers.lowerBound - 1, block: nil))
      }
      tiles.append(CatalogueTile(numbers: block.numbers, block: block, edits: block.additions))
      next = block.numbers.upperBound + 1
    }
    tiles.append(CatalogueTile(numbers: next...Int.max, block: nil))
    return tiles
  }

  private static func count(editsIn tiles: inout [CatalogueTile], in database: Database) throws {
    var index = 0
    let sql = "SELECT agreement_number, edits FROM catalogue_stale ORDER BY agreement_number"
    try PreparedStatement(sql, in: database).rows { row in
      let number = row.integer()
      while tiles[index].numbers.upperBound < number { index += 1 }
      tiles[index].edits &+= max(row.integer(), 1)
    }
  }
}

extension CatalogueTile {
  /// The numbers in a range that were edited since their block was written, in ascending order.
  static func edits(in range: ClosedRange<Int>, _ database: Database) throws -> [Int] {
    var numbers: [Int] = []
    let sql = """
      SELECT agreement_number FROM catalogue_stale WHERE agreement_number BETWEEN ? AND ?
      ORDER BY agreement_number
      """
    try PreparedStatement(sql, in: database).rows { row in
      row.add(range.lowerBound)
      row.add(range.upperBound)
    } _: {
      numbers.append($0.integer())
    }
    return numbers
  }

  /// Numbers that begin and end with those of agreements, and how many agreements there are.
  typealias Run = (numbers: ClosedRange<Int>, count: Int)

  /// Cuts a range of numbers into runs of so many agreements each, and one of fewer; none where there are none.
  static func runs(
    in range: ClosedRange<Int>, of size: Int = BlockBuilder.capacity, _ database: Database
  ) throws -> [Run] {
    var runs: [Run] = []
    let sql = "SELECT number FROM agreement WHERE number BETWEEN ? AND ? ORDER BY number"
    try PreparedStatement(sql, in: database).rows { row in
      row.add(range.lowerBound)
      row.add(range.upperBound)
    } _: { row in
      let number = row.integer()
      if let last = runs.last, last.count < size {
        runs[runs.count - 1] = (last.numbers.lowerBound...number, last.count + 1)
      } else {
        runs.append((number...number, 1))
      }
    }
    return runs
  }
}
