import Search
import Terminal

extension State {
  /// The visible part of a page, with the chosen link and what the search matched picked out.
  func drawPage(_ frame: inout Frame, _ page: Page, _ visit: Visit, in rect: Rect, isFocused: Bool) {
    let lines = PageLayout(page, columns: rect.columns, rows: visit.scroll + rect.rows + 1).lines
    for (row, line) in lines.dropFirst(visit.scroll).prefix(rect.rows).enumerated() {
      var line = line
      line.spans = line.spans.flatMap(highlighted)
      for index in line.spans.indices {
        guard let link = line.spans[index].link else { continue }
        if isFocused, link == visit.link { line.spans[index].style.backdrop = .selection }
      }
      frame.write(line, column: rect.column, row: rect.row + row, columns: rect.columns)
    }
    guard isFocused else { return }
    // Arrows at the right edge tell that there is more.
    let edge = size.columns - 1
    if visit.scroll > 0 { frame.write(glyphs.more.up, column: edge, row: rect.row, style: .accent) }
    if visit.scroll + rect.rows < lines.count {
      frame.write(glyphs.more.down, column: edge, row: rect.endRow - 1, style: .accent)
    }
  }
}
