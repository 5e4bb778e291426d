import KembarModel
import Search
import Terminal

extension PageWriter {
  /// Who a person is, and all that the person took part in.
  mutating func personPage(_ person: Person, _ number: Int) -> Page {
    let rows = rows { $0.participants.contains { $0.person == person.id } }
    var entries: [(row: Int, remark: String)] = []
    for row in rows {
      let parts = index.registry.agreements[row].participants.filter { $0.person == person.id }
      let remarks = parts.map { participant in
        let part = participant.part.name[language]
        return participant.role.map { "\(part), \(words($0))" } ?? part
      }
      entries.append((row, remarks.joined(separator: "; ")))
    }
    let section = listing(Wording.tookPartIn(rows.count), entries, finding: (.person, person.name))
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
    let asSide = rows { $0.sides.contains { $0.place == place.id } }
    let asSetting = rows { agreement in
      !agreement.sides.contains { $0.place == place.id } && agreement.placesNamed.contains(place.id)
    }
    var sections: [Page.Section] = []
    let listings: [(Phrase, [Int], (Qualifier, String)?)] = [
      (Wording.sideOf(asSide.count), asSide, (.city, place.id)),
      (Wording.settingOf(asSetting.count), asSetting, nil),
    ]
    for (label, rows, query) in listings where !rows.isEmpty {
      let remarks = rows.map { ($0, index.registry.agreements[$0].instrument.name[language]) }
      sections.append(listing(label, remarks, finding: query))
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
    let rows = rows { $0.facts.contains { $0.source == source.id } }
    let entries = rows.map { row in
      let count = index.registry.agreements[row].facts.filter { $0.source == source.id }.count
      return (row, Wording.facts(count)[language])
    }
    let section = listing(Wording.citedBy(rows.count), entries, finding: (.source, source.id))
    return Page(
      title: [Span(source.shortName(language), style: .heading)], lead: lead, sections: [section],
      links: links)
  }

  /// As many agreements as somebody may want to read through, and the filter that finds all of them.
  private mutating func listing(
    _ label: Phrase, _ entries: [(row: Int, remark: String)], finding query: (Qualifier, value: String)?
  ) -> Page.Section {
    let limit = 200
    var rows = agreementRows(Array(entries.prefix(limit)))
    if entries.count > limit {
      let rest = entries.count - limit
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
