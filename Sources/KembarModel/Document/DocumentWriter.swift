/// Writes a registry as a document that reads back as the same registry.
///
/// Keys come in one fixed order; what is not known is left out.
package struct DocumentWriter: Sendable {
  /// The countries that have a code; others are written as a source wrote them.
  private let countries: CountryTable?

  /// A writer that tells codes from other words by a table.
  ///
  /// - Parameter countries: `nil` for records that only ``DocumentReader/agreement(_:)`` and its like will read.
  package init(countries: CountryTable?) {
    self.countries = countries
  }

  /// The whole document, `kembar: 1` first.
  package func document(_ registry: Registry) -> Node {
    map([
      ("kembar", Node(.integer(1))),
      ("sources", list(registry.sources, source)),
      ("places", list(registry.places, place)),
      ("people", list(registry.people, person)),
      ("agreements", list(registry.agreements, agreement)),
      ("elsewhere", list(registry.elsewhere, string)),
    ])
  }

  /// One item of the list of sources.
  package func source(_ source: Source) -> Node {
    map([
      ("id", string(source.id)),
      ("publisher", source.publisher.map(string)),
      ("title", source.title.map(string)),
      ("published", source.published.map(date)),
      ("url", source.url.map(string)),
      ("language", source.language.map(string)),
      ("note", source.note.map(text)),
    ])
  }

  /// One item of the list of places.
  package func place(_ place: Place) -> Node {
    map([
      ("id", string(place.id)),
      country(place.country),
      ("kind", word(place.kind)),
      ("names", text(place.names)),
      ("aliases", list(place.aliases, alias)),
      ("latitude", place.latitude.map(degrees)),
      ("longitude", place.longitude.map(degrees)),
      ("wikidata", place.wikidata.map(string)),
      ("geonames", place.geonames.map(integer)),
    ])
  }

  /// One item of the list of people.
  package func person(_ person: Person) -> Node {
    map([("id", string(person.id)), ("name", string(person.name)), ("aliases", list(person.aliases, alias))])
  }

  private func alias(_ alias: Alias) -> Node {
    map([
      ("name", string(alias.name)), ("language", alias.language.map(string)),
      ("valid", alias.valid.map(date)),
    ])
  }

  /// One item of the list of agreements.
  package func agreement(_ agreement: Agreement) -> Node {
    map([
      ("id", string(agreement.id)),
      ("title", agreement.title.map(text)),
      ("instrument", word(agreement.instrument)),
      ("kind", word(agreement.kind)),
      ("stage", word(agreement.stage)),
      ("sides", list(agreement.sides, side)),
      ("participants", list(agreement.participants, participant)),
      ("signed", agreement.signed.map(date)),
      ("agreed", agreement.agreed.map(date)),
      ("effective", agreement.effective.map(date)),
      ("ends", agreement.ends.map(date)),
      ("venue", agreement.venue.map(venue)),
      ("scope", list(agreement.scope, scopeItem)),
      ("actions", list(agreement.actions, action)),
      ("funding", agreement.funding.map(text)),
      ("term", agreement.term.map(term)),
      ("events", list(agreement.events, event)),
      ("related", list(agreement.related, related)),
      ("facts", list(agreement.facts, fact)),
      ("unknown", list(agreement.unknown, word)),
      ("starred", agreement.isStarred ? Node(.boolean(true)) : nil),
      ("notes", list(agreement.notes, note)),
    ])
  }

  private func side(_ side: Side) -> Node {
    map([country(side.country), ("place", side.place.map(string)), ("body", side.body.map(text))])
  }

  private func participant(_ participant: Participant) -> Node {
    map([
      ("person", participant.person.map(string)),
      ("role", participant.role.map(text)),
      ("side", participant.side.map(integer)),
      ("part", word(participant.part)),
    ])
  }

  private func venue(_ venue: Venue) -> Node {
    map([("place", venue.place.map(string)), ("text", venue.text.map(text))])
  }

  private func scopeItem(_ item: ScopeItem) -> Node {
    map([("field", word(item.field)), ("text", item.text.map(text))])
  }

  private func action(_ action: PlannedAction) -> Node {
    map([
      ("text", text(action.text)), ("status", word(action.status)), ("side", action.side.map(integer)),
      ("due", action.due.map(date)),
    ])
  }

  private func term(_ term: Term) -> Node {
    map([
      ("years", term.years.map(integer)), ("notice-months", term.noticeMonths.map(integer)),
      ("renewal", term.renewal.map(text)),
    ])
  }

  private func event(_ event: Event) -> Node {
    map([
      ("date", event.date.map(date)), ("kind", word(event.kind)), ("text", text(event.text)),
      ("place", event.place.map(string)),
    ])
  }

  private func related(_ related: RelatedAgreement) -> Node {
    map([("agreement", string(related.agreement)), ("as", word(related.relation))])
  }

  private func note(_ note: Note) -> Node {
    map([("date", date(note.date)), ("text", string(note.text))])
  }

  private func fact(_ fact: Fact) -> Node {
    map([
      ("field", string(fact.field.description)),
      ("source", string(fact.source)),
      ("where", fact.location.map(string)),
      ("certainty", word(fact.certainty)),
      ("note", fact.note.map(text)),
    ])
  }
}

// MARK: - Values

extension DocumentWriter {
  private func map(_ entries: [(key: String, node: Node?)]) -> Node {
    var known: [Node.Entry] = []
    known.reserveCapacity(entries.count)
    for (key, node) in entries {
      if let node { known.append(Node.Entry(key: key, node: node)) }
    }
    return Node(.map(known))
  }

  /// A list, or nothing where it would be empty.
  private func list<Item>(_ items: [Item], _ write: (Item) -> Node) -> Node? {
    items.isEmpty ? nil : Node(.list(items.map(write)))
  }

  private func country(_ country: String) -> (key: String, node: Node?) {
    let hasCode = countries.map { $0[country] != nil } ?? true
    return (hasCode ? "country" : "country-as-written", string(country))
  }

  private func string(_ text: String) -> Node { Node(.string(text)) }
  private func integer(_ number: Int) -> Node { Node(.integer(number)) }
  /// Minus zero is the same place as zero, and not every program keeps the two apart.
  private func degrees(_ number: Double) -> Node { Node(.decimal(number == 0 ? 0 : number)) }
  private func date(_ date: EDTF) -> Node { Node(.string(date.description)) }
  private func word(_ word: some CodeWord) -> Node { Node(.string(word.rawValue)) }

  private func text(_ text: Text) -> Node {
    Node(.map(text.wordings.map { Node.Entry(key: $0.language, node: string($0.words)) }))
  }
}
