import KembarModel
import Search

/// What ``Catalogue`` answers, found by looking at every agreement, name by name and word by word.
struct SlowCatalogue {
  let index: RegistryIndex
  /// All that is said of each agreement, folded, with a blank before each text and a line break behind it.
  private var texts: [String] = []
  /// The names of each country, place and person, folded.
  private var names: [[[UInt8]]] = []

  init(index: RegistryIndex) {
    self.index = index
    texts = index.registry.agreements.map { agreement in
      texts(of: agreement).map { " \($0.text)\n" }.joined()
    }
    let codes = Set(index.registry.agreements.flatMap { $0.sides.map(\.country) })
    let countries = codes.compactMap { index.countries[$0] }.map {
      $0.names.wordings.map(\.words) + $0.variants
    }
    names = (countries + index.registry.places.map(\.allNames) + index.registry.people.map(\.allNames))
      .map { $0.map(Folding.fold).filter { $0.text.count > 1 && $0.count > 2 } }
  }

  func rows(_ query: Query) -> [Int] {
    index.registry.agreements.indices.filter { matches($0, query) }
  }

  private func matches(_ row: Int, _ query: Query) -> Bool {
    query.terms.allSatisfy { term in
      if case .words(let words) = term.condition {
        return !term.isNegated || !matches(texts[row], words: [words])
      }
      return matches(index.registry.agreements[row], term.condition) != term.isNegated
    } && matches(texts[row], words: query.highlightedWords)
  }

  private func matches(_ agreement: Agreement, _ condition: Search.Term.Condition) -> Bool {
    switch condition {
    case .words: false
    case .countries(let codes, let combination):
      combination.holds(codes) { code in agreement.sides.contains { $0.country == code } }
    case .places(let names, let combination):
      combination.holds(names) { name in
        let places = places(called: name)
        return agreement.sides.contains { $0.place.map(places.contains) ?? false }
      }
    case .people(let names, let combination):
      combination.holds(names) { name in
        agreement.participants.contains { participant in
          participant.person.flatMap(index.person).map { $0.allNames.contains { $0.begins(with: name) } }
            ?? false
        }
      }
    case .sources(let names, let combination):
      combination.holds(names) { name in agreement.facts.contains { $0.source.begins(with: name) } }
    case .bodies(let names, let combination):
      combination.holds(names) { name in
        agreement.sides.contains { $0.body?.wordings.contains { $0.words.holds(name) } ?? false }
      }
    case .stages(let stages): stages.contains(agreement.stage)
    case .pending: [.exploration, .intent, .planned].contains(agreement.stage)
    case .instruments(let instruments): instruments.contains(agreement.instrument)
    case .kinds(let kinds): kinds.contains(agreement.kind)
    case .scopes(let fields, let combination):
      combination.holds(Array(fields)) { field in agreement.scope.contains { $0.field == field } }
    case .date(.principal, let range):
      (agreement.signed ?? agreement.agreed ?? agreement.effective)?.couldBe(in: range) ?? false
    case .date(.signed, let range): agreement.signed?.couldBe(in: range) ?? false
    case .date(.agreed, let range): agreement.agreed?.couldBe(in: range) ?? false
    case .date(.effective, let range): agreement.effective?.couldBe(in: range) ?? false
    case .date(.ends, let range): agreement.ends?.couldBe(in: range) ?? false
    case .has(let property): has(agreement, property)
    }
  }

  private func has(_ agreement: Agreement, _ property: Search.Term.Property) -> Bool {
    switch property {
    case .conflict: agreement.facts.contains { $0.certainty == .conflicting }
    case .note: agreement.notes != []
    case .remark: agreement.facts.contains { $0.note != nil }
    case .unknown: agreement.unknown != []
    case .signatory: agreement.participants.contains { $0.part == .signatory }
    case .witness: agreement.participants.contains { $0.part == .witness }
    case .scope: agreement.scope != []
    case .action: agreement.actions != []
    case .funding: agreement.funding != nil
    case .term: agreement.term != nil || agreement.ends != nil
    case .event: agreement.events != []
    case .related: agreement.related != []
    case .date: agreement.signed != nil || agreement.agreed != nil || agreement.effective != nil
    case .venue: agreement.venue != nil
    case .domestic: Set(agreement.sides.map(\.country)).count == 1 && agreement.sides[0].country != ""
    case .starred: agreement.isStarred
    case .unresolved: agreement.sides.contains { index.countries[$0.country] == nil }
    }
  }

