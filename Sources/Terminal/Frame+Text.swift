extension Frame {
  /// The rows joined by line feeds, each without the blanks at its end: what golden frames and dumps show.
  package var text: String {
    (0..<size.rows).map(row).joined(separator: "\n")
  }

  /// One row's text without the blanks at its end; empty for a row that is not there.
  package func row(_ row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    let cells = cells[row * size.columns..<(row + 1) * size.columns]
    let end = cells.lastIndex { $0.packed != .space } ?? cells.startIndex - 1
    return cells[...end].reduce(into: "") { $0 += $1.text }
  }
}
