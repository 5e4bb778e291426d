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
      section(Wording.sides, agreement.sides.indices.map { sideRow($0, of: agreement) }),
      section(Wording.signatories, people(in: agreement, [.signatory, .plannedSignatory]))
        ?? missing(.participants, Wording.signatories, in: agreement),
      section(Wording.witnesses, people(in: agreement, [.witness])),
      section(Wording.scope, scopeRows(agreement)) ?? missing(.scope, Wording.scope, in: agreement),
      section(Wording.actions, agreement.actions.indices.map { actionRow($0, of: agreement) }),
      section(Wording.funding, fundingRows(agreement))
        ?? missing(.funding, Wording.funding, in: agreement),
      section(Wording.term, termRows(agreement)) ?? missing(.term, Wording.term, in: agreement),
      section(Wording.otherPeople, people(in: agreement, [.delegate, .host, .informant, .other])),
      section(Wording.timeline, agreement.events.indices.map { eventRow($0, of: agreement) }),
      section(Wording.ownNotes, ownNoteRows(agreement)),
      section(Wording.related, relatedRows(agreement)),
    ]
    let star = agreement.isStarred ? [Span(glyphs.star + " ", style: .accent)] : []
    let title = star + [Span(agreement.displayTitle(language, in: index), style: .heading)]
    let last = section(Wording.history, historyRows())
    let all = (sections + provenance(of: agreement) + [last]).compactMap(\.self)
    return Page(title: title, lead: lead, sections: all, links: links)
  }

  /// A section, or nothing where it would be empty.
  func section(_ label: Phrase, _ rows: [Page.Row], isProvenance: Bool = false) -> Page.Section? {
    rows.isEmpty ? nil : Page.Section(label: label[language], rows: rows, isProvenance: isProvenance)
  }

  private func fundingRows(_ agreement: Agreement) -> [Page.Row] {
    agreement.funding.map { [.paragraph(cited([Span(words($0))], agreement, .funding))] } ?? []
  }

  /// A statement with its citation behind it.
  private func cited(
    _ statement: [Span], _ agreement: Agreement, _ field: AgreementField, _ index: Int? = nil
  ) -> [Span] {
    let citation = citation(agreement, field, index)
    return statement.isEmpty || citation.isEmpty ? statement + citation : statement + [Span(" ")] + citation
  }

  /// Says that a field is empty, and whether anybody looked.
  private func missing(_ field: AgreementField, _ label: Phrase, in agreement: Agreement) -> Page.Section {
    let words = agreement.unknown.contains(field) ? Wording.notStated : Wording.notRecorded
    return Page.Section(label: label[language], rows: [.paragraph([Span(words[language], style: .faint)])])
  }

  /// Stage, dates and venue on one line.
  private mutating func stageLine(_ agreement: Agreement) -> [Span] {
    var parts = [cited([stage(agreement.stage)], agreement, .stage)]
    let dates: [(Phrase, EDTF?, AgreementField)] = [
      (agreement.stage.isPending ? Wording.signing : Wording.signedOn, agreement.signed, .signed),
      (Wording.agreedOn, agreement.agreed, .agreed),
      (Wording.effectiveOn, agreement.effective, .effective), (Wording.endsOn, agreement.ends, .ends),
    ]
    for (label, date, field) in dates {
      guard let date else { continue }
      let words = field == .signed && agreement.stage == .signed ? "" : label[language] + " "
      parts.append(cited([Span(words + self.date(date))], agreement, field))
    }
    if agreement.principalDate == nil {
      parts.append([Span(Wording.dateNotStated[language], style: .faint)])
    }
    if let venue = agreement.venue {
      parts.append(cited(venueSpans(venue), agreement, .venue))
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

  private mutating func sideRow(_ number: Int, of agreement: Agreement) -> Page.Row {
    let side = agreement.sides[number]
    let name = agreement.name(of: side, language, in: index)
    var country = country(side.country)
    // A state is named once.
    if country.text.hasPrefix(name), side.place == nil { country.text.removeFirst(name.count) }
    let body = side.body.map { [Span(words($0))] } ?? []
    guard let place = side.place else {
      return Page.Row(cells: [
        [Span(name)], [country],
        cited(agreement.kind == .state ? body : [], agreement, .sides, number),
      ])
    }
    return Page.Row(cells: [[placeLink(place)], [country], cited(body, agreement, .sides, number)])
  }

  private mutating func people(in agreement: Agreement, _ parts: [Part]) -> [Page.Row] {
    agreement.participants.indices.filter { parts.contains(agreement.participants[$0].part) }.map { number in
      let participant = agreement.participants[number]
      let name = participant.person.map { personLink($0) } ?? Span(Wording.notNamed[language], style: .faint)
      var role = participant.role.map { [Span(words($0))] } ?? []
      if ![.signatory, .witness, .other].contains(participant.part) {
        let part = participant.part.name[language].lowercasedFirst
        role.append(Span(role.isEmpty ? part : " (\(part))", style: .faint))
      }
      let side = participant.side.flatMap { number in
        agreement.sides.indices.contains(number) ? agreement.sides[number] : nil
      }
      let sideName = side.map { agreement.name(of: $0, language, in: index) } ?? ""
      return Page.Row(cells: [
        [name], cited(role, agreement, .participants, number), [Span(sideName, style: .faint)],
      ])
    }
  }

  /// The fields of cooperation; those that a source just lists share a line.
  private func scopeRows(_ agreement: Agreement) -> [Page.Row] {
    var lines: [(words: String, citation: [Span], isPlain: Bool)] = []
    for (number, item) in agreement.scope.enumerated() {
      let field = item.field.name[language]
      let text = item.text.map(words) ?? ""
      let isPlain = text.isEmpty || Folding.fold(text) == Folding.fold(field)
      let citation = citation(agreement, .scope, number)
      if isPlain, let last = lines.last, last.isPlain, last.citation == citation {
        lines[lines.count - 1].words += ", " + field.lowercasedFirst
      } else {
        lines.append((isPlain ? field : "\(field): \(text)", citation, isPlain))
      }
    }
    return lines.map { line in .paragraph([Span(line.words + " ")] + line.citation) }
  }

  private func actionRow(_ number: Int, of agreement: Agreement) -> Page.Row {
    let action = agreement.actions[number]
    var text = [Span(words(action.text))]
    if let side = action.side, agreement.sides.indices.contains(side) {
      text.append(Span(" (\(agreement.name(of: agreement.sides[side], language, in: index)))", style: .faint))
    }
    if let due = action.due {
      text.append(Span(glyphs.dot + Wording.due[language] + " " + date(due), style: .faint))
    }
    let status = Span(action.status.name[language], style: Style(action.status.role))
    return Page.Row(cells: [[status], cited(text, agreement, .actions, number)])
  }

  private func termRows(_ agreement: Agreement) -> [Page.Row] {
    guard let term = agreement.term else { return [] }
    var parts: [String] = []
    if let years = term.years { parts.append(Wording.years(years)[language]) }
    if let months = term.noticeMonths { parts.append(Wording.notice(months)[language]) }
    if let renewal = term.renewal { parts.append(words(renewal)) }
    return parts.isEmpty
      ? [] : [.paragraph(cited([Span(parts.joined(separator: glyphs.dot))], agreement, .term))]
  }

  private mutating func eventRow(_ number: Int, of agreement: Agreement) -> Page.Row {
    let event = agreement.events[number]
    let date = event.date.map { Span($0.formatted(in: language, style: .short)) }
    var text = [Span(words(event.text))]
    let kind = event.kind.name[language]
    if event.kind != .other, !text[0].text.hasPrefix(kind) {
      text.insert(Span(kind + ": ", style: .faint), at: 0)
    }
    if let place = event.place {
      text.append(Span(" (", style: .faint))
      text.append(placeLink(place))
      text.append(Span(")", style: .faint))
    }
    text = cited(text, agreement, .events, number)
    return Page.Row(cells: [[date ?? Span(Wording.undated[language], style: .faint)], text])
  }

  private mutating func relatedRows(_ agreement: Agreement) -> [Page.Row] {
    agreement.related.enumerated().map { number, related in
      var title = [Span(related.agreement)]
      if let row = index.agreementIndex(related.agreement) {
        let other = index.agreement(at: row)
        title = [agreementLink(row)]
        // Without a title of its own, its form tells it from others between the same sides.
        if other.title == nil {
          title.append(Span(glyphs.dot + other.instrument.name[language], style: .faint))
        }
      }
      return Page.Row(cells: [
        [Span(related.relation.name[language], style: .faint)], cited(title, agreement, .related, number),
      ])
    }
  }
}

extension String {
  /// The text with a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
