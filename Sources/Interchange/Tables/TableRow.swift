package import KembarModel

/// A cell of a table, and where it stands.
package struct TableCell: Hashable, Sendable {
  /// What the cell says, without quotes, and without the apostrophe that guards a formula.
  package var text: String
  /// Where the cell begins, with its quote if it has one.
  package var mark: Mark
}

/// A row of a table, of any number of cells.
package struct TableRow: Hashable, Sendable {
  /// At least one; whether they are as many as the header's is for the caller to say.
  package var cells: [TableCell]
  /// The line on which the row begins, from 1; a row with line breaks in its cells covers more than one.
  package var line: Int
  /// The row as the file has it, with its line break; only the encoding is always UTF-8.
  package var raw: String
}

/// What comes next in a table.
package enum TableRecord: Hashable, Sendable {
  case row(TableRow)
  /// Lines that are no row, as the file has them, with their line breaks.
  case malformed(TableProblem, raw: String)
}

extension TableRow {
  /// The row that `bytes` are, with cells where a scanner found them; moves `place` behind it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, cells: [RowScanner.Cell], at place: inout TextPlace) {
    line = place.line
    var passed = 0
    self.cells = cells.map { cell in
      place.pass(bytes[passed..<cell.start])
      passed = cell.start
      return TableCell(text: Self.text(of: cell, in: bytes), mark: place.mark)
    }
    place.pass(bytes[passed...])
    raw = String(decoding: bytes, as: UTF8.self)
  }

  private static func text(of cell: RowScanner.Cell, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let bytes = UnsafeBufferPointer(rebasing: bytes[cell.bytes])
    guard cell.hasDoubledQuotes else { return FormulaGuard.restored(String(decoding: bytes, as: UTF8.self)) }
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
