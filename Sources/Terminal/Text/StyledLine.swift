/// A piece of text in one style, which may be a link.
package struct Span: Hashable, Sendable {
  /// Any text; it is sanitised where it becomes cells.
  package var text: String
  /// The style of all of it.
  package var style: Style
  /// The number of the link that this piece belongs to, counted by whoever builds the lines; nil outside of links.
  package var link: Int?

  /// A piece in plain text and outside of links, unless told otherwise.
  package init(_ text: String, style: Style = .text, link: Int? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

/// One line of text in several styles.
package struct StyledLine: Hashable, Sendable {
  /// The pieces from left to right, without blanks between them.
  package var spans: [Span]

  /// A line of these pieces; without any, an empty one.
  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// A line of one piece.
  package init(_ text: String, style: Style = .text, link: Int? = nil) {
    spans = [Span(text, style: style, link: link)]
  }

  /// The text alone, as given.
  package var text: String { spans.map(\.text).joined() }

  /// The cells that a frame uses for the whole line.
  package var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The line when it fits, else its beginning with `…` in the style of what is cut, never wider than asked.
  package func clipped(columns: Int) -> StyledLine {
    guard columns > 0 else { return StyledLine() }
    let run = GlyphRun(self)
    guard let kept = run.glyphs.kept(columns: columns) else { return self }
    var line = run.line(0..<kept)
    let cut = spans[run.owners[kept]]
    line.spans.append(Span("…", style: cut.style, link: cut.link))
    return line
  }

  /// Lines of at most so many cells, broken as `String.wrapped` does; line breaks in the text count as spaces.
  ///
  /// - Parameters:
  ///   - columns: The room in cells; zero or less yields no line.
  ///   - indent: Blanks before every line but the first, fewer when `columns` leaves no room for them.
  /// - Returns: At least one line, which is empty for an empty text.
  package func wrapped(columns: Int, indent: Int = 0) -> [StyledLine] {
    guard columns > 0 else { return [] }
    let indent = max(0, min(indent, columns - 2))
    let run = GlyphRun(self, fitting: columns)
    let lines = run.glyphs.lines(first: columns, rest: columns - indent).map(run.line)
    guard indent > 0 else { return lines }
    let blanks = Span(String(repeating: " ", count: indent))
    return lines.prefix(1) + lines.dropFirst().map { StyledLine([blanks] + $0.spans) }
  }
}

/// A styled line as glyphs, each knowing its span.
private struct GlyphRun {
  let spans: [Span]
  let glyphs: [Glyph]
  let owners: [Int]

  init(_ line: StyledLine, fitting columns: Int = .max) {
    var glyphs: [Glyph] = []
    var owners: [Int] = []
    for (owner, span) in line.spans.enumerated() {
      let own = span.text.glyphs
      glyphs += own
      owners += repeatElement(owner, count: own.count)
    }
    self.spans = line.spans
    self.glyphs = glyphs.fitting(columns: columns)
    self.owners = owners
  }

  func line(_ range: Range<Int>) -> StyledLine {
    var line = StyledLine()
    var start = range.lowerBound
    while start < range.upperBound {
      let owner = owners[start]
      let end = owners[start..<range.upperBound].firstIndex { $0 != owner } ?? range.upperBound
      var span = spans[owner]
      span.text = String(glyphs[start..<end])
      line.spans.append(span)
      start = end
    }
    return line
  }
}
