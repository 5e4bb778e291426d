import KembarModel

extension PartTable<Agreement> {
  static var sides: PartTable {
    .list("side", ["country", "place", "body"], \.sides) { row in
      Side(country: row.text(), place: row.optionalText(), body: row.optionalWords())
    } write: { side, row in
      row.add(side.country)
      row.add(side.place)
      row.add(side.body)
    }
  }

  static var participants: PartTable {
    .list("participant", ["person", "role", "side", "part"], \.participants) { row in
      Participant(
        person: row.optionalText(), role: row.optionalWords(), side: row.optionalInteger(),
        part: row.word(or: .other))
    } write: { participant, row in
      row.add(participant.person)
      row.add(participant.role)
      row.add(participant.side)
      row.add(participant.part)
    }
  }

  static var venue: PartTable {
    .single("venue", ["place", "text"], \.venue) { row in
      Venue(place: row.optionalText(), text: row.optionalWords())
    } write: { venue, row in
      row.add(venue.place)
      row.add(venue.text)
    }
  }

  static var scope: PartTable {
    .list("scope", ["field", "text"], \.scope) { row in
      ScopeItem(field: row.word(or: .other), text: row.optionalWords())
    } write: { item, row in
      row.add(item.field)
      row.add(item.text)
    }
  }

  static var actions: PartTable {
    .list("action", ["text", "status", "side", "due"], \.actions) { row in
      PlannedAction(
        text: row.words(), status: row.word(or: .planned), side: row.optionalInteger(),
        due: row.optionalDate())
    } write: { action, row in
      row.add(action.text)
      row.add(action.status)
      row.add(action.side)
      row.add(action.due)
    }
  }

  static var term: PartTable {
    .single("term", ["years", "notice_months", "renewal"], \.term) { row in
      Term(
        years: row.optionalInteger(), noticeMonths: row.optionalInteger(), renewal: row.optionalWords())
    } write: { term, row in
      row.add(term.years)
      row.add(term.noticeMonths)
      row.add(term.renewal)
    }
  }

  static var events: PartTable {
    .list("event", ["date", "kind", "text", "place"], \.events) { row in
      Event(
        date: row.optionalDate(), kind: row.word(or: .other), text: row.words(), place: row.optionalText())
    } write: { event, row in
      row.add(event.date)
      row.add(event.kind)
      row.add(event.text)
      row.add(event.place)
    }
  }

  static var related: PartTable {
    .list("related", ["other", "relation"], \.related) { row in
      RelatedAgreement(agreement: row.text(), as: row.word(or: .mentions))
    } write: { related, row in
      row.add(related.agreement)
      row.add(related.relation)
    }
  }

  static var facts: PartTable {
    .list("fact", ["field", "source", "location", "certainty", "note"], \.facts) { row in
      Fact(
        field: row.fieldPath(), source: row.text(), location: row.optionalText(),
        certainty: row.word(or: .stated), note: row.optionalWords())
    } write: { fact, row in
      row.add(fact.field.description)
      row.add(fact.source)
      row.add(fact.location)
      row.add(fact.certainty)
      row.add(fact.note)
    }
  }

  static var unknown: PartTable {
    .list("unknown", ["field"], \.unknown) { row in
      row.word(or: .title)
    } write: { field, row in
      row.add(field)
    }
  }

  static var notes: PartTable {
    .list("note", ["date", "text"], \.notes) { row in
      let (date, text) = (row.optionalDate(), row.text())
      return date.map { Note(date: $0, text: text) }
    } write: { note, row in
      row.add(note.date)
      row.add(note.text)
    }
  }
}
