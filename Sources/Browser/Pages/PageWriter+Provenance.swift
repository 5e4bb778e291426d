import KembarModel
import Terminal

extension PageWriter {
  /// What is in conflict and unknown, which source says what where, and the notes on it.
  mutating func provenance(of agreement: Agreement) -> [Page.Section?] {
    if isPreview { return [] }
    let unknown = (agreement.unknown.map { $0.name[language] } + unstatedCountries(agreement))
      .joined(separator: ", ")
    let notStated = unknown.isEmpty ? [] : [Page.Row.paragraph([Span(unknown)])]
    let notKnown = unresolved(agreement.sides.map(\.country)).map { phrase in
      Page.Row.paragraph([Span(phrase[language], style: .warning)])
    }
    return [
      section(Wording.conflicts, noteRows(agreement, .warning) { $0.certainty == .conflicting }),
      section(Wording.unresolved, notKnown),
      section(Wording.unknown, notStated, isProvenance: true),
      section(Wording.sources, sourceRows(agreement), isProvenance: true),
      section(Wording.notes, noteRows(agreement, .faint) { $0.certainty != .conflicting && $0.note != nil }),
    ]
  }

  /// What is said of each of the countries that is none.
  func unresolved(_ countries: [String]) -> [Phrase] {
    countries.uniqued().filter { !$0.isEmpty && index.countries[$0] == nil }.map(Wording.unresolvedCountry)
  }

  /// The sides of which no country is stated.
  private func unstatedCountries(_ agreement: Agreement) -> [String] {
    agreement.sides.filter(\.country.isEmpty).map { side in
      side.place == nil && side.body == nil
        ? Wording.country[language]
        : Wording.countryOf(agreement.name(of: side, language, in: index))[language]
    }
  }

  /// What facts are about, and their notes, each note once.
  private func noteRows(_ agreement: Agreement, _ style: Style, _ isIncluded: (Fact) -> Bool) -> [Page.Row] {
    var entries: [(fields: [String], note: String)] = []
    for fact in agreement.facts where isIncluded(fact) {
      let note = fact.note.map(words) ?? Wording.sourcesDisagree[language]
      let field = name(of: fact.field, in: agreement)
      if let position = entries.firstIndex(where: { $0.note == note }) {
        if !entries[position].fields.contains(field) { entries[position].fields.append(field) }
      } else {
        entries.append(([field], note))
      }
    }
    var previous = ""
    return entries.map { entry in
      let about = entry.fields.joined(separator: ", ")
      defer { previous = about }
      return Page.Row(cells: [[Span(about == previous ? "" : about, style: style)], [Span(entry.note)]])
    }
  }

  /// For each source, what it is, and where it speaks of each field.
  private mutating func sourceRows(_ agreement: Agreement) -> [Page.Row] {
    var rows: [Page.Row] = []
    for (number, source) in agreement.sources.enumerated() {
      rows.append(.paragraph(sourceSpans(source, number: agreement.sources.count > 1 ? number + 1 : nil)))
      for field in AgreementField.allCases {
        let facts = agreement.facts.filter { $0.source == source && $0.field.field == field }
        guard !facts.isEmpty else { continue }
        let places = SourcePlaces(facts.compactMap(\.location)).long(language)
        let isEntered = source == Source.entered.id
        let place = places.isEmpty && !isEntered ? Wording.placeNotRecorded[language] : places
        rows.append(Page.Row(cells: [[Span("  " + field.name[language], style: .faint)], [Span(place)]]))
      }
    }
    return rows
  }

  /// Publisher, headline and date of a source.
  private mutating func sourceSpans(_ id: String, number: Int?) -> [Span] {
    var spans = number.map { [Span("[\($0)] ", style: .faint)] } ?? []
    spans.append(sourceLink(id))
    guard let source = index.source(id) else { return spans }
    if source.publisher != nil, let title = source.title { spans.append(Span(glyphs.dot + title)) }
    if let published = source.published { spans.append(Span(glyphs.dot + date(published), style: .faint)) }
    return spans
  }

  /// Where the sources state something, to stand behind it: `[¶4]`, `[¶2; implied ¶10]`, `[2: headline]`.
  ///
  /// - Returns: nothing where no fact is about exactly this field or item.
  func citation(_ agreement: Agreement, _ field: AgreementField, _ index: Int? = nil) -> [Span] {
    if isPreview, ![.stage, .signed, .agreed, .effective, .ends].contains(field) { return [] }
    let facts = agreement.facts.filter { $0.field.field == field && $0.field.index == index }
    guard !facts.isEmpty else { return [] }
    let sources = agreement.sources
    var spans = [Span("[", style: .faint)]
    for certainty in Certainty.allCases {
      for (number, source) in sources.enumerated() {
        let locations = facts.filter { $0.certainty == certainty && $0.source == source }.map(\.location)
        guard !locations.isEmpty else { continue }
        if spans.count > 1 { spans.append(Span("; ", style: .faint)) }
        var words = SourcePlaces(locations.compactMap(\.self)).short(language, isPlain: glyphs.isPlain)
        if sources.count > 1 { words = words.isEmpty ? "\(number + 1)" : "\(number + 1): \(words)" }
        if words.isEmpty { words = (self.index.source(source) ?? Source(id: source)).shortName(language) }
        if certainty != .stated { words = Wording.remark(certainty)[language] + " " + words }
        // A citation is read as one word, so that no line ends within it.
        spans.append(
          Span(words.unbreakable, style: certainty == .conflicting ? .warning : .faint))
      }
    }
    return spans + [Span("]", style: .faint)]
  }

  /// What a statement is about, in words: a person's name, a field of cooperation, the second event.
  private func name(of path: FieldPath, in agreement: Agreement) -> String {
    let field = path.field.name[language]
    guard let number = path.index, number < agreement.count(of: path.field) else { return field }
    switch path.field {
    case .participants:
      return agreement.participants[number].person.flatMap { index.person($0)?.name }
        ?? agreement.participants[number].part.name[language].lowercasedFirst
    case .sides: return agreement.name(of: agreement.sides[number], language, in: index)
    case .scope: return agreement.scope[number].field.name[language].lowercasedFirst
    case .actions: return "\(Wording.action[language]) \(number + 1)"
    case .events:
      let event = agreement.events[number]
      let kind = event.kind == .other ? Wording.event : event.kind.name
      let date = event.date.map { " " + $0.formatted(in: language, style: .short) } ?? ""
      return kind[language].lowercasedFirst + date
    case .related:
      return index.agreement(agreement.related[number].agreement).map(listTitle) ?? field
    default: return field
    }
  }
}

extension Agreement {
  /// The ids of the sources cited, each once, in the order of the facts.
  fileprivate var sources: [String] { facts.map(\.source).uniqued() }
}

extension [String] {
  /// The first of each, in order.
  fileprivate func uniqued() -> [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
