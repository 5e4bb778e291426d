import KembarModel
import Terminal

extension State {
  /// The box of a dialog, border included: high enough for all its items where the screen is.
  func dialogBox(_ dialog: Dialog) -> Rect {
    let columns = dialogColumns
    let items = dialogItems(Dialog(dialog.kind)).count
    let rows = min(size.rows - 3, max(6, items + 3), dialog.kind.mostRows)
    return Rect(
      column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns, rows: rows)
  }

  /// The width of dialogs and prompts.
  var dialogColumns: Int { size.columns < 84 ? size.columns : 76 }

  /// Where a dialog lists its items: inside the border, under the typed text.
  func dialogList(_ dialog: Dialog) -> Rect {
    let box = dialogBox(dialog)
    return Rect(column: box.column + 1, row: box.row + 2, columns: box.columns - 2, rows: box.rows - 3)
  }

  func drawDialog(_ frame: inout Frame, _ dialog: Dialog) {
    let box = dialogBox(dialog)
    frame.fill(box)
    drawBorder(&frame, box, title: title(dialog.kind)[language])
    drawField(
      &frame, dialog.field, prompt: glyphs.prompt, column: box.column + 2, row: box.row + 1,
      columns: box.columns - 4)
    if dialog.field.text.isEmpty {
      frame.write(
        dialog.kind.advice[language], column: box.column + 5, row: box.row + 1, style: .faint,
        columns: box.columns - 7)
    }
    let items = dialogItems(dialog)
    let list = dialogList(dialog)
    guard !items.isEmpty else {
      frame.write(Wording.nothingFound[language], column: list.column + 1, row: list.row, style: .faint)
      return
    }
    let columns = DialogColumns(items, dialog.kind, width: list.columns)
    for position in dialog.cursor.top..<min(items.count, dialog.cursor.top + list.rows) {
      let row = list.row + position - dialog.cursor.top
      let previous = position > dialog.cursor.top ? items[position - 1].heading : nil
      drawItem(
        &frame, items[position], columns, isFirst: items[position].heading != previous, at: list.column, row)
      if position == dialog.cursor.index {
        frame.paint(Rect(column: list.column, row: row, columns: list.columns, rows: 1), .selection)
      }
    }
    if items.count > list.rows {
      let place = " \(dialog.cursor.index + 1)/\(items.count) "
      frame.write(place, column: box.endColumn - place.utf8.count - 2, row: box.endRow - 1, style: .faint)
    }
  }

  private func drawItem(
    _ frame: inout Frame, _ item: Dialog.Item, _ columns: DialogColumns, isFirst: Bool, at column: Int,
    _ row: Int
  ) {
    if isFirst, let heading = item.heading {
      frame.write(heading, column: column + 1, row: row, style: .faint, columns: columns.heading - 1)
    }
    let start = column + 1 + columns.heading
    frame.write(item.isChosen ? glyphs.check : " ", column: start - 1, row: row, style: .accent)
    let style = Style(item.isChosen || columns.isRemarkText ? .accent : .text, bold: item.isChosen)
    frame.write(item.label.clipped(columns: columns.label), column: start + 1, row: row, style: style)
    let remark = item.remark.clipped(columns: columns.remark)
    let place =
      columns.isRemarkText
      ? start + 1 + columns.label + 2 : column + columns.width - 1 - DisplayWidth.of(remark)
    frame.write(remark, column: place, row: row, style: columns.isRemarkText ? .text : .faint)
  }

  func drawBorder(_ frame: inout Frame, _ box: Rect, title: String) {
    let (right, bottom) = (box.endColumn - 1, box.endRow - 1)
    for row in [box.row, bottom] {
      frame.fill(
        Rect(column: box.column, row: row, columns: box.columns, rows: 1), with: glyphs.horizontal,
        style: .faint)
    }
    for column in [box.column, right] {
      frame.fill(
        Rect(column: column, row: box.row, columns: 1, rows: box.rows), with: Character(glyphs.vertical),
        style: .faint)
    }
    for (corner, (column, row)) in zip(
      glyphs.corners, [(box.column, box.row), (right, box.row), (box.column, bottom), (right, bottom)])
    {
      frame.write(corner, column: column, row: row, style: .faint)
    }
    frame.write(
      " \(title.clipped(columns: box.columns - 6)) ", column: box.column + 2, row: box.row,
      style: Style(.accent, bold: true))
  }

  private func title(_ kind: Dialog.Kind) -> Phrase {
    switch kind {
    case .country: Wording.pickCountry
    case .filter: Wording.filter
    case .sort: Wording.sort
    case .help(let view):
      Phrase(
        id: "\(Wording.help[.indonesian]): \(view.name[.indonesian])",
        en: "\(Wording.help[.english]): \(view.name[.english])")
    case .palette: Wording.palette
    case .stage(let agreement): Wording.stageTitle(title(agreement))
    case .source(let draft): Wording.sourceTitle(draft.stage)
    }
  }
}

/// How the lines of a dialog are divided.
private struct DialogColumns {
  let width: Int
  let heading: Int
  let label: Int
  let remark: Int
  /// Whether the remark is a text that begins after the label, and not a number at the right edge.
  let isRemarkText: Bool

  init(_ items: [Dialog.Item], _ kind: Dialog.Kind, width: Int) {
    self.width = width
    isRemarkText = kind.hasTextRemarks
    let widestHeading = items.compactMap { $0.heading.map(DisplayWidth.of) }.max()
    heading = min(width / 3, widestHeading.map { $0 + 2 } ?? 1)
    let widestLabel = items.map { DisplayWidth.of($0.label) }.max() ?? 0
    let widestRemark = items.map { DisplayWidth.of($0.remark) }.max() ?? 0
    let room = width - heading - 3
    label = isRemarkText ? min(widestLabel, room * 2 / 5) : max(1, room - widestRemark - 2)
    remark = max(0, isRemarkText ? room - label - 2 : widestRemark)
  }
}

extension Dialog.Kind {
  /// What stands in the line while nothing is typed.
  var advice: Phrase {
    if case .source = self { Wording.sourceAdvice } else { Wording.typeToNarrow }
  }

  /// How high the box may be; long lists that nobody reads to the end stay low.
  var mostRows: Int {
    switch self {
    case .country, .palette, .source: 16
    case .filter, .help, .sort, .stage: .max
    }
  }

  var hasTextRemarks: Bool {
    switch self {
    case .help, .palette: true
    case .country, .filter, .sort, .stage, .source: false
    }
  }
}
