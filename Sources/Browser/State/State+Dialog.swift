package import KembarModel
import Search
import Terminal

extension State {
  /// What a dialog lists for the text typed so far.
  func dialogItems(_ dialog: Dialog) -> [Dialog.Item] {
    let typed = Folding.fold(dialog.field.text)
    switch dialog.kind {
    case .country: return countryItems(dialog.field.text)
    case .filter: return filterItems().filter { $0.matches(typed) }
    case .sort: return sortItems().filter { $0.matches(typed) }
    case .help(let view): return keyItems(view).filter { $0.matches(typed) }
    case .palette(let view): return commandItems(view, typed)
    case .stage(let agreement): return stageItems(agreement.stage).filter { $0.matches(typed) }
    case .source: return sourceItems(dialog.field.text)
    }
  }

  /// Does what the item under the cursor says.
  mutating func choose(in dialog: Dialog, staying: Bool) -> [Effect] {
    let items = dialogItems(dialog)
    guard items.indices.contains(dialog.cursor.index) else { return [] }
    if !staying { overlay = nil }
    switch items[dialog.cursor.index].outcome {
    case .toggleCountry(let code)?: edit { query, language in query.toggleCountry(code, language) }
    case .toggle(let condition, let value)?:
      edit { query, language in query.toggle(condition, value, language) }
    case .sort(let key, let isReversed)?:
      order = Order(key, isReversed: isReversed, language: language)
      refresh()
    case .perform(let action)?:
      overlay = nil
      return perform(action)
    case .setStage(let stage)?:
      if case .stage(let agreement) = dialog.kind { askForDate(of: stage, for: agreement) }
    case .cite(let source)?:
      if case .source(let draft) = dialog.kind { return setStage(draft, saidBy: source, in: dialog) }
    case nil: break
    }
    return []
  }

  // MARK: Items

  /// The country with exactly the code typed, then those with agreements, then the rest.
  private func countryItems(_ typed: String) -> [Dialog.Item] {
    let counts = Dictionary(
      uniqueKeysWithValues: catalogue.countryTallies(query).map { ($0.value, $0.count) })
    let chosen = Set(query.chosenCountries)
    let folded = Folding.fold(typed)
    var countries = catalogue.countryNames.completions(of: typed)
    if folded.isEmpty {
      let known = catalogue.countryCodes.compactMap { index.countries[$0] }
      countries = known + countries.filter { counts[$0.code] == nil }
    } else {
      let exact = countries.filter { Folding.fold($0.code) == folded }
      let others = countries.filter { Folding.fold($0.code) != folded }
      countries = exact + others.filter { counts[$0.code] != nil } + others.filter { counts[$0.code] == nil }
    }
    return countries.map { country in
      Dialog.Item(
        label: country.code + "  " + name(of: country, typedAs: folded),
        remark: counts[country.code]?.grouped(in: language) ?? "–", isChosen: chosen.contains(country.code),
        outcome: .toggleCountry(country.code))
    }
  }

  /// The name of a country, and the other name by which it was found: `Germany (Jerman)`.
  private func name(of country: Country, typedAs folded: [UInt8]) -> String {
    let name = country.names.words(in: language)
    let isPlain = { (name: String) in Folding.fold(name).starts(with: folded) }
    guard !isPlain(name), !isPlain(country.code),
      let other = country.allNames.dropFirst(2).first(where: isPlain)
    else { return name }
    return "\(name) (\(other))"
  }

