extension Stage {
  /// The date that tells when an agreement came to this stage; none where no date of an agreement does.
  package var dateField: AgreementField? {
    switch self {
    case .signed: .signed
    case .inForce: .effective
    case .lapsed, .ended: .ends
    case .exploration, .intent, .planned, .renewed, .unknown: nil
    }
  }

  /// What is said on the day on which the stage is told, where no date of the agreement tells it.
  var statement: Text {
    let name = self == .unknown ? Phrase(id: "tak diketahui", en: "unknown") : name
    return Text([
      Text.Wording(language: "id", words: "Tahap: " + name[.indonesian].lowercased()),
      Text.Wording(language: "en", words: "Stage: " + name[.english].lowercased()),
    ])
  }
}

extension Agreement {
  /// A date by its field; none for fields that are no dates, which stay as they are.
  package subscript(date field: AgreementField) -> EDTF? {
    get {
      switch field {
      case .signed: signed
      case .agreed: agreed
      case .effective: effective
      case .ends: ends
      default: nil
      }
    }
    set {
      switch field {
      case .signed: signed = newValue
      case .agreed: agreed = newValue
      case .effective: effective = newValue
      case .ends: ends = newValue
      default: return
      }
    }
  }

  /// Whether setting the stage takes away the date of signing: when something was to be signed does not tell when
  /// it was.
  package func losesPlannedDate(at stage: Stage) -> Bool {
    signed != nil && self.stage.isPending && !stage.isPending
  }

  /// Sets the stage, on the word of a source.
  ///
  /// The date becomes the date that belongs to the stage, or else an event. What other sources say stays where it is
  /// said of the same stage or date, and goes where it is said of another.
  ///
  /// - Parameters:
  ///   - stage: how far the agreement has come.
  ///   - date: since when; `nil` leaves the dates as they are, but for a planned date of signing.
  ///   - source: the id of the source.
  mutating func setStage(_ stage: Stage, on date: EDTF?, source: String) {
    if losesPlannedDate(at: stage) { replace(.signed, with: nil) }
    if stage != self.stage { facts.removeAll { $0.field.field == .stage } }
    self.stage = stage
    if stage != .unknown { unknown.removeAll { $0 == .stage } }
    cite(source, for: FieldPath(.stage))
    guard let date else { return }
    if let field = stage.dateField {
      replace(field, with: date)
      unknown.removeAll { $0 == field }
      cite(source, for: FieldPath(field))
    } else {
      let event = Event(date: date, kind: .statement, text: stage.statement)
      if !events.contains(event) { events.append(event) }
      unknown.removeAll { $0 == .events }
      cite(source, for: FieldPath(.events, events.lastIndex(of: event)))
    }
  }

  /// Gives a date field another date; what was said of the former one goes with it.
  private mutating func replace(_ field: AgreementField, with date: EDTF?) {
    guard self[date: field] != date else { return }
    self[date: field] = date
    facts.removeAll { $0.field.field == field }
  }

  private mutating func cite(_ source: String, for path: FieldPath) {
    let fact = Fact(field: path, source: source)
    if !facts.contains(fact) { facts.append(fact) }
  }
}
