import Search
import Terminal

extension State {
  /// The open page, under a rule that tells how far it is scrolled.
  func drawOpenPage(_ frame: inout Frame, _ lines: [StyledLine], _ visit: Visit, _ layout: Layout) {
    let rule = Rect(column: 0, row: 1, columns: size.columns, rows: 1)
    frame.fill(rule, with: glyphs.horizontal, style: .faint)
    let area = layout.page
    if lines.count > area.rows {
      let last = min(lines.count, visit.scroll + area.rows)
      let place = " \(visit.scroll + 1)\(glyphs.dash)\(last)/\(lines.count) "
      frame.write(place, column: size.columns - DisplayWidth.of(place) - 1, row: rule.row, style: .faint)
    }
    draw(lines, on: &frame, from: visit.scroll, link: visit.link, in: area)
  }

  /// The beginning of an agreement beside the list.
  func drawPreview(_ frame: inout Frame, ofRow row: Int, in rect: Rect) {
    let page = page(.agreement(row), isPreview: true)
    let lines = PageLayout(page, columns: rect.columns, rows: rect.rows + 1).lines
    draw(lines, on: &frame, from: 0, link: nil, in: rect)
  }

  /// The visible lines, with the chosen link and what the search matched picked out, and arrows where there is more.
  private func draw(_ lines: [StyledLine], on frame: inout Frame, from scroll: Int, link: Int?, in rect: Rect)
  {
    for (row, line) in lines.dropFirst(scroll).prefix(rect.rows).enumerated() {
      var line = line
      line.spans = line.spans.flatMap(highlighted)
      for index in line.spans.indices where link != nil && line.spans[index].link == link {
        line.spans[index].style.backdrop = .selection
      }
      frame.write(line, column: rect.column, row: rect.row + row, columns: rect.columns)
    }
    let edge = size.columns - 1
    if scroll > 0 { frame.write(glyphs.more.up, column: edge, row: rect.row, style: .accent) }
    if scroll + rect.rows < lines.count {
      frame.write(glyphs.more.down, column: edge, row: rect.endRow - 1, style: .accent)
    }
  }
}
