extension Agreement {
  /// This agreement with what another record of it states, such as a row of a table.
  ///
  /// Where `newer` states something else, that takes the place of what is here, and its facts that of the facts for it.
  /// All else stays as it is, the user's star and notes included. Sides in another order keep their order here.
  ///
  /// - Parameter newer: a record of the same agreement; what it leaves out, it says nothing of.
  /// - Returns: this agreement, unchanged where `newer` says nothing else than what is here; that another place in a
  ///   source says the same is nothing else.
  package func merging(_ newer: Agreement) -> Agreement {
    let newer = newer.withSides(inOrderOf: sides)
    var merged = self
    for field in AgreementField.allCases where newer.states(field) {
      var changed = merged
      changed.take(field, from: newer)
      guard changed != merged else {
        merged.facts += newer.facts.filter { $0.field.field == field && merged.lacks($0) }
        continue
      }
      changed.facts.removeAll { $0.field.field == field }
      changed.facts += newer.facts.filter { $0.field.field == field }
      merged = changed
    }
    let isOpen = { [merged] (field: AgreementField) in !merged.states(field) }
    let unknown = unknown.filter { isOpen($0) || $0 == .sides || $0 == .participants }
    merged.unknown = unknown + newer.unknown.filter { isOpen($0) && !unknown.contains($0) }
    return merged
  }

  /// Whether a fact for something that is stated here already says more than that: it has a note that no other has, or
  /// names a source as a whole that is not cited for it.
  private func lacks(_ fact: Fact) -> Bool {
    let present = facts.filter { $0.field == fact.field }
    if let note = fact.note { return !present.contains { $0.note == note } }
    return fact.location == nil && !present.contains { $0.source == fact.source }
  }

  /// This agreement with what another record of it states and this one does not.
  ///
  /// - Parameter other: a record of the same agreement.
  /// - Returns: this agreement, unchanged where it states everything that `other` does, or something else.
  package func completed(by other: Agreement) -> Agreement {
    let other = other.withSides(inOrderOf: sides)
    var completed = self
    for field in AgreementField.allCases where other.states(field) && !states(field) {
      completed.take(field, from: other)
      completed.facts += other.facts.filter { $0.field.field == field }
      completed.unknown.removeAll { $0 == field }
    }
    return completed
  }

  private mutating func take(_ field: AgreementField, from other: Agreement) {
    switch field {
    case .title: title = other.title
    case .instrument: instrument = other.instrument
    case .kind: kind = other.kind
    case .stage: stage = other.stage
    case .sides: takeSides(other.sides)
    case .participants: participants = other.participants
    case .signed: signed = other.signed
    case .agreed: agreed = other.agreed
    case .effective: effective = other.effective
    case .ends: ends = other.ends
    case .venue: venue = other.venue
    case .scope: scope = other.scope
    case .actions: actions = other.actions
    case .funding: funding = other.funding
    case .term: term = other.term
    case .events: events = other.events
    case .related: related = other.related
    }
  }
}

// MARK: - Sides

extension Agreement {
  /// Takes other sides; who acted for a side that is no longer in its place acts for none.
  private mutating func takeSides(_ newer: [Side]) {
    let isLost = { [sides] (side: Int?) in
      side.map { !newer.indices.contains($0) || !newer[$0].isSameParty(as: sides[$0]) } ?? false
    }
    for index in participants.indices where isLost(participants[index].side) {
      participants[index].side = nil
      facts.removeAll { $0.field == FieldPath(.participants, index, key: "side") }
    }
    for index in actions.indices where isLost(actions[index].side) {
      actions[index].side = nil
      facts.removeAll { $0.field == FieldPath(.actions, index, key: "side") }
    }
    sides = newer
  }

  /// The same agreement with its sides in the order of those of an older record, and with bodies that only that names;
  /// as it is, where the sides are others.
  private func withSides(inOrderOf older: [Side]) -> Agreement {
    guard let places = placesOfSides(among: older) else { return self }
    var ordered = self
    for (index, place) in places.enumerated() {
      ordered.sides[place] = sides[index]
      ordered.sides[place].body = sides[index].body ?? older[place].body
    }
    let moved = { (index: Int?) in index.map { places.indices.contains($0) ? places[$0] : $0 } }
    for index in participants.indices { ordered.participants[index].side = moved(participants[index].side) }
    for index in actions.indices { ordered.actions[index].side = moved(actions[index].side) }
    for index in facts.indices where facts[index].field.field == .sides {
      ordered.facts[index].field.index = moved(facts[index].field.index)
    }
    return ordered
  }

  /// For each side, where among other sides it stands; `nil` unless each has its own place there.
  private func placesOfSides(among others: [Side]) -> [Int]? {
    guard sides.count == others.count else { return nil }
    var places = [Int?](repeating: nil, count: sides.count)
    for isSame in [{ $0 == $1 }, { $0.isSameParty(as: $1) }] as [(Side, Side) -> Bool] {
      for index in sides.indices where places[index] == nil {
        places[index] = others.indices.first { isSame(sides[index], others[$0]) && !places.contains($0) }
      }
    }
    let found = places.compactMap(\.self)
    return found.count == others.count ? found : nil
  }
}

extension Side {
  /// Whether both name the same country and place, whatever the body.
  fileprivate func isSameParty(as other: Side) -> Bool { country == other.country && place == other.place }
}
