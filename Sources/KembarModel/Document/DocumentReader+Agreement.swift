extension DocumentReader {
  /// Reads one agreement, and checks that its facts and unknowns fit what it states.
  mutating func agreement(_ node: Node) -> Agreement? {
    var agreement = Agreement(id: "", sides: [])
    let required = ["id", "instrument", "kind", "stage", "sides"]
    let isMap = object(node, required: required, allowed: DocumentKeys.agreement) { reader, key, node in
      switch key {
      case "id": agreement.id = reader.ownIdentifier(node, in: .agreements) ?? ""
      case "title": agreement.title = reader.text(node)
      case "instrument": agreement.instrument = reader.word(node) ?? .unknown
      case "kind": agreement.kind = reader.word(node) ?? .unknown
      case "stage": agreement.stage = reader.word(node) ?? .unknown
      case "sides": agreement.sides = reader.sides(node)
      case "participants": agreement.participants = reader.list(node) { $0.participant($1) }
      case "signed": agreement.signed = reader.date(node)
      case "agreed": agreement.agreed = reader.date(node)
      case "effective": agreement.effective = reader.date(node)
      case "ends": agreement.ends = reader.date(node)
      case "venue": agreement.venue = reader.venue(node)
      case "scope": agreement.scope = reader.list(node) { $0.scopeItem($1) }
      case "actions": agreement.actions = reader.list(node) { $0.action($1) }
      case "funding": agreement.funding = reader.text(node)
      case "term": agreement.term = reader.term(node)
      case "events": agreement.events = reader.list(node) { $0.event($1) }
      case "related": agreement.related = reader.list(node) { $0.relatedAgreement($1) }
      case "facts": agreement.facts = reader.list(node) { $0.fact($1) }
      case "unknown": agreement.unknown = reader.list(node) { $0.word($1) }
      case "starred": agreement.isStarred = reader.boolean(node) ?? false
      default: agreement.notes = reader.list(node) { $0.note($1) }
      }
    }
    guard isMap, case .map(let entries) = node.value else { return nil }
    guard countries != nil else { return agreement }
    checkSideIndexes(of: agreement, in: entries)
    checkFacts(of: agreement, in: entries)
    return agreement
  }

  private mutating func sides(_ node: Node) -> [Side] {
    let sides = list(node) { $0.side($1) }
    if sides.count < 2, countries != nil { report(.tooFewSides(sides.count), at: node.mark) }
    return sides
  }

  private mutating func side(_ node: Node) -> Side? {
    var side = Side(country: "")
    requireCountry(in: node)
    object(node, allowed: AgreementField.sides.keys) { reader, key, node in
      switch key {
      case "country": side.country = reader.country(node) ?? ""
      case "country-as-written": side.country = reader.countryAsWritten(node) ?? ""
      case "place": side.place = reader.reference(node, to: .places)
      default: side.body = reader.text(node)
      }
    }
    return side
  }

  private mutating func participant(_ node: Node) -> Participant? {
    var participant = Participant(part: .other)
    object(node, required: ["part"], allowed: AgreementField.participants.keys) { reader, key, node in
      switch key {
      case "person": participant.person = reader.reference(node, to: .people)
      case "role": participant.role = reader.text(node)
      case "side": participant.side = reader.integer(node)
      default: participant.part = reader.word(node) ?? .other
      }
    }
    return participant
  }

  private mutating func venue(_ node: Node) -> Venue? {
    var venue = Venue()
    object(node, allowed: AgreementField.venue.keys) { reader, key, node in
      switch key {
      case "place": venue.place = reader.reference(node, to: .places)
      default: venue.text = reader.text(node)
      }
    }
    return venue
  }

  private mutating func scopeItem(_ node: Node) -> ScopeItem? {
    var item = ScopeItem(field: .other)
    object(node, required: ["field"], allowed: AgreementField.scope.keys) { reader, key, node in
      switch key {
      case "field": item.field = reader.word(node) ?? .other
      default: item.text = reader.text(node)
      }
    }
    return item
  }

  private mutating func action(_ node: Node) -> PlannedAction? {
    var action = PlannedAction(text: Text(), status: .planned)
    object(node, required: ["text", "status"], allowed: AgreementField.actions.keys) { reader, key, node in
      switch key {
      case "text": action.text = reader.text(node) ?? Text()
      case "status": action.status = reader.word(node) ?? .planned
      case "side": action.side = reader.integer(node)
      default: action.due = reader.date(node)
      }
    }
    return action
  }

  private mutating func term(_ node: Node) -> Term? {
    var term = Term()
    object(node, allowed: AgreementField.term.keys) { reader, key, node in
      switch key {
      case "years": term.years = reader.integer(node, in: 1...999)
      case "notice-months": term.noticeMonths = reader.integer(node, in: 0...999)
      default: term.renewal = reader.text(node)
      }
    }
    return term
  }

  private mutating func event(_ node: Node) -> Event? {
    var event = Event(kind: .other, text: Text())
    object(node, required: ["kind", "text"], allowed: AgreementField.events.keys) { reader, key, node in
      switch key {
      case "date": event.date = reader.date(node)
      case "kind": event.kind = reader.word(node) ?? .other
      case "text": event.text = reader.text(node) ?? Text()
      default: event.place = reader.reference(node, to: .places)
      }
    }
    return event
  }

  private mutating func relatedAgreement(_ node: Node) -> RelatedAgreement? {
    var related = RelatedAgreement(agreement: "", as: .mentions)
    object(node, required: ["agreement", "as"], allowed: AgreementField.related.keys) { reader, key, node in
      switch key {
      case "agreement": related.agreement = reader.reference(node, to: .agreements) ?? ""
      default: related.relation = reader.word(node) ?? .mentions
      }
    }
    return related
  }

  private mutating func note(_ node: Node) -> Note? {
    var note: (date: EDTF?, text: String?)
    object(node, required: DocumentKeys.note, allowed: DocumentKeys.note) { reader, key, node in
      switch key {
      case "date": note.date = reader.date(node)
      default: note.text = reader.string(node)
      }
    }
    guard let date = note.date, let text = note.text else { return nil }
    return Note(date: date, text: text)
  }

  private mutating func fact(_ node: Node) -> Fact? {
    var field = FieldPath(.title)
    var (source, location, certainty, note) = ("", String?.none, Certainty.stated, Text?.none)
    object(node, required: ["field", "source", "certainty"], allowed: DocumentKeys.fact) {
      reader, key, node in
      switch key {
      case "field": field = reader.fieldPath(node) ?? field
      case "source": source = reader.reference(node, to: .sources) ?? ""
      case "where": location = reader.string(node)
      case "certainty": certainty = reader.word(node) ?? .stated
      default: note = reader.text(node)
      }
    }
    return Fact(field: field, source: source, location: location, certainty: certainty, note: note)
  }

  private mutating func fieldPath(_ node: Node) -> FieldPath? {
    guard let text = string(node) else { return nil }
    guard let path = FieldPath(text) else {
      report(.malformedPath(text), at: node.mark)
      return nil
    }
    return path
  }
}
