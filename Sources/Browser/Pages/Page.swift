package import Terminal

/// What can be opened and read on a screen of its own.
package enum PageAddress: Hashable, Sendable {
  /// By row of the catalogue.
  case agreement(Int)
  /// By index into the people of the registry.
  case person(Int)
  /// By index into the places of the registry.
  case place(Int)
  /// By index into the sources of the registry.
  case source(Int)
}

/// A page before it is laid out for a width: headings, sections and rows, with links.
package struct Page: Hashable, Sendable {
  /// A labelled part of a page.
  package struct Section: Hashable, Sendable {
    package var label: String
    package var rows: [Row]
    /// Whether the section answers "who says so".
    package var isProvenance = false
  }

  /// One cell makes a paragraph; several are columns, which line up within their section.
  package struct Row: Hashable, Sendable {
    package var cells: [[Span]]

    /// A paragraph.
    static func paragraph(_ spans: [Span]) -> Row { Row(cells: [spans]) }
  }

  package var title: [Span]
  /// Lines under the title.
  package var lead: [[Span]]
  package var sections: [Section]
  /// Where the links of the spans lead, by link number.
  package var links: [PageAddress]
}

/// A page laid out for a width.
package struct PageLayout: Hashable, Sendable {
  package var lines: [StyledLine]
  /// The line on which each link begins.
  package var linkLines: [Int]
  /// The first line of the sections on sources, or the last line of the page.
  package var provenanceLine: Int

  /// Lays out a page, links in the style of links.
  ///
  /// - Parameters:
  ///   - page: what to lay out.
  ///   - columns: the width of the text; on narrow ones, labels stand above their sections.
  ///   - rows: how many lines are wanted; sections that begin beyond them are left out.
  package init(_ page: Page, columns: Int, rows: Int = .max) {
    lines = []
    linkLines = []
    provenanceLine = 0
    guard columns > 0 else { return }
    append(StyledLine(page.title).wrapped(columns: columns))
    for line in page.lead { append(StyledLine(line).wrapped(columns: columns, indent: 2)) }
    var provenance: Int?
    for section in page.sections where lines.count < rows {
      lines.append(StyledLine())
      if section.isProvenance, provenance == nil { provenance = lines.count }
      append(Self.lines(of: section, columns: columns))
    }
    provenanceLine = provenance ?? max(0, lines.count - 1)
    linkLines = Self.linkLines(lines, count: page.links.count)
  }

  /// Adds lines that are broken already, so that blanks that must not break have done their work.
  private mutating func append(_ more: [StyledLine]) {
    lines += more.map { line in
      StyledLine(
        line.spans.map { Span($0.text.breakable, style: $0.style, link: $0.link) })
    }
  }

  private static let labelColumns = 16

  private static func lines(of section: Page.Section, columns: Int) -> [StyledLine] {
    let label = Span(section.label, style: .faint)
    guard columns >= 64 else {
      let body = section.rows.flatMap { lines(of: $0, widths: [], columns: columns - 2) }
      return [StyledLine([label])] + body.map { StyledLine([Span("  ")] + $0.spans) }
    }
    let room = columns - labelColumns
    let widths = columnWidths(section.rows, room: room)
    let body = section.rows.flatMap { lines(of: $0, widths: widths, columns: room) }
    return body.enumerated().map { index, line in
      let margin = index == 0 ? section.label : ""
      return StyledLine([Span(margin.padded(to: labelColumns), style: .faint)] + line.spans)
    }
  }

  /// The lines of one row; cells that have no columns of their own follow each other.
  private static func lines(of row: Page.Row, widths: [Int], columns: Int) -> [StyledLine] {
    guard row.cells.count > 1 else { return StyledLine(row.cells.first ?? []).wrapped(columns: columns) }
    guard !widths.isEmpty else {
      let filled = row.cells.filter { !$0.isEmpty }
      let spans = filled.enumerated().flatMap { $0.offset == 0 ? $0.element : [Span("  ")] + $0.element }
      return StyledLine(spans).wrapped(columns: columns, indent: 2)
    }
    let cells = zip(row.cells, widths).map { StyledLine($0).wrapped(columns: max(1, $1)) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { index in
      var spans: [Span] = []
      for (cell, width) in zip(cells, widths) {
        let line = index < cell.count ? cell[index] : StyledLine()
        spans += line.spans + [Span(String(repeating: " ", count: max(0, width - line.width) + 2))]
      }
      return StyledLine(spans)
    }
  }

  /// Columns as wide as their widest cells; where there is no room, the widest give way first.
  private static func columnWidths(_ rows: [Page.Row], room: Int) -> [Int] {
    let rows = rows.filter { $0.cells.count > 1 }
    let count = rows.map(\.cells.count).max() ?? 0
    var widths = (0..<count).map { column in
      rows.map { column < $0.cells.count ? StyledLine($0.cells[column]).width : 0 }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + 2 * (count - 1) - room
    while excess > 0, let widest = widths.max(), widest > 8, let column = widths.lastIndex(of: widest) {
      let next = widths.filter { $0 < widest }.max() ?? 8
      let cut = min(excess, max(1, widest - next))
      widths[column] -= cut
      excess -= cut
    }
    return widths
  }

  private static func linkLines(_ lines: [StyledLine], count: Int) -> [Int] {
    var found = Array(repeating: 0, count: count)
    for (index, line) in lines.enumerated().reversed() {
      for span in line.spans { if let link = span.link { found[link] = index } }
    }
    return found
  }
}

extension String {
  /// The text with no-break spaces for blanks, so that no line ends within it.
  var unbreakable: String { contains(" ") ? String(map { $0 == " " ? "\u{A0}" : $0 }) : self }

  /// The text with blanks for no-break spaces.
  fileprivate var breakable: String { contains("\u{A0}") ? String(map { $0 == "\u{A0}" ? " " : $0 }) : self }

  /// The text with blanks behind it, up to a display width.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - DisplayWidth.of(self)))
  }
}
