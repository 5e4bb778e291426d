import Terminal

/// Writes rows of cells that line up: as wide as the terminal on a terminal, as wide as they are elsewhere.
///
/// The columns are as wide as the rows of the first page need, so that a table of any length begins at once. In a later
/// row, a wider cell moves those behind it.
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

  private let columns: [Column]
  private let width: Int?
  private let write: (String) -> Void
  private let headings: [[String]]
  /// The rows of the first page, until their widths are known.
  private var page: [[String]] = []
  private var widths: [Int] = []

  /// How many rows decide on the widths of the columns.
  static let pageLength = 1_000

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - headings: one for each column.
  ///   - columns: how they shrink and align.
  ///   - width: the columns of the terminal, or `nil` to cut nothing and leave out the headings.
  ///   - write: takes lines without blanks at their ends, each ended by a line break.
  init(headings: [String], columns: [Column], width: Int?, write: @escaping (String) -> Void) {
    self.columns = columns
    self.width = width
    self.write = write
    self.headings = width == nil ? [] : [headings.map { $0.sanitised() }]
  }

  /// Takes the next row.
  mutating func add(_ row: [String]) {
    let cells = row.map { $0.sanitised() }
    guard widths.isEmpty else { return write(cells, in: widths(with: cells)) }
    page.append(cells)
    if page.count == Self.pageLength { finish() }
  }

  /// Writes what has been kept back; to be called after the last row.
  mutating func finish() {
    guard widths.isEmpty else { return }
    let lines = headings + page
    widths = columns.indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    fit(&widths)
    for cells in lines { write(cells, in: widths) }
    page = []
  }

  /// The widths for a row that did not decide on them.
  private func widths(with cells: [String]) -> [Int] {
    guard width != nil else { return widths }
    var widths = zip(widths, cells).map { max($0, DisplayWidth.of($1)) }
    if widths != self.widths { fit(&widths) }
    return widths
  }

  private func write(_ cells: [String], in widths: [Int]) {
    let text = zip(cells, zip(columns, widths)).map { cell, column in
      padded(width == nil ? cell : cell.clipped(columns: column.1), column.0, column.1)
    }
    .joined(separator: "  ").trimmed
    write((width.map { text.clipped(columns: $0) } ?? text) + "\n")
  }
}

// MARK: - Widths

extension Table {
  /// Takes from the widest texts until all columns have room, and from the other columns only where that is not enough.
  private func fit(_ widths: inout [Int]) {
    guard let width else { return }
    let room = width - 2 * (columns.count - 1)
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
