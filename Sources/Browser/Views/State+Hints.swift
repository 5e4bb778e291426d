import KembarModel
import Terminal

extension State {
  /// What is possible here, or what was just said.
  func drawHints(_ frame: inout Frame, _ layout: Layout) {
    let row = layout.hints.row
    if let notice {
      drawNotice(&frame, notice, lastRow: row)
      return
    }
    for hint in hints() {
      let used = frame.write(hint.key, column: hint.rect.column, row: row, style: Style(.accent, bold: true))
      frame.write(hint.word, column: hint.rect.column + used + 1, row: row, style: .faint)
    }
  }

  /// A notice, over the rows above where one is not enough.
  private func drawNotice(_ frame: inout Frame, _ notice: Notice, lastRow: Int) {
    let lines = notice.phrase[language].wrapped(columns: size.columns - 2).prefix(3)
    let first = lastRow + 1 - lines.count
    frame.fill(Rect(column: 0, row: first, columns: size.columns, rows: lines.count))
    for (row, line) in lines.enumerated() {
      frame.write(line, column: 1, row: first + row, style: notice.isWarning ? .warning : .settled)
    }
  }

  /// A key in the hint bar, and where it stands.
  struct Hint: Hashable {
    var key: String
    var word: String
    var rect: Rect
    var action: Action
  }

  /// The hints of this view: `?` and the way out wherever they fit, then as many as fit of what is done most.
  func hints() -> [Hint] {
    let candidates = hintsByUse()
    let lasting: [Action] = [.help, .quit, .close, .cancel]
    var room = size.columns - candidates.filter { lasting.contains($0.action) }.reduce(0) { $0 + $1.columns }
    var column = 1
    return candidates.compactMap { hint in
      if !lasting.contains(hint.action) {
        guard hint.columns <= room else { return nil }
        room -= hint.columns
      }
      var hint = hint
      hint.rect.column = column
      column += hint.columns
      return hint.rect.endColumn <= size.columns ? hint : nil
    }
  }

  /// All hints of this view, what is done most first.
  private func hintsByUse() -> [Hint] {
    let words: Key.Words = language == .english ? .english : .indonesian
    let bindings = KeyMap.hintedBindings(in: view)
    let row = layout.hints.row
    return hintGroups.flatMap { group in bindings.filter { $0.group == group } }.compactMap { binding in
      guard let word = binding.hint?[language], let key = binding.keys.first, isOfUse(binding.action) else {
        return nil
      }
      let label = key.label(words, isPlain: glyphs.isPlain)
      let width = DisplayWidth.of(label) + 1 + DisplayWidth.of(word)
      return Hint(
        key: label, word: word, rect: Rect(column: 0, row: row, columns: width, rows: 1),
        action: binding.action)
    }
  }

  /// Who reads an agreement may want to note something; who looks for one, to filter.
  private var hintGroups: [Binding.Group] {
    view == .page
      ? [.page, .change, .filter, .move, .share, .program, .type]
      : [.page, .filter, .move, .change, .share, .program, .type]
  }

  /// Whether an agreement, and not a person, place or source, is what is read or looked for.
  private var canShowAgreement: Bool {
    switch visits.last?.address {
    case .agreement?, nil: true
    case .person?, .place?, .source?: false
    }
  }

  /// Whether an action can do something here.
  private func isOfUse(_ action: Action) -> Bool {
    switch (action, overlay) {
    case (.acceptAndStay, .dialog(let dialog)): dialog.kind.canStay
    case (.note, _), (.star, _), (.edit, _): access == .writable && canShowAgreement
    default: true
    }
  }
}

extension State.Hint {
  /// The columns that the hint takes, with the blanks behind it.
  fileprivate var columns: Int { rect.columns + 2 }
}

extension Dialog.Kind {
  /// Whether another item may be chosen after the first.
  fileprivate var canStay: Bool {
    switch self {
    case .stage, .source: false
    case .country, .filter, .sort, .help, .palette: true
    }
  }
}
