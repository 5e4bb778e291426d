/// A screen as a value: a grid of cells that is blank at first, and a text cursor that is hidden unless set.
///
/// Whatever is written is sanitised and clipped, so that any text at any position is harmless.
package struct Frame: Hashable, Sendable {
  /// Fixed for the frame's life; a terminal of another size gets another frame.
  package let size: Size
  /// Where the terminal's cursor shows, as in a search field; nil hides it.
  package var cursor: Position?
  /// Row by row.
  private(set) var cells: [Cell]

  /// A frame of plain blanks.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a position, blank outside of the frame.
  package subscript(column: Int, row: Int) -> Cell {
    Rect(size).contains(column: column, row: row) ? cells[row * size.columns + column] : .blank
  }

  /// Writes a text from a position to the right.
  ///
  /// What would lie outside of the frame is left out. A wide character that fits only half becomes a blank.
  ///
  /// - Parameters:
  ///   - text: Any text; it is sanitised.
  ///   - column: The first column, which may be negative: then the text's beginning is left out.
  ///   - row: The row.
  ///   - style: The style of all of it.
  ///   - limit: The most columns to use; nil for up to the frame's edge.
  /// - Returns: How many columns the text took from `column` on, at most to the frame's edge; 0 on a row that is not there.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, style: Style = .text, columns limit: Int? = nil
  ) -> Int {
    let (wanted, isBeyond) = column.addingReportingOverflow(max(0, limit ?? size.columns))
    let end = limit == nil || isBeyond ? size.columns : min(size.columns, wanted)
    guard row >= 0, row < size.rows, column < end, !text.isEmpty else { return 0 }
    var text = text
    let next = text.withUTF8 { bytes in
      withPen(row: row, column: column, end: end, style: style) { pen in
        pen.write(bytes)
        return pen.column
      }
    }
    return next - column
  }

  /// Writes a line span by span, each in its own style, by the rules of `write(_:column:row:style:columns:)`.
  @discardableResult
  package mutating func write(_ line: StyledLine, column: Int, row: Int, columns limit: Int? = nil) -> Int {
    var used = 0
    for span in line.spans {
      let rest = limit.map { $0 - used }
      used += write(span.text, column: column + used, row: row, style: span.style, columns: rest)
    }
    return used
  }

  /// Fills a block with one character; a wide one that fits only half becomes a blank.
  package mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .text) {
    let area = rect.intersection(Rect(size))
    guard let glyph = String(character).glyphs.first, !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      withPen(row: row, column: area.column, end: area.endColumn, style: style) { pen in
        while pen.column < area.endColumn { pen.put(glyph) }
      }
    }
  }

  /// Puts a backdrop behind what is already written in a block.
  package mutating func paint(_ rect: Rect, _ backdrop: Backdrop) {
    let area = rect.intersection(Rect(size))
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        cells[row * size.columns + column].style.backdrop = backdrop
      }
    }
  }

  /// Writes into a row that is there, and mends the wide characters that were cut.
  private mutating func withPen<Result>(
    row: Int, column: Int, end: Int, style: Style, _ body: (inout Pen) -> Result
  ) -> Result {
    let start = row * size.columns
    let range = start..<start + size.columns
    return cells.withUnsafeMutableBufferPointer { cells in
      var pen = Pen(
        row: UnsafeMutableBufferPointer(rebasing: cells[range]), column: column, end: end, style: style)
      defer { pen.finish() }
      return body(&pen)
    }
  }
}
