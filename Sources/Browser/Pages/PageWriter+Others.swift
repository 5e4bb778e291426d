import KembarModel
import Search
import Terminal

extension PageWriter {
  /// Who a person is, and all that the person took part in.
  mutating func personPage(_ person: Person, _ number: Int) -> Page {
    let rows = catalogue.rows(withPerson: number)
    let section = listing(Wording.tookPartIn(rows.count), rows, finding: (.person, person.name)) {
      writer, agreement in
      let parts = agreement.participants.filter { $0.person == person.id }
      let remarks = parts.map { participant in
        let part = participant.part.name[writer.language]
        return participant.role.map { "\(part), \(writer.words($0))" } ?? part
      }
      return remarks.joined(separator: "; ")
    }
    return Page(
      title: [Span(person.name, style: .heading)], lead: aliases(person.aliases), sections: [section],
      links: links)
  }

  /// Where a place is, what it is and was called, and all that it is a side of.
  mutating func placePage(_ place: Place, _ number: Int) -> Page {
    var lead = [
      [Span(place.kind.name[language] + glyphs.dot, style: .faint), country(place.country)]
    ]
    lead += unresolved([place.country]).map { [Span($0[language], style: .warning)] }
    let name = words(place.names)
    let names = place.names.wordings.map(\.words).filter { $0 != name }
    lead += aliases(names.map { Alias(name: $0) } + place.aliases)
    if let latitude = place.latitude, let longitude = place.longitude {
      lead.append([Span(Wording.coordinates(latitude, longitude)[language], style: .faint)])
    }
    let asSide = catalogue.rows(withSide: number)
    let asSetting = catalogue.rows(withSetting: number)
    var sections: [Page.Section] = []
    let listings: [(Phrase, [Int], (Qualifier, String)?)] = [
      (Wording.sideOf(asSide.count), asSide, (.city, place.id)),
      (Wording.settingOf(asSetting.count), asSetting, nil),
    ]
    for (label, rows, query) in listings where !rows.isEmpty {
      sections.append(listing(label, rows, finding: query) { $1.instrument.name[$0.language] })
    }
    return Page(title: [Span(name, style: .heading)], lead: lead, sections: sections, links: links)
  }

  /// What a source says of itself, and all that cites it.
  mutating func sourcePage(_ source: Source, _ number: Int) -> Page {
    var lead: [[Span]] = []
    if source.publisher != nil, let title = source.title { lead.append([Span(title)]) }
    if let published = source.published { lead.append([Span(date(published), style: .faint)]) }
    lead.append([
      source.url.map { Span($0, style: .accent) } ?? Span(Wording.noAddress[language], style: .faint)
    ])
    if let note = source.note { lead.append([Span(words(note), style: .faint)]) }
    let rows = catalogue.rows(citing: number)
    let section = listing(Wording.citedBy(rows.count), rows, finding: (.source, source.id)) {
      writer, agreement in
      Wording.facts(agreement.facts.filter { $0.source == source.id }.count)[writer.language]
    }
    return Page(
      title: [Span(source.shortName(language), style: .heading)], lead: lead, sections: [section],
      links: links)
  }

  /// As many agreements as somebody may want to read through, and the filter that finds all of them.
  private mutating func listing(
    _ label: Phrase, _ found: [Int], finding query: (Qualifier, value: String)?,
    _ remark: (PageWriter, Agreement) -> String
  ) -> Page.Section {
    let limit = 200
    let shown = Array(found.prefix(limit))
    index.agreements.prepare(shown)
    var rows = agreementRows(shown, remark)
    if found.count > limit {
      let rest = found.count - limit
      let filter = query.map { qualifier, value in
        let value = value.contains(" ") ? "\"\(value)\"" : value
        return Phrase(
          id: "\(qualifier.name[.indonesian]):\(value)", en: "\(qualifier.name[.english]):\(value)")
      }
      let phrase = filter.map { Wording.moreAreFound(rest, $0) } ?? Wording.more(rest)
      rows.append(.paragraph([Span(phrase[language], style: .faint)]))
    }
    return Page.Section(label: label[language], rows: rows)
  }

  /// Other names, with when they were in use.
  private func aliases(_ aliases: [Alias]) -> [[Span]] {
    guard !aliases.isEmpty else { return [] }
    let names = aliases.map { alias in
      alias.valid.map { "\(alias.name) (\($0.formatted(in: language, style: .short)))" } ?? alias.name
    }
    return [[Span(Wording.alsoKnownAs[language] + " ", style: .faint), Span(names.joined(separator: ", "))]]
  }
}
