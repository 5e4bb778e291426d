import KembarModel
import Search
import Terminal

extension State {
  /// Changes the query and shows what it finds, on the panes.
  mutating func edit(_ change: (inout Query, Language) -> Void) {
    var query = query
    change(&query, language)
    visits = []
    show(query)
  }

  mutating func toggleCountry(_ number: Int) -> [Effect] {
    guard catalogue.countryCodes.indices.contains(number - 1) else { return inform(Wording.noSuchCountry) }
    let code = catalogue.countryCodes[number - 1]
    edit { query, language in query.toggleCountry(code, language) }
    return []
  }

  mutating func chooseCountry() {
    let position = cursor(.countries).index
    guard results.countries.indices.contains(position) else { return }
    let code = catalogue.countryCodes[results.countries[position].value]
    edit { query, language in query.toggleCountry(code, language) }
  }

  mutating func chooseCity() {
    let position = cursor(.cities).index
    guard results.places.indices.contains(position) else { return }
    let place = index.registry.places[results.places[position].value]
    edit { query, language in query.togglePlace(place, language) }
  }

  /// Takes off one layer: search text first, then filters.
  mutating func peel() -> [Effect] {
    guard !query.isEmpty else { return inform(Wording.nothingToClear) }
    edit { query, _ in query = query.hasWords ? query.withoutWords : Query() }
    return []
  }
}

// MARK: - Typing

extension State {
  mutating func beginSearch() {
    visits = []
    let text = query.isEmpty ? "" : query.text + " "
    overlay = .search(SearchInput(field: TextField(text), before: query, error: nil))
  }

  /// Types into the open field; without one, letters that are no keys are ignored.
  mutating func type(_ text: String) {
    changeField { $0.insert(text) }
  }

  mutating func changeField(_ change: (inout TextField) -> Void) {
    switch overlay {
    case .search(var input):
      let before = input.field.text
      change(&input.field)
      if input.field.text != before { apply(&input) }
      overlay = .search(input)
    case .dialog(var dialog):
      let before = dialog.field.text
      change(&dialog.field)
      if dialog.field.text != before {
        dialog.moveToFirst(among: dialogItems(dialog), rows: dialogList(dialog).rows)
      }
      overlay = .dialog(dialog)
    case .prompt(var prompt):
      let before = prompt.field.text
      change(&prompt.field)
      if prompt.field.text != before { prompt.problem = nil }
      overlay = .prompt(prompt)
    case nil: return
    }
  }

  private mutating func apply(_ input: inout SearchInput) {
    // While one term cannot be read, the results of the others stay on the screen.
    let (query, error) = parser.parseReadable(input.field.text)
    input.error = error
    if query != self.query { show(query) }
  }

  mutating func accept(staying: Bool) -> [Effect] {
    switch overlay {
    case .search(let input):
      // A query that cannot be read stays open, with the reason under it.
      guard input.error == nil else { return [] }
      overlay = nil
      focus = .agreements
      return []
    case .dialog(let dialog): return choose(in: dialog, staying: staying)
    case .prompt(let prompt): return accept(prompt)
    case nil: return []
    }
  }

  /// Closes what is open, or goes back by a step.
  mutating func cancel() {
    if stepBack() { return }
    if case .search(let input) = overlay, input.before != query { show(input.before) }
    overlay = nil
  }
}
