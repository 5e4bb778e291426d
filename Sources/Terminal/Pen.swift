/// Writes into one row of cells, never leaving half of a wide character.
struct Pen {
  private let row: UnsafeMutableBufferPointer<Cell>
  /// The next column to write; may be negative, for text that begins to the left of the row.
  private(set) var column: Int
  private let end: Int
  private let style: Style
  private var hasWritten = false

  /// Begins at a column.
  ///
  /// - Parameters:
  ///   - row: The whole row.
  ///   - column: The first column, which may be negative.
  ///   - end: One past the last column that may be written, at most that of the row.
  ///   - style: The style of all that is written.
  init(row: UnsafeMutableBufferPointer<Cell>, column: Int, end: Int, style: Style) {
    self.row = row
    self.column = column
    self.end = end
    self.style = style
  }

  /// Writes sanitised text until it ends or the room does.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = GlyphReader(bytes)
    while column < end, let glyph = reader.next() { put(glyph) }
  }

  /// Writes one glyph where there is room, blanks where there is half.
  mutating func put(_ glyph: Glyph) {
    let next = min(column + glyph.columns, end)
    defer { column = next }
    guard next > 0 else { return }
    if !hasWritten { begin(at: max(0, column)) }
    if column >= 0, next - column == glyph.columns {
      row[column] = Cell(glyph.text, style)
      if glyph.columns == 2 { row[column + 1] = Cell(.empty, style) }
    } else {
      for blank in max(0, column)..<next { row[blank] = Cell(.space, style) }
    }
  }

  /// Blanks the right half of a wide character whose left half was overwritten.
  func finish() {
    guard hasWritten, column < row.count, row[column].isRightHalf else { return }
    row[column].packed = .space
  }

  /// Blanks the left half of a wide character whose right half is about to be overwritten.
  private mutating func begin(at first: Int) {
    hasWritten = true
    guard first > 0, row[first].isRightHalf else { return }
    row[first - 1].packed = .space
  }
}
