import KembarModel
import Search
package import Terminal

extension State {
  /// The screen as it should be now.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    let layout = layout
    guard layout.form != .tooSmall else {
      drawTooSmall(&frame)
      return frame
    }
    drawTitle(&frame, layout)
    if let visit = visits.last, let lines = openPage?.layout.lines, !isSearching {
      drawOpenPage(&frame, lines, visit, layout)
    } else {
      drawPanes(&frame, layout)
      drawPreview(&frame, layout)
    }
    if case .search(let input)? = overlay { drawError(&frame, input) }
    if case .dialog(let dialog)? = overlay { drawDialog(&frame, dialog) }
    if case .prompt(let prompt)? = overlay { drawPrompt(&frame, prompt) }
    drawHints(&frame, layout)
    return frame
  }

  private var isSearching: Bool { if case .search? = overlay { true } else { false } }

  private func drawTooSmall(_ frame: inout Frame) {
    let text = Wording.tooSmall(size.columns, size.rows)[language]
    for (row, line) in text.wrapped(columns: size.columns).enumerated() {
      frame.write(line, column: 0, row: row)
    }
  }

  // MARK: Title

  private func drawTitle(_ frame: inout Frame, _ layout: Layout) {
    let count = countRemark
    let countWidth = DisplayWidth.of(count)
    let row = layout.title.row
    var column = 1 + frame.write("kembar", column: 1, row: row, style: Style(.accent, bold: true))
    let room = layout.title.endColumn - column - countWidth - 4
    if case .search(let input)? = overlay {
      drawField(&frame, input.field, prompt: "/", column: column + 2, row: row, columns: room)
    } else if query.isEmpty {
      column += frame.write(glyphs.dot, column: column, row: row, style: .faint)
      let name = registryName ?? Wording.bundledRegistry[language]
      frame.write(name.clipped(columns: max(0, room - 2)), column: column, row: row, style: .faint)
    } else {
      let prompt = StyledLine([Span("/ ", style: .faint)] + query.terms.flatMap(Self.spans))
      frame.write(prompt.clipped(columns: room), column: column + 2, row: row)
    }
    frame.write(count, column: layout.title.endColumn - countWidth - 1, row: row, style: .faint)
  }

  /// How many agreements match, and how much of the registry that is known of.
  private var countRemark: String {
    let matching = results.rows.isCounted ? results.rows.count : nil
    let count = Wording.count(matching, of: catalogue.total, partial: glyphs.partial)[language]
    guard !catalogue.isWhole else { return count }
    let percent = catalogue.percentLoaded
    let remark = isLoadingOver ? Wording.loadedInPart(percent) : Wording.loading(percent)
    return remark[language] + glyphs.dot + count
  }

  private static func spans(_ term: Search.Term) -> [Span] {
    [Span(term.text, style: term.isWords ? Style(.text, bold: true) : .accent), Span(" ")]
  }

  /// A field being typed, scrolled so that its cursor is in view.
  func drawField(
    _ frame: inout Frame, _ field: TextField, prompt: String, column: Int, row: Int, columns: Int
  ) {
    frame.write(prompt, column: column, row: row, style: Style(.accent, bold: true))
    let start = column + DisplayWidth.of(prompt) + 1
    let room = max(1, columns - (start - column))
    let shift = max(0, DisplayWidth.of(field.head) - room + 1)
    frame.write(
      field.text.droppingColumns(shift), column: start, row: row, style: Style(.text, bold: true),
      columns: room)
    frame.cursor = Position(column: start + DisplayWidth.of(field.head) - shift, row: row)
  }

  /// The caret under the place that cannot be read, and why.
  private func drawError(_ frame: inout Frame, _ input: SearchInput) {
    guard let error = input.error else { return }
    let before = String(input.field.characters.prefix(error.offset))
    let start = 1 + DisplayWidth.of("kembar") + 2 + 2
    let message = error.message(in: language).wrapped(columns: size.columns - 2)
    frame.fill(Rect(column: 0, row: 1, columns: size.columns, rows: 1 + min(message.count, 3)))
    frame.write("^", column: min(size.columns - 2, start + DisplayWidth.of(before)), row: 1, style: .warning)
    let indent = message.count == 1 ? min(start, size.columns - 1 - DisplayWidth.of(message[0])) : 1
    for (row, line) in message.prefix(3).enumerated() {
      frame.write(line, column: indent, row: 2 + row, style: .warning)
    }
  }
}

extension String {
  /// The text without as many characters at its start as take up `columns` columns.
  fileprivate func droppingColumns(_ columns: Int) -> String {
    var dropped = 0
    return String(
      drop { character in
        guard dropped < columns else { return false }
        dropped += DisplayWidth.of(character)
        return true
      })
  }
}
