/// Writes into one row of cells, never leaving half of a wide character.
struct Pen {
  let row: UnsafeMutableBufferPointer<Cell>
  /// The next column to write; may be negative, for text that begins to the left of the row.
  private(set) var column: Int
  /// One past the last column that may be written.
  let end: Int
  let style: Style

  init(row: UnsafeMutableBufferPointer<Cell>, column: Int, end: Int, style: Style) {
    self.row = row
    self.column = column
    self.end = end
    self.style = style
  }

  /// Writes sanitised text until it ends or the room does.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    let first = max(0, column)
    if first < end { breakWide(at: first) }
    var reader = GlyphReader(bytes)
    while column < end, let glyph = reader.next() { put(glyph) }
    if column > first, column < row.count, row[column].isRightHalf { row[column].packed = .space }
  }

  private mutating func put(_ glyph: Glyph) {
    let next = column + glyph.columns
    if column >= 0, next <= end {
      row[column] = Cell(glyph.text, style)
      if glyph.columns == 2 { row[column + 1] = Cell(.empty, style) }
      column = next
    } else {
      for blank in max(0, column)..<max(0, min(next, end)) { row[blank] = Cell(.space, style) }
      column = min(next, end)
    }
  }

  /// Blanks both halves of a wide character that writing from this column on would tear.
  private func breakWide(at column: Int) {
    guard row[column].isRightHalf else { return }
    row[column].packed = .space
    if column > 0 { row[column - 1].packed = .space }
  }
}
