import Terminal

extension State {
  /// Does what a click or a turn of the wheel at a place means.
  mutating func click(_ mouse: Mouse) -> [Effect] {
    guard layout.form != .tooSmall else { return [] }
    switch mouse.action {
    case .wheelDown, .wheelUp:
      if overlay == nil, visits.isEmpty, let pane = pane(at: mouse) { focus = pane }
      move(by: mouse.action == .wheelDown ? 3 : -3)
      return []
    case .press, .doublePress: break
    }
    if let hint = hints().first(where: { $0.rect.contains(column: mouse.column, row: mouse.row) }) {
      return perform(hint.action)
    }
    switch overlay {
    case .dialog(let dialog): return click(mouse, in: dialog)
    case .prompt(let prompt):
      // A stray click must not lose a text.
      if prompt.field.text.isEmpty, !promptBox(prompt).contains(column: mouse.column, row: mouse.row) {
        cancel()
      }
      return []
    case .search, nil: break
    }
    if layout.title.contains(column: mouse.column, row: mouse.row) {
      if overlay == nil { beginSearch() }
      return []
    }
    if overlay == nil, !visits.isEmpty { return clickPage(mouse) }
    return clickPane(mouse)
  }

  private func pane(at mouse: Mouse) -> Pane? {
    let layout = layout
    return Pane.allCases.first { pane in
      [layout.headings[pane], layout.lists[pane]].contains { area in
        area?.contains(column: mouse.column, row: mouse.row) ?? false
      }
    }
  }

  private mutating func clickPane(_ mouse: Mouse) -> [Effect] {
    if layout.form == .preview, layout.preview.contains(column: mouse.column, row: mouse.row) {
      overlay = nil
      return perform(.open)
    }
    guard let pane = pane(at: mouse) else { return [] }
    if case .search(let input)? = overlay, input.error == nil { overlay = nil }
    guard overlay == nil else { return [] }
    let list = layout.lists[pane]
    focus = pane
    guard let list, list.contains(column: mouse.column, row: mouse.row) else { return [] }
    let position = cursor(pane).top + mouse.row - list.row
    guard position < count(pane) else { return [] }
    move(pane, to: position)
    switch (pane, mouse.action) {
    case (.agreements, .doublePress): return perform(.open)
    case (.agreements, _): return []
    case (.countries, .press): chooseCountry()
    case (.cities, .press): chooseCity()
    default: break
    }
    return []
  }

  private mutating func click(_ mouse: Mouse, in dialog: Dialog) -> [Effect] {
    guard dialogBox(dialog).contains(column: mouse.column, row: mouse.row) else {
      cancel()
      return []
    }
    guard dialogList(dialog).contains(column: mouse.column, row: mouse.row) else { return [] }
    let items = dialogItems(dialog)
    let position = dialog.cursor.top + mouse.row - dialogList(dialog).row
    guard items.indices.contains(position) else { return [] }
    var dialog = dialog
    dialog.cursor.move(to: position, count: items.count, rows: dialogList(dialog).rows)
    return choose(in: dialog, staying: false)
  }

  private mutating func clickPage(_ mouse: Mouse) -> [Effect] {
    let area = layout.page
    guard area.contains(column: mouse.column, row: mouse.row), let lines = openPage?.layout.lines,
      let last = visits.indices.last
    else { return [] }
    let number = visits[last].scroll + mouse.row - area.row
    guard lines.indices.contains(number) else { return [] }
    var column = area.column
    for span in lines[number].spans {
      let end = column + DisplayWidth.of(span.text)
      if (column..<end).contains(mouse.column), let link = span.link {
        visits[last].link = link
        return followLink()
      }
      column = end
    }
    return []
  }
}
