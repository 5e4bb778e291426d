import Terminal

/// Rows of cells that line up: as wide as the terminal on a terminal, as wide as they are elsewhere.
struct Table {
  /// How a column shrinks and aligns.
  enum Column {
    /// As wide as its widest cell, for what must be read whole: ids, codes, dates.
    case fixed
    /// The same, aligned to the right.
    case number
    /// Gives way where there is no room.
    case text
  }

  var headings: [String]
  var columns: [Column]
  var rows: [[String]]

  /// The lines of the table.
  ///
  /// - Parameter width: the columns of the terminal, or `nil` to cut nothing and leave out the headings.
  /// - Returns: lines without blanks at their ends, each ended by a line break.
  func text(width: Int?) -> String {
    let lines = (width == nil ? rows : [headings] + rows).map { $0.map { $0.sanitised() } }
    var widths = columns.indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    if let width { fit(&widths, into: width - 2 * (columns.count - 1)) }
    return lines.map { line in
      let text = zip(line, zip(columns, widths)).map { cell, column in
        padded(width == nil ? cell : cell.clipped(columns: column.1), column.0, column.1)
      }
      .joined(separator: "  ").trimmed
      return (width.map { text.clipped(columns: $0) } ?? text) + "\n"
    }
    .joined()
  }

  /// Takes from the widest texts until all columns have room, and from the other columns only where that is not enough.
  private func fit(_ widths: inout [Int], into room: Int) {
    shrink(columns.indices.filter { columns[$0] == .text }, of: &widths, into: room, least: 8)
    shrink(Array(columns.indices), of: &widths, into: room, least: 1)
  }

  private func shrink(_ shrinking: [Int], of widths: inout [Int], into room: Int, least: Int) {
    while widths.reduce(0, +) > room {
      guard let widest = shrinking.max(by: { widths[$0] < widths[$1] }), widths[widest] > least else {
        return
      }
      widths[widest] -= 1
    }
  }

  private func padded(_ cell: String, _ column: Column, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
    return column == .number ? blanks + cell : cell + blanks
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
