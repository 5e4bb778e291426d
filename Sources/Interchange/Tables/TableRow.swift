package import KembarModel

/// A cell of a table, and where it stands.
package struct TableCell: Hashable, Sendable {
  /// What the cell says, without quotes, and without the apostrophe that guards a formula.
  package var text: String
  /// Where the cell begins, with its quote if it has one.
  package var mark: Mark
}

/// A row of a table, of any number of cells, which are read as they are asked for.
package struct TableRow: Hashable, Sendable {
  private let bytes: [UInt8]
  private let ranges: [RowScanner.Cell]
  private let start: TextPlace
  /// What stands before the row and belongs to it.
  private let preamble: String
  /// Whether a cell may hold a control character.
  let mayHaveControlCharacter: Bool

  /// A row without cells.
  static let empty = TableRow(UnsafeBufferPointer(start: nil, count: 0), cells: [], at: TextPlace())

  /// The row that `bytes` are, with cells where a scanner found them.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, cells: [RowScanner.Cell], at start: TextPlace,
    after preamble: String = ""
  ) {
    self.bytes = Array(bytes)
    mayHaveControlCharacter =
      UnsafeBufferPointer(rebasing: bytes[..<(cells.last?.bytes.upperBound ?? 0)]).mayHaveControlCharacter
    ranges = cells
    self.start = start
    self.preamble = preamble
  }

  /// The number of cells, at least one; whether they are as many as the header's is for the caller to say.
  package var count: Int { ranges.count }

  /// The line on which the row begins, from 1; a row with line breaks in its cells covers more than one.
  package var line: Int { start.line }

  /// The row as the file has it, with its line break; only the encoding is always UTF-8.
  package var raw: String { preamble + String(decoding: bytes, as: UTF8.self) }

  /// The cells in their order.
  package var cells: [TableCell] {
    ranges.indices.map { TableCell(text: text(of: $0), mark: mark(of: $0)) }
  }

  /// What a cell says, without quotes, and without the apostrophe that guards a formula.
  func text(of cell: Int) -> String {
    let cell = ranges[cell]
    if cell.bytes.isEmpty { return "" }
    return bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[cell.bytes])
      guard cell.hasDoubledQuotes else {
        return FormulaGuard.restored(String(decoding: bytes, as: UTF8.self))
      }
      let text = String(unsafeUninitializedCapacity: bytes.count) { text in
        var count = 0
        var position = 0
        while position < bytes.count {
          text[count] = bytes[position]
          count += 1
          position += bytes[position] == .quote ? 2 : 1
        }
        return count
      }
      return FormulaGuard.restored(text)
    }
  }

  /// Where a cell begins, with its quote if it has one.
  func mark(of cell: Int) -> Mark {
    var place = start
    bytes.withUnsafeBufferPointer { place.pass($0[..<ranges[cell].start]) }
    return place.mark
  }

  /// Adds how the file writes a cell, in such a way that no two cells that say different things are added alike.
  func append(_ cell: Int, to key: inout [UInt8]) {
    guard cell < ranges.count else { return key.append(Self.noCell) }
    key += bytes[ranges[cell].bytes]
    key.append(ranges[cell].hasDoubledQuotes ? Self.endOfDoublyQuoted : Self.endOfCell)
  }

  // No bytes of UTF-8.
  private static let endOfCell: UInt8 = 0xFF
  private static let endOfDoublyQuoted: UInt8 = 0xFE
  private static let noCell: UInt8 = 0xFD
}

/// What comes next in a table.
package enum TableRecord: Hashable, Sendable {
  case row(TableRow)
  /// Lines that are no row, as the file has them, with their line breaks.
  case malformed(TableProblem, raw: String)
}
