import KembarModel
import Search
import Terminal

extension PageWriter {
  /// Everything that is known of an agreement, what is not, and who says so.
  mutating func agreementPage(_ agreement: Agreement) -> Page {
    var lead: [[Span]] = []
    if agreement.title != nil {
      lead.append([Span(agreement.sidesTitle(language, in: index))])
    }
    lead.append([
      Span(agreement.kind.name[language] + glyphs.dot + agreement.instrument.name[language], style: .faint)
    ])
    lead.append(stageLine(agreement))
    let sections = [
      section(Wording.sides, agreement.sides.map { sideRow($0, of: agreement) }),
      section(Wording.signatories, people(in: agreement, [.signatory, .plannedSignatory]))
        ?? missing(.participants, Wording.signatories, in: agreement),
      section(Wording.witnesses, people(in: agreement, [.witness])),
      section(Wording.otherPeople, people(in: agreement, [.delegate, .host, .informant, .other])),
      section(Wording.scope, scopeRows(agreement)) ?? missing(.scope, Wording.scope, in: agreement),
      section(Wording.actions, agreement.actions.map { actionRow($0, of: agreement) }),
      section(Wording.funding, agreement.funding.map { [.paragraph([Span(words($0))])] } ?? [])
        ?? missing(.funding, Wording.funding, in: agreement),
      section(Wording.term, termRows(agreement)) ?? missing(.term, Wording.term, in: agreement),
      section(Wording.timeline, agreement.events.map { eventRow($0) }),
      section(Wording.related, relatedRows(agreement)),
    ]
    return page(
      title: [Span(agreement.displayTitle(language, in: index), style: .heading)], lead: lead,
      sections: sections + provenance(of: agreement))
  }

  private func section(_ label: Phrase, _ rows: [Page.Row]) -> Page.Section? {
    rows.isEmpty ? nil : Page.Section(label: label[language], rows: rows)
  }

  /// Says that a field is empty, and whether anybody looked.
  private func missing(_ field: AgreementField, _ label: Phrase, in agreement: Agreement) -> Page.Section {
    let words = agreement.unknown.contains(field) ? Wording.notStated : Wording.notRecorded
    return Page.Section(label: label[language], rows: [.paragraph([Span(words[language], style: .faint)])])
  }

  /// Stage, dates and venue on one line.
  private mutating func stageLine(_ agreement: Agreement) -> [Span] {
    var parts: [[Span]] = [[stage(agreement.stage)]]
    let dates: [(Phrase?, EDTF?)] = [
      (agreement.stage == .signed ? nil : Wording.signedOn, agreement.signed), (Wording.agreedOn, agreement.agreed),
      (Wording.effectiveOn, agreement.effective), (Wording.endsOn, agreement.ends),
    ]
    for (label, date) in dates {
      guard let date else { continue }
      parts.append([Span((label.map { $0[language] + " " } ?? "") + self.date(date))])
    }
    if agreement.principalDate == nil {
      parts.append([Span(Wording.dateNotStated[language], style: .faint)])
    }
    if let venue = agreement.venue {
      parts.append(venueSpans(venue))
    } else if agreement.unknown.contains(.venue) {
      parts.append([Span(Wording.venueNotStated[language], style: .faint)])
    }
    return Array(parts.joined(separator: [Span(glyphs.dot, style: .faint)]))
  }

  private mutating func venueSpans(_ venue: Venue) -> [Span] {
    var spans = venue.text.map { [Span(words($0))] } ?? []
    if let place = venue.place {
      if !spans.isEmpty { spans.append(Span(", ")) }
      spans.append(placeLink(place))
    }
    return spans
  }

  private mutating func sideRow(_ side: Side, of agreement: Agreement) -> Page.Row {
    let country = Span(index.countries.name(of: side.country, in: language) + " (\(side.country))", style: .faint)
    let body = side.body.map { [Span(words($0))] } ?? []
    guard let place = side.place else {
      return Page.Row(cells: [
        [Span(agreement.name(of: side, language, in: index))], [country], agreement.kind == .state ? body : [],
      ])
    }
    return Page.Row(cells: [[placeLink(place)], [country], body])
  }

  private mutating func people(in agreement: Agreement, _ parts: Set<Part>) -> [Page.Row] {
    agreement.participants.filter { parts.contains($0.part) }.map { participant in
      let name = participant.person.map { personLink($0) } ?? Span(Wording.notNamed[language], style: .faint)
      var role = participant.role.map { [Span(words($0))] } ?? []
      if participant.part != .signatory, participant.part != .witness {
        let part = participant.part.name[language].lowercasedFirst
        role.append(Span(role.isEmpty ? part : " (\(part))", style: .faint))
      }
      let side = participant.side.flatMap { number in
        agreement.sides.indices.contains(number) ? agreement.sides[number] : nil
      }
      let sideName = side.map { agreement.name(of: $0, language, in: index) } ?? ""
      return Page.Row(cells: [[name], role, [Span(sideName, style: .faint)]])
    }
  }

  private func scopeRows(_ agreement: Agreement) -> [Page.Row] {
    agreement.scope.map { item in
      let field = item.field.name[language]
      let text = item.text.map(words) ?? ""
      let isSame = Folding.fold(text) == Folding.fold(field) || text.isEmpty
      return Page.Row(cells: [[Span(field)], isSame ? [] : [Span(text, style: .faint)]])
    }
  }

  private func actionRow(_ action: PlannedAction, of agreement: Agreement) -> Page.Row {
    var text = [Span(words(action.text))]
    if let side = action.side, agreement.sides.indices.contains(side) {
      text.append(Span(" (\(agreement.name(of: agreement.sides[side], language, in: index)))", style: .faint))
    }
    if let due = action.due { text.append(Span(glyphs.dot + Wording.due[language] + " " + date(due), style: .faint)) }
    return Page.Row(cells: [[Span(action.status.name[language], style: Style(action.status.role))], text])
  }

  private func termRows(_ agreement: Agreement) -> [Page.Row] {
    guard let term = agreement.term else { return [] }
    var parts: [String] = []
    if let years = term.years { parts.append(Wording.years(years)[language]) }
    if let months = term.noticeMonths { parts.append(Wording.notice(months)[language]) }
    if let renewal = term.renewal { parts.append(words(renewal)) }
    return parts.isEmpty ? [] : [.paragraph([Span(parts.joined(separator: glyphs.dot))])]
  }

  private mutating func eventRow(_ event: Event) -> Page.Row {
    let date = event.date.map { Span($0.formatted(in: language, style: .short)) }
    var text = [Span(event.kind.name[language] + ": ", style: .faint), Span(words(event.text))]
    if let place = event.place {
      text.append(Span(" (", style: .faint))
      text.append(placeLink(place))
      text.append(Span(")", style: .faint))
    }
    return Page.Row(cells: [[date ?? Span(Wording.undated[language], style: .faint)], text])
  }

  private mutating func relatedRows(_ agreement: Agreement) -> [Page.Row] {
    agreement.related.map { related in
      let title = index.agreementIndex(related.agreement).map { agreementLink($0) } ?? Span(related.agreement)
      return Page.Row(cells: [[Span(related.relation.name[language], style: .faint)], [title]])
    }
  }
}

extension String {
  /// The text with a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
