import KembarModel

extension PartTable<Agreement> {
  static var sides: PartTable {
    .list("side", ["country", "place", "body"]) { row, agreement in
      agreement.sides.append(Side(country: row.text(), place: row.optionalText(), body: row.optionalWords()))
    } write: { agreement, insert in
      for side in agreement.sides {
        try insert(1) { row in
          row.add(side.country)
          row.add(side.place)
          row.add(side.body)
        }
      }
    }
  }

  static var participants: PartTable {
    .list("participant", ["person", "role", "side", "part"]) { row, agreement in
      agreement.participants.append(
        Participant(
          person: row.optionalText(), role: row.optionalWords(), side: row.optionalInteger(),
          part: row.word(or: .other)))
    } write: { agreement, insert in
      for participant in agreement.participants {
        try insert(1) { row in
          row.add(participant.person)
          row.add(participant.role)
          row.add(participant.side)
          row.add(participant.part)
        }
      }
    }
  }

  static var venue: PartTable {
    .single("venue", ["place", "text"]) { row, agreement in
      agreement.venue = Venue(place: row.optionalText(), text: row.optionalWords())
    } write: { agreement, insert in
      if let venue = agreement.venue {
        try insert(1) { row in
          row.add(venue.place)
          row.add(venue.text)
        }
      }
    }
  }

  static var scope: PartTable {
    .list("scope", ["field", "text"]) { row, agreement in
      agreement.scope.append(ScopeItem(field: row.word(or: .other), text: row.optionalWords()))
    } write: { agreement, insert in
      for item in agreement.scope {
        try insert(1) { row in
          row.add(item.field)
          row.add(item.text)
        }
      }
    }
  }

  static var actions: PartTable {
    .list("action", ["text", "status", "side", "due"]) { row, agreement in
      agreement.actions.append(
        PlannedAction(
          text: row.words(), status: row.word(or: .planned), side: row.optionalInteger(),
          due: row.optionalDate()))
    } write: { agreement, insert in
      for action in agreement.actions {
        try insert(1) { row in
          row.add(action.text)
          row.add(action.status)
          row.add(action.side)
          row.add(action.due)
        }
      }
    }
  }

  static var term: PartTable {
    .single("term", ["years", "notice_months", "renewal"]) { row, agreement in
      agreement.term = Term(
        years: row.optionalInteger(), noticeMonths: row.optionalInteger(), renewal: row.optionalWords())
    } write: { agreement, insert in
      if let term = agreement.term {
        try insert(1) { row in
          row.add(term.years)
          row.add(term.noticeMonths)
          row.add(term.renewal)
        }
      }
    }
  }

  static var events: PartTable {
    .list("event", ["date", "kind", "text", "place"]) { row, agreement in
      agreement.events.append(
        Event(
          date: row.optionalDate(), kind: row.word(or: .other), text: row.words(), place: row.optionalText()))
    } write: { agreement, insert in
      for event in agreement.events {
        try insert(1) { row in
          row.add(event.date)
          row.add(event.kind)
          row.add(event.text)
          row.add(event.place)
        }
      }
    }
  }

  static var related: PartTable {
    .list("related", ["other", "relation"]) { row, agreement in
      agreement.related.append(RelatedAgreement(agreement: row.text(), as: row.word(or: .mentions)))
    } write: { agreement, insert in
      for related in agreement.related {
        try insert(1) { row in
          row.add(related.agreement)
          row.add(related.relation)
        }
      }
    }
  }

  /// Facts that follow each other and cite the same are one row.
  static var facts: PartTable {
    .list("citation", ["fields", "source", "location", "certainty", "note"]) { row, agreement in
      let fields = row.fieldPaths()
      let citation = Citation(
        source: row.text(), location: row.optionalText(), certainty: row.word(or: .stated),
        note: row.optionalWords())
      for field in fields { agreement.facts.append(Fact(field: field, citation)) }
    } write: { agreement, insert in
      let facts = agreement.facts
      var start = 0
      while start < facts.count {
        let citation = facts[start].citation
        let end =
          facts[(start + 1)...].firstIndex { !$0.citation.isWritten(like: citation) } ?? facts.count
        try insert(end - start) { row in
          row.add(paths: facts[start..<end])
          row.add(citation.source)
          row.add(citation.location)
          row.add(citation.certainty)
          row.add(citation.note)
        }
        start = end
      }
    }
  }

  static var unknown: PartTable {
    .list("unknown", ["field"]) { row, agreement in
      agreement.unknown.append(row.word(or: .title))
    } write: { agreement, insert in
      for field in agreement.unknown {
        try insert(1) { row in
          row.add(field)
        }
      }
    }
  }

  static var notes: PartTable {
    .list("note", ["date", "text"]) { row, agreement in
      let (date, text) = (row.optionalDate(), row.text())
      if let date { agreement.notes.append(Note(date: date, text: text)) }
    } write: { agreement, insert in
      for note in agreement.notes {
        try insert(1) { row in
          row.add(note.date)
          row.add(note.text)
        }
      }
    }
  }
}

extension Bindings {
  /// The paths of facts, with blanks between them.
  fileprivate mutating func add(paths facts: ArraySlice<Fact>) {
    addText { paths in
      for index in facts.indices {
        if index > facts.startIndex { paths.append(UInt8(ascii: " ")) }
        facts[index].field.appendDescription(to: &paths)
      }
    }
  }
}

extension Citation {
  /// Whether both cite the same place of the same source, and say the same of it.
  fileprivate func isWritten(like other: Citation) -> Bool {
    self === other
      || source == other.source && certainty == other.certainty && location.isWritten(like: other.location)
        && (note?.json).isWritten(like: other.note?.json)
  }
}

extension String? {
  /// Whether both are missing, or of the same characters; texts that are equal may be composed of different ones.
  fileprivate func isWritten(like other: String?) -> Bool {
    guard var text = self, var other else { return self == nil && other == nil }
    return text.withUTF8 { text in other.withUTF8 { text.elementsEqual($0) } }
  }
}
