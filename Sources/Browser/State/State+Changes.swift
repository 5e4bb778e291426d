import KembarModel
import Search
import Terminal

extension State {
  /// The agreement that a change would be made to: the one that is read, or the one under a cursor that is on the
  /// screen; where there is none, or nothing can be changed, a notice says so.
  private mutating func changeable() -> Agreement? {
    if let refusal = access.refusal {
      notice = Notice(phrase: refusal, isWarning: true)
      return nil
    }
    switch visits.last?.address {
    case .agreement(let row)?: return index.agreement(at: row)
    case nil where layout.lists[.agreements] != nil:
      if let row = currentRow { return index.agreement(at: row) }
    default: break
    }
    notice = Notice(phrase: Wording.chooseAgreement, isWarning: true)
    return nil
  }

  mutating func star() -> [Effect] {
    guard let agreement = changeable() else { return [] }
    return send(AgreementChange(.star(!agreement.isStarred), of: agreement))
  }

  mutating func askForNote() {
    guard let agreement = changeable() else { return }
    overlay = .prompt(Prompt(purpose: .note, base: agreement))
  }

  mutating func askForStage() {
    guard let agreement = changeable() else { return }
    askForStage(of: agreement, at: agreement.stage)
  }

  private mutating func askForStage(of agreement: Agreement, at stage: Stage) {
    var dialog = Dialog(.stage(agreement))
    let items = dialogItems(dialog)
    dialog.move(by: Stage.allCases.firstIndex(of: stage) ?? 0, among: items, rows: dialogList(dialog).rows)
    overlay = .dialog(dialog)
  }

  mutating func askForDate(of stage: Stage, for agreement: Agreement) {
    overlay = .prompt(StageDraft(base: agreement, stage: stage).prompt)
  }

  mutating func editInEditor() -> [Effect] { changeable().map { [.edit($0.id)] } ?? [] }

  mutating func undo() -> [Effect] {
    if let refusal = access.refusal { return inform(refusal) }
    return [.undo]
  }

  /// Takes what was typed into a prompt.
  mutating func accept(_ prompt: Prompt) -> [Effect] {
    let text = prompt.field.text.asEntered
    switch prompt.purpose {
    case .note:
      overlay = nil
      guard !text.isEmpty, let date = EDTF(today) else { return [] }
      return send(
        AgreementChange(.note(Note(date: date, text: text)), of: prompt.base), from: .prompt(prompt))
    case .date(let stage):
      do {
        let date = text.isEmpty ? nil : try EDTF(text)
        overlay = .dialog(Dialog(.source(StageDraft(base: prompt.base, stage: stage, date: date))))
      } catch {
        var prompt = prompt
        prompt.problem = error
        overlay = .prompt(prompt)
      }
      return []
    }
  }

  /// Sets a stage on the word of a source, which the registry need not have yet.
  mutating func setStage(_ draft: StageDraft, saidBy source: Source, in dialog: Dialog) -> [Effect] {
    overlay = nil
    let isNew = index.sourceIndex(source.id) == nil
    let edit = AgreementChange.Edit.stage(draft.stage, on: draft.date, source: source.id)
    return send(AgreementChange(edit, of: draft.base, sources: isNew ? [source] : []), from: .dialog(dialog))
  }

  private mutating func send(_ change: AgreementChange, from overlay: Overlay? = nil) -> [Effect] {
    guard change.result != change.base else { return inform(Wording.nothingChanged) }
    sent = overlay
    return [.change(change)]
  }

  /// Goes back from a step of setting the stage to the one before it.
  ///
  /// - Returns: `false` where what is open is no such step.
  mutating func stepBack() -> Bool {
    switch overlay {
    case .prompt(let prompt):
      guard case .date(let stage) = prompt.purpose else { return false }
      askForStage(of: prompt.base, at: stage)
    case .dialog(let dialog):
      guard case .source(let draft) = dialog.kind else { return false }
      overlay = .prompt(draft.prompt)
    case .search, nil: return false
    }
    return true
  }
}

// MARK: - What there is to choose from

extension State {
  func stageItems(_ present: Stage) -> [Dialog.Item] {
    Stage.allCases.map { stage in
      Dialog.Item(
        label: glyphs.stage(stage) + " " + stage.name[language], remark: "", isChosen: stage == present,
        outcome: .setStage(stage))
    }
  }

  /// The sources that match what was typed, after the one for no source, or before a new one.
  func sourceItems(_ typed: String) -> [Dialog.Item] {
    let words = typed.asEntered
    let known = catalogue.sources(matching: words, limit: 50).map { index.registry.sources[$0] }
    let items = known.filter { $0.id != Source.entered.id }.map { source in
      let name = [source.shortName(language), source.publisher == nil ? nil : source.title]
        .compactMap(\.self).joined(separator: glyphs.dot)
      let date = source.published?.formatted(in: language, style: .short) ?? ""
      return Dialog.Item(label: name, remark: date, outcome: .cite(source))
    }
    if words.isEmpty {
      let entered = index.source(Source.entered.id) ?? .entered
      return [Dialog.Item(label: entered.shortName(language), remark: "", outcome: .cite(entered))] + items
    }
    guard !known.contains(where: { $0.url == words || $0.title == words }) else { return items }
    let source = Source(named: words) { index.sourceIndex($0) != nil }
    let label = Wording.newSource(words)[language]
    return items + [Dialog.Item(label: label, remark: "", outcome: .cite(source))]
  }
}

extension Source {
  /// What a source is called for short: its publisher, else its title or address, else its id.
  func shortName(_ language: Language) -> String {
    publisher ?? title ?? url ?? (id == Source.entered.id ? note?.words(in: language) : nil) ?? id
  }
}
