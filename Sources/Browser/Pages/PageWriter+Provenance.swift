import KembarModel
import Terminal

extension PageWriter {
  /// What is unknown, what is in conflict, and which source says what where.
  mutating func provenance(of agreement: Agreement) -> [Page.Section?] {
    let unknown = agreement.unknown.map { $0.name[language] }.joined(separator: ", ")
    return [
      unknown.isEmpty ? nil : provenanceSection(Wording.unknown, [.paragraph([Span(unknown)])]),
      provenanceSection(Wording.conflicts, noteRows(agreement) { $0.certainty == .conflicting }),
      provenanceSection(Wording.notes, noteRows(agreement) { $0.certainty != .conflicting }),
      provenanceSection(Wording.sources, sourceRows(agreement)),
    ]
  }

  private func provenanceSection(_ label: Phrase, _ rows: [Page.Row]) -> Page.Section? {
    rows.isEmpty ? nil : Page.Section(label: label[language], rows: rows, isProvenance: true)
  }

  /// The notes of facts, each once, with the fields they are about.
  private func noteRows(_ agreement: Agreement, _ isIncluded: (Fact) -> Bool) -> [Page.Row] {
    let isConflict = agreement.facts.filter(isIncluded).contains { $0.certainty == .conflicting }
    var notes: [(note: String, fields: [String])] = []
    for fact in agreement.facts where isIncluded(fact) && (fact.note != nil || isConflict) {
      let note = fact.note.map(words) ?? ""
      let field = name(of: fact.field, in: agreement)
      if let position = notes.firstIndex(where: { $0.note == note }) {
        if !notes[position].fields.contains(field) { notes[position].fields.append(field) }
      } else {
        notes.append((note, [field]))
      }
    }
    let style: Style = isConflict ? .warning : .faint
    return notes.map { entry in
      let fields = entry.fields.joined(separator: ", ")
      guard !entry.note.isEmpty else { return .paragraph([Span(fields, style: style)]) }
      return .paragraph([Span(fields + ": ", style: style), Span(entry.note)])
    }
  }

  /// One block for each source: what it is, then what it states at each place.
  private mutating func sourceRows(_ agreement: Agreement) -> [Page.Row] {
    var rows: [Page.Row] = []
    for source in agreement.facts.map(\.source).uniqued() {
      rows.append(.paragraph(sourceSpans(source)))
      let facts = agreement.facts.filter { $0.source == source }
      for location in facts.map({ $0.location ?? "" }).uniqued() {
        let statements = facts.filter { ($0.location ?? "") == location }.map { fact in
          let field = name(of: fact.field, in: agreement)
          return fact.certainty == .stated ? field : "\(field) (\(fact.certainty.name[language]))"
        }
        let place = location.isEmpty ? Wording.placeNotRecorded[language] : Wording.location(location, language)
        rows.append(
          .paragraph([Span("  " + place + ": ", style: .faint), Span(statements.uniqued().joined(separator: ", "))]))
      }
    }
    return rows
  }

  /// Publisher, headline and date of a source.
  private mutating func sourceSpans(_ id: String) -> [Span] {
    var spans = [sourceLink(id)]
    guard let source = index.source(id) else { return spans }
    if source.publisher != nil, let title = source.title { spans.append(Span(glyphs.dot + title)) }
    if let published = source.published { spans.append(Span(glyphs.dot + date(published), style: .faint)) }
    return spans
  }

  /// What a statement is about, in words: a person's name, a field of cooperation, the second event.
  func name(of path: FieldPath, in agreement: Agreement) -> String {
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
      let date = event.date.map { " " + $0.formatted(in: language, style: .short) } ?? ""
      return event.kind.name[language].lowercasedFirst + date
    case .related:
      return index.agreement(agreement.related[number].agreement).map(listTitle) ?? field
    default: return field
    }
  }
}

extension [String] {
  /// The first of each, in order.
  fileprivate func uniqued() -> [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