  private func filterItems() -> [Dialog.Item] {
    var items: [Dialog.Item] = []
    let conditions = Set(query.terms.filter { !$0.isNegated }.map(\.condition))
    func add(
      _ heading: Phrase, _ label: String, _ count: Int, _ condition: Search.Term.Condition, _ value: String
    ) {
      items.append(
        Dialog.Item(
          label: label, remark: count.grouped(in: language), isChosen: conditions.contains(condition),
          outcome: .toggle(condition, value: value), heading: heading[language]))
    }
    let stages = catalogue.stageTallies(query)
    let pending = stages.filter(\.value.isPending).reduce(0) { $0 + $1.count }
    add(Wording.stage, Wording.pending[language], pending, .pending, Search.Term.pendingWord(language))
    for tally in stages {
      let label = glyphs.stage(tally.value) + " " + tally.value.name[language]
      add(Wording.stage, label, tally.count, .stages([tally.value]), queryWord(tally.value))
    }
    for (property, label) in Self.marks {
      let count = catalogue.tally(property, query)
      let isNarrower = count > 0 && count < results.rows.count
      guard isNarrower || conditions.contains(.has(property)) else { continue }
      add(
        Wording.mark, label[language], count, .has(property),
        property.spellings[language == .english ? 0 : 1])
    }
    for tally in catalogue.instrumentTallies(query) {
      let label = tally.value.name[language]
      add(Wording.instrument, label, tally.count, .instruments([tally.value]), queryWord(tally.value))
    }
    for tally in catalogue.kindTallies(query) {
      add(
        Wording.kind, tally.value.name[language], tally.count, .kinds([tally.value]), queryWord(tally.value))
    }
    for tally in catalogue.scopeTallies(query) {
      add(
        Wording.field, tally.value.name[language], tally.count, .scopes([tally.value], .any),
        queryWord(tally.value))
    }
    for tally in catalogue.yearTallies(query) {
      guard let range = DayRange(year: tally.value) else { continue }
      add(Wording.year, "\(tally.value)", tally.count, .date(.principal, range), "\(tally.value)")
    }
    return items
  }

  /// What can be filtered by where some agreements have it, and not all.
  private static let marks: [(Search.Term.Property, Phrase)] = [
    (.starred, Wording.starred), (.note, Wording.withNote), (.unresolved, Wording.withUnresolvedCountry),
  ]

  /// A code as the interface language would type it.
  private func queryWord(_ word: some CodeWord) -> String {
    language == .english ? word.rawValue : word.name[language].lowercased().replacing(" ", with: "-")
  }

  private func sortItems() -> [Dialog.Item] {
    Order.Key.allCases.flatMap { key in
      [false, true].map { isReversed in
        Dialog.Item(
          label: Wording.order(key.rawValue, isReversed: isReversed)[language].uppercasedFirst, remark: "",
          isChosen: order.key == key && order.isReversed == isReversed,
          outcome: .sort(key, isReversed: isReversed))
      }
    }
  }

  private func keyItems(_ view: View) -> [Dialog.Item] {
    let bindings = KeyMap.bindings(in: view)
    return Binding.Group.allCases.flatMap { group in
      bindings.filter { $0.group == group && !$0.isFurtherCountry }.map { binding in
        let isCountry = binding.action == .toggleCountry(1)
        return Dialog.Item(
          label: isCountry ? "1 … 9" : binding.keyNames(language, glyphs),
          remark: (isCountry ? Wording.numberedCountry : binding.help)[language],
          outcome: isCountry ? nil : .perform(binding.action), heading: group.name[language])
      }
    }
  }

  /// Commands whose name begins with what was typed come before those that only hold it.
  private func commandItems(_ view: View, _ typed: [UInt8]) -> [Dialog.Item] {
    let items = KeyMap.bindings(in: view).map { binding in
      Dialog.Item(
        label: binding.name[language], remark: binding.help[language], outcome: .perform(binding.action))
    }
    let matching = items.filter { $0.matches(typed) }
    let beginning = matching.filter { Folding.fold($0.label).starts(with: typed) }
    return beginning + matching.filter { !Folding.fold($0.label).starts(with: typed) }
  }
}

extension Dialog.Item {
  /// Whether each typed word is somewhere in the item.
  fileprivate func matches(_ typed: [UInt8]) -> Bool {
    guard !typed.isEmpty else { return true }
    let text = Folding.fold([heading ?? "", label, remark].joined(separator: " "))
    return typed.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      text.starts(with: word)
        || text.indices.contains { text[$0] == UInt8(ascii: " ") && text[($0 + 1)...].starts(with: word) }
    }
  }
}

extension Binding {
  /// Whether this is one of the numbered countries after the first, with which they share a line of help.
  package var isFurtherCountry: Bool {
    if case .toggleCountry(let number) = action { number > 1 } else { false }
  }

  /// The keys as people call them: `j ↓`.
  package func keyNames(_ language: Language, _ glyphs: Glyphs = .unicode) -> String {
    keys.map { $0.label(language == .english ? .english : .indonesian, isPlain: glyphs.isPlain) }
      .joined(separator: " ")
  }
}

extension DayRange {
  /// A whole year.
  fileprivate init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    self.init(lower: first, upper: last)
  }
}

extension Search.Term {
  /// How the interface language types the stages before signing.
  fileprivate static func pendingWord(_ language: Language) -> String {
    language == .english ? pendingWords[0] : pendingWords[1]
  }
}

extension String {
  /// The text with a capital first letter.
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
