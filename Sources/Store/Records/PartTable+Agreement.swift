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

  /// Facts that follow each other and cite the same are one row.
  static var facts: PartTable {
    PartTable(
      name: "citation", isList: true, columns: ["fields", "source", "location", "certainty", "note"],
      read: { row, agreement in
        let fields = row.fieldPaths()
        var fact = Fact(
          field: FieldPath(.title), source: row.text(), location: row.optionalText(),
          certainty: row.word(or: .stated), note: row.optionalWords())
        for field in fields {
          fact.field = field
          agreement.facts.append(fact)
        }
      },
      write: { agreement, insert in
        var facts = agreement.facts[...]
        while let first = facts.first {
          let alike = facts.prefix { $0.citesTheSame(as: first) }
          try insert(alike.count) { row in
            row.add(alike.map(\.field.description).joined(separator: " "))
            row.add(first.source)
            row.add(first.location)
            row.add(first.certainty)
            row.add(first.note)
          }
          facts = facts[alike.endIndex...]
        }
      })
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

extension Fact {
  /// Whether both cite the same place of the same source, and say the same of it, for whatever field.
  fileprivate func citesTheSame(as other: Fact) -> Bool {
    source == other.source && certainty == other.certainty && location.isWritten(like: other.location)
      && (note?.json).isWritten(like: other.note?.json)
  }
}

extension String? {
  /// Whether both are missing, or of the same characters; texts that are equal may be composed of different ones.
  fileprivate func isWritten(like other: String?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self.utf8.elementsEqual(other.utf8)
  }
}
