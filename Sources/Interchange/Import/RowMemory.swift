import KembarModel
import Search

/// What earlier rows said, by how they wrote it: tables write the same words and places again and again.
final class RowMemory {
  let instruments = KnownWords<Instrument>()
  let kinds = KnownWords<AgreementKind>()
  let stages = KnownWords<Stage>()
  let fields = KnownWords<ScopeField>()
  let sides = KnownSides()
}

/// The words of one closed list.
final class KnownWords<Word: CodeWord> {
  private var words: [String: Word] = [:]
  /// Memory does not grow with the file.
  private static var most: Int { 1_000 }

  /// The word that a text names, or `nil`.
  func word(named text: String) -> Word? {
    if let word = words[text] { return word }
    let word = Word(named: text)
    if words.count < Self.most { words[text] = word }
    return word
  }
}

/// The sides that the same cells give.
final class KnownSides {
  /// What all cells of a side say, as the table writes them, with what tells sides of the same cells apart.
  static func key(_ columns: [Int], of row: TableRow, _ side: Int) -> ByteString {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96)
    bytes.append(UInt8(side))
    for column in columns { row.append(column, to: &bytes) }
    return ByteString(bytes)
  }

  private var sides: [ByteString: StatedSide] = [:]
  /// More, and longer ones, are read again, so that memory does not grow with the file.
  private static let (most, longestKey) = (100_000, 400)

  subscript(_ key: ByteString) -> StatedSide? { sides[key] }

  /// Takes in what cells give, with a number of its own.
  func insert(_ side: StatedSide, _ key: ByteString) -> StatedSide {
    guard sides.count < Self.most, key.bytes.count <= Self.longestKey else { return side }
    var side = side
    side.number = sides.count
    sides[key] = side
    return side
  }
}
