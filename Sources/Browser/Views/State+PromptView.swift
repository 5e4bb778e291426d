import KembarModel
import Terminal

extension State {
  /// The box of a prompt, border included: high enough for what is said under the line.
  func promptBox(_ prompt: Prompt) -> Rect {
    let columns = dialogColumns
    let rows = 3 + promptAdvice(prompt, columns: columns - 4).lines.count
    return Rect(
      column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns, rows: rows)
  }

  func drawPrompt(_ frame: inout Frame, _ prompt: Prompt) {
    let box = promptBox(prompt)
    frame.fill(box)
    drawBorder(&frame, box, title: promptTitle(prompt)[language])
    drawField(
      &frame, prompt.field, prompt: glyphs.prompt, column: box.column + 2, row: box.row + 1,
      columns: box.columns - 4)
    let advice = promptAdvice(prompt, columns: box.columns - 4)
    for (row, line) in advice.lines.enumerated() {
      frame.write(line, column: box.column + 2, row: box.row + 2 + row, style: advice.style)
    }
  }

  private func promptTitle(_ prompt: Prompt) -> Phrase {
    switch prompt.purpose {
    case .note: Wording.noteTitle(EDTF(today).map(phrase) ?? Phrase(id: "", en: ""), title(prompt.base))
    case .date(let stage): Wording.dateTitle(stage)
    }
  }

  /// What is said under the line: what is wrong with the date, else what it means, else what may be typed.
  private func promptAdvice(_ prompt: Prompt, columns: Int) -> (lines: [String], style: Style) {
    guard case .date(let stage) = prompt.purpose else { return ([], .faint) }
    let text: String
    if let problem = prompt.problem {
      return (problem.message(in: language).wrapped(columns: columns), .warning)
    } else if let date = try? EDTF(prompt.field.text.asEntered) {
      text = date.formatted(in: language, style: .long)
    } else if prompt.field.text.isEmpty {
      text = adviceWithoutDate(stage, prompt.base)[language]
    } else {
      text = Wording.dateAdvice[language]
    }
    return (text.wrapped(columns: columns), .faint)
  }

  /// What leaving the date empty means.
  private func adviceWithoutDate(_ stage: Stage, _ agreement: Agreement) -> Phrase {
    guard let field = stage.dateField, let date = agreement[date: field] else { return Wording.dateAdvice }
    let isLost = field == .signed && agreement.losesPlannedDate(at: stage)
    return isLost ? Wording.dateWasPlanned(phrase(date)) : Wording.dateStays(phrase(date))
  }

  private func phrase(_ date: EDTF) -> Phrase {
    Phrase(
      id: date.formatted(in: .indonesian, style: .short), en: date.formatted(in: .english, style: .short))
  }
}
