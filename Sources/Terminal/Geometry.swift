/// A place on the screen, in cells from the top left corner, both counted from zero.
package struct Position: Hashable, Sendable {
  /// From the left; may lie outside of any frame.
  package var column: Int
  /// From the top; may lie outside of any frame.
  package var row: Int

  /// A place on or off the screen.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// An extent in cells; neither side is negative.
package struct Size: Hashable, Sendable {
  /// The width.
  package let columns: Int
  /// The height.
  package let rows: Int

  /// Negative extents count as zero.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A block of cells; it may lie partly or wholly outside a frame and may be empty.
package struct Rect: Hashable, Sendable {
  /// The first column.
  package var column: Int
  /// The first row.
  package var row: Int
  /// The width, zero in an empty block.
  package let columns: Int
  /// The height, zero in an empty block.
  package let rows: Int

  /// Negative extents count as zero.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a frame of this size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The extent without the place.
  package var size: Size { Size(columns: columns, rows: rows) }
  /// Whether no cell lies inside.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// One past the last column.
  package var endColumn: Int { column + columns }

  /// One past the last row.
  package var endRow: Int { row + rows }

  /// Whether a cell lies inside; never in an empty block.
  package func contains(column: Int, row: Int) -> Bool {
    (self.column..<endColumn).contains(column) && (self.row..<endRow).contains(row)
  }

  /// What both blocks cover; empty, at this block's corner, when they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    let right = min(endColumn, other.endColumn)
    let bottom = min(endRow, other.endRow)
    guard left < right, top < bottom else { return Rect(column: column, row: row, columns: 0, rows: 0) }
    return Rect(column: left, row: top, columns: right - left, rows: bottom - top)
  }
}
