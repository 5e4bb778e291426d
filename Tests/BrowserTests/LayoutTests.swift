import Browser
import Terminal
import Testing

/// Where everything is, drawn as boxes of letters.
struct LayoutTests {
  @Test func wide() {
    #expect(
      boxes(Layout(Size(columns: 80, rows: 24), focus: .agreements)) == """
        tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
        AAAAAAAAAAAAAAAAAAA|BBBBBBBBBBBBBBBBBB|CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
        -------------------|------------------|-----------------------------------------
        aaaaaaaaaaaaaaaaaaa|bbbbbbbbbbbbbbbbbb|ccccccccccccccccccccccccccccccccccccccccc
        …19
        hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
        """)
  }

  @Test func narrow() {
    #expect(
      boxes(Layout(Size(columns: 40, rows: 12), focus: .cities)) == """
        tttttttttttttttttttttttttttttttttttttttt
        BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
        ----------------------------------------
        bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        …7
        hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
        """)
  }

  @Test func preview() {
    let layout = Layout(Size(columns: 120, rows: 40), focus: .agreements)
    #expect(layout.form == .preview)
    #expect(layout.preview == Rect(column: 1, row: 18, columns: 117, rows: 21))
    #expect(layout.previewRule == Rect(column: 0, row: 17, columns: 120, rows: 1))
    #expect(layout.lists[.agreements]?.rows == 14)
    #expect(layout.hints.row == 39)
  }

  @Test(arguments: [(39, 12), (40, 11), (1, 1), (0, 0), (300, 5)])
  func tooSmall(_ columns: Int, _ rows: Int) {
    #expect(Layout(Size(columns: columns, rows: rows), focus: .agreements).form == .tooSmall)
  }

  @Test func panesNeverOverlapAndFillTheWidth() {
    for columns in 76...320 {
      let layout = Layout(Size(columns: columns, rows: 30), focus: .agreements)
      let panes = Pane.allCases.compactMap { layout.lists[$0] }
      #expect(panes.count == 3)
      #expect(panes[0].column == 0 && panes[1].column == panes[0].endColumn + 1)
      #expect(panes[2].column == panes[1].endColumn + 1 && panes[2].endColumn == columns)
      #expect(panes[2].columns >= 38)
    }
  }

  /// One letter for each rectangle; rows that repeat are counted.
  private func boxes(_ layout: Layout) -> String {
    let columns = layout.title.columns
    var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: layout.hints.endRow)
    func fill(_ rect: Rect?, _ letter: Character) {
      guard let rect else { return }
      for row in rect.row..<rect.endRow {
        for column in rect.column..<rect.endColumn { grid[row][column] = letter }
      }
    }
    fill(layout.title, "t")
    fill(layout.headingRule, "-")
    for (pane, letters) in [(Pane.countries, ("A", "a")), (.cities, ("B", "b")), (.agreements, ("C", "c"))] {
      fill(layout.headings[pane], Character(letters.0))
      fill(layout.lists[pane], Character(letters.1))
    }
    for separator in layout.separators { fill(separator, "|") }
    fill(layout.hints, "h")
    var lines: [String] = []
    var repeats = 0
    for line in grid.map({ String($0) }) {
      if line == lines.last {
        repeats += 1
      } else {
        if repeats > 0 { lines.append("…\(repeats)") }
        repeats = 0
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }
}