  /// The ids of the places that a query calls so.
  func places(called name: [UInt8]) -> [String] {
    func isCalled(_ place: Place, _ test: (String) -> Bool) -> Bool {
      (place.allNames + [place.id]).contains(where: test)
    }
    let exact = index.registry.places.filter {
      isCalled($0) { Folding.fold($0).joined == name.joined }
    }
    let beginning = index.registry.places.filter { isCalled($0) { $0.begins(with: name) } }
    return (exact.isEmpty ? beginning : exact).map(\.id)
  }
}

// MARK: - Words

extension SlowCatalogue {
  /// Whether every word occurs in the text, or, for words that together name something, another name for it.
  private func matches(_ text: String, words: [[UInt8]]) -> Bool {
    guard !words.isEmpty else { return true }
    for length in (1...words.count).reversed() {
      let name = words.prefix(length).map(\.text).joined(separator: " ")
      guard let others = otherNames(for: name) ?? (length == 1 ? [] : nil) else { continue }
      let isThere =
        words.prefix(length).allSatisfy { text.hasWords($0) } || others.contains { text.hasWords($0) }
      return isThere && matches(text, words: Array(words.dropFirst(length)))
    }
    return false
  }

  /// The names of what is called so, with or without blanks; `nil` where nothing is.
  private func otherNames(for name: String) -> [[UInt8]]? {
    let called = names.filter { $0.contains { $0.text == name || $0.joined.text == name } }
    return called.isEmpty ? nil : called.flatMap { $0 }
  }

  private func texts(of agreement: Agreement) -> [[UInt8]] {
    var texts = [agreement.title, agreement.venue?.text, agreement.funding, agreement.term?.renewal]
      .compactMap(\.self)
    texts += agreement.sides.compactMap(\.body) + agreement.participants.compactMap(\.role)
    texts += agreement.scope.compactMap(\.text) + agreement.actions.map(\.text) + agreement.events.map(\.text)
    texts += agreement.facts.compactMap(\.note)
    var strings = texts.flatMap { $0.wordings.map(\.words) } + agreement.notes.map(\.text) + [agreement.id]
    for language in Language.allCases {
      strings += [agreement.instrument.name, agreement.instrument.abbreviation].map { $0[language] }
      strings += [agreement.kind.name[language], agreement.stage.name[language]]
      strings += agreement.scope.map { $0.field.name[language] }
    }
    var names = agreement.sides.flatMap { index.countries[$0.country]?.allNames ?? [$0.country] }
    names += agreement.placesNamed.compactMap(index.place).flatMap(\.allNames)
    names += agreement.participants.compactMap(\.person).compactMap(index.person).flatMap(\.allNames)
    return (strings + names).map(Folding.fold) + names.map { Folding.fold($0).joined }
  }
}

extension Search.Term.Combination {
  fileprivate func holds<Value>(_ values: [Value], _ test: (Value) -> Bool) -> Bool {
    self == .any ? values.contains(where: test) : values.allSatisfy(test)
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
  fileprivate var joined: [UInt8] { filter { $0 != UInt8(ascii: " ") } }
}

extension String {
  /// Whether the words occur in this folded text from the beginning of a word on; Chinese and Japanese ones, anywhere.
  fileprivate func hasWords(_ words: [UInt8]) -> Bool {
    let isUnspaced = words.text.unicodeScalars.first.map { $0.value > 0x3000 } ?? false
    return contains(isUnspaced ? words.text : " " + words.text)
  }

  fileprivate func holds(_ words: [UInt8]) -> Bool { (" " + Folding.fold(self).text).hasWords(words) }

  /// Whether a word of this name, or the name without blanks, begins so.
  fileprivate func begins(with name: [UInt8]) -> Bool {
    holds(name) || Folding.fold(self).joined.starts(with: name.joined)
  }
}
