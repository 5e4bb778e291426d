package import Terminal

/// Where everything is on a screen of a given size.
package struct Layout: Hashable, Sendable {
  /// How much fits side by side.
  package enum Form: Sendable {
    /// Below 40 × 12: only a line that says so.
    case tooSmall
    /// One pane at a time.
    case narrow
    /// Three panes.
    case wide
    /// Three panes above a live preview of the agreement under the cursor.
    case preview
  }

  package var form: Form
  /// Program, query and count.
  package var title: Rect
  /// The heading of each pane that is shown; all in one row.
  package var headings: PerPane<Rect?>
  /// The rule under the headings.
  package var headingRule: Rect
  /// The items of each pane that is shown.
  package var lists: PerPane<Rect?>
  /// The columns between panes.
  package var separators: [Rect]
  /// The rule between panes and preview, empty without a preview.
  package var previewRule: Rect
  package var preview: Rect
  /// Where pages open: everything between title and hint bar.
  package var page: Rect
  package var hints: Rect

  package static let smallest = Size(columns: 40, rows: 12)

  /// Lays out a screen.
  ///
  /// - Parameters:
  ///   - size: the size of the terminal.
  ///   - focus: the pane that a narrow screen shows.
  package init(_ size: Size, focus: Pane) {
    let (columns, rows) = (size.columns, size.rows)
    let isTooSmall = columns < Self.smallest.columns || rows < Self.smallest.rows
    let isNarrow = columns < 76
    let hasPreview = columns >= 100 && rows >= 30
    form = isTooSmall ? .tooSmall : isNarrow ? .narrow : hasPreview ? .preview : .wide
    title = Rect(column: 0, row: 0, columns: columns, rows: 1)
    hints = Rect(column: 0, row: rows - 1, columns: columns, rows: 1)
    // The last column is for the arrows that tell of more.
    page = Rect(column: 1, row: 2, columns: columns - 3, rows: rows - 3)
    headingRule = Rect(column: 0, row: 2, columns: columns, rows: 1)
    let body = rows - 4
    let listRows = hasPreview ? max(8, (body - 1) * 2 / 5) : body
    preview = Rect(
      column: 1, row: 4 + listRows, columns: columns - 3, rows: hasPreview ? body - listRows - 1 : 0)
    previewRule = Rect(column: 0, row: 3 + listRows, columns: columns, rows: hasPreview ? 1 : 0)
    separators = []
    headings = PerPane(repeating: nil)
    lists = PerPane(repeating: nil)
    let widths: [(Pane, Int)] =
      isNarrow ? [(focus, columns)] : Self.widths(columns).map { ($0.pane, $0.columns) }
    var column = 0
    for (pane, width) in widths {
      headings[pane] = Rect(column: column, row: 1, columns: width, rows: 1)
      lists[pane] = Rect(column: column, row: 3, columns: width, rows: listRows)
      column += width
      if column < columns {
        separators.append(Rect(column: column, row: 1, columns: 1, rows: listRows + 2))
        column += 1
      }
    }
  }

  /// The panes from left to right; the agreements take what the others leave.
  private static func widths(_ columns: Int) -> [(pane: Pane, columns: Int)] {
    let countries = min(30, columns / 5 + 3)
    let cities = min(32, columns * 20 / 100 + 2)
    return [(.countries, countries), (.cities, cities), (.agreements, columns - countries - cities - 2)]
  }
}

/// One of the three lists.
package enum Pane: CaseIterable, Hashable, Sendable {
  case countries, cities, agreements
}
