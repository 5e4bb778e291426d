import KembarModel
import Search
package import Terminal

extension State {
  /// Does what a key means here.
  ///
  /// - Returns: what has to happen outside, in order.
  package mutating func update(_ key: Key) -> [Effect] {
    notice = nil
    sent = nil
    switch key {
    case .mouse(let mouse): return click(mouse)
    case .paste(let text):
      type(text)
      return []
    case .resize: return []
    default: break
    }
    if let action = KeyMap.action(for: key, in: view) { return perform(action) }
    if case .character(let character) = key { type(String(character)) }
    return []
  }

  /// Takes the terminal's new size.
  package mutating func resize(_ size: Size) {
    self.size = size
    for pane in Pane.allCases {
      var cursor = cursor(pane)
      cursor.scroll(count: count(pane), rows: listRows(pane))
      cursors[pane] = cursor
    }
    scrollPage(by: 0)
  }

  /// Learns whether a text reached the clipboard.
  package mutating func receive(copied: Bool) {
    notice = Notice(phrase: copied ? Wording.copied : Wording.tooLongToCopy, isWarning: !copied)
  }

  /// Learns whether an address could be opened.
  package mutating func receive(opened: Bool, url: String) {
    notice = Notice(phrase: opened ? Wording.opened(url) : Wording.noOpener(url), isWarning: !opened)
  }

  /// Does one thing, wherever it was asked for.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .copy: return copy()
    case .copyQuery:
      guard !query.isEmpty else { return inform(Wording.nothingToCopy) }
      return [.copy(query.text)]
    case .openSource: return openSource()
    case .moveDown: move(by: 1)
    case .moveUp: move(by: -1)
    case .pageDown: move(by: max(1, pageRows - 1))
    case .pageUp: move(by: -max(1, pageRows - 1))
    case .moveToTop: move(by: -.max / 2)
    case .moveToBottom: move(by: .max / 2)
    case .nextPane: focus = focus.next
    case .previousPane: focus = focus.previous
    case .switchLanguage: switchLanguage()
    case .toggleCountry(let number): return toggleCountry(number)
    case .clearCountries: edit { query, _ in query.clearCountries() }
    case .switchCombination:
      guard query.chosenCountries.count > 1 else { return inform(Wording.chooseTwoCountries) }
      edit { query, language in query.switchCountryCombination(language) }
    case .chooseCountry: chooseCountry()
    case .chooseCity: chooseCity()
    case .peel: return peel()
    case .search: beginSearch()
    case .pickCountry: overlay = .dialog(Dialog(.country))
    case .filter: overlay = .dialog(Dialog(.filter))
    case .sort: overlay = .dialog(Dialog(.sort))
    case .help: overlay = .dialog(Dialog(.help(view)))
    case .palette: overlay = .dialog(Dialog(.palette(view)))
    case .open: if let row = currentRow { visits = [Visit(address: .agreement(row))] }
    case .close: visits = []
    case .back:
      _ = visits.popLast()
      scrollPage(by: 0)
    case .nextLink: moveLink(by: 1)
    case .previousLink: moveLink(by: -1)
    case .nextPerson: return chooseNextPerson()
    case .followLink: return followLink()
    case .showSources: showSources()
    case .nextAgreement: stepAgreement(by: 1)
    case .previousAgreement: stepAgreement(by: -1)
    case .star: return star()
    case .note: askForNote()
    case .setStage: askForStage()
    case .edit: return editInEditor()
    case .undo: return undo()
    case .accept: return accept(staying: false)
    case .acceptAndStay: return accept(staying: true)
    case .cancel: cancel()
    case .deleteBackward: changeField { $0.deleteBackward() }
    case .deleteForward: changeField { $0.deleteForward() }
    case .deleteWord: changeField { $0.deleteWord() }
    case .deleteToStart: changeField { $0.deleteToStart() }
    case .cursorLeft: changeField { $0.moveLeft() }
    case .cursorRight: changeField { $0.moveRight() }
    case .cursorToStart: changeField { $0.moveToStart() }
    case .cursorToEnd: changeField { $0.moveToEnd() }
    }
    return []
  }

  /// Says something in place of the hints.
  mutating func inform(_ phrase: Phrase) -> [Effect] {
    notice = Notice(phrase: phrase, isWarning: true)
    return []
  }

  private mutating func switchLanguage() {
    language = language.other
    order.language = language
    refresh()
    for index in visits.indices { visits[index].scroll = 0 }
    scrollToLink()
  }

  private mutating func copy() -> [Effect] {
    let address = visits.last?.address ?? currentRow.map(PageAddress.agreement)
    guard let address else { return inform(Wording.nothingToCopy) }
    return [.copy(PageText.plain(address, of: catalogue, language, columns: 78))]
  }

  private mutating func openSource() -> [Effect] {
    let sources: [String]
    switch visits.last?.address {
    case .source(let number)?: sources = [index.registry.sources[number].id]
    case .agreement?, nil: sources = currentAgreement?.facts.map(\.source) ?? []
    default: sources = []
    }
    let url = sources.compactMap { index.source($0)?.url }.first
    guard let url, let address = WebAddress(url) else { return inform(Wording.noSourceAddress) }
    return [.open(address.text)]
  }
}

// MARK: - Moving

extension State {
  /// The rows of the list or page that has the keys.
  private var pageRows: Int {
    if case .dialog(let dialog)? = overlay { return dialogList(dialog).rows }
    return view == .page ? layout.page.rows : listRows(focus)
  }

  mutating func move(by distance: Int) {
    switch overlay {
    case .dialog(var dialog):
      dialog.move(by: distance, among: dialogItems(dialog), rows: dialogList(dialog).rows)
      overlay = .dialog(dialog)
    case .search: moveCursor(.agreements, by: distance)
    case .prompt: return
    case nil:
      if visits.isEmpty { moveCursor(focus, by: distance) } else { scrollPage(by: distance) }
    }
  }

  mutating func moveCursor(_ pane: Pane, by distance: Int) {
    move(pane, to: max(0, cursor(pane).index + distance))
  }
}

extension Pane {
  var next: Pane {
    switch self {
    case .countries: .cities
    case .cities: .agreements
    case .agreements: .countries
    }
  }

  var previous: Pane { next.next }
}
