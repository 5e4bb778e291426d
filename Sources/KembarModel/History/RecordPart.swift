/// A part of an agreement's record that two versions of it can have in different ways.
package enum RecordPart: Hashable, Sendable {
  /// What is stated of the agreement.
  case field(AgreementField)
  /// Where the statements come from.
  case facts
  /// What is known not to be stated.
  case unknown
  /// Whether the user keeps the agreement at hand.
  case star
  /// What the user noted.
  case notes
}

extension Agreement {
  /// The parts of the record that are not as they were in a former version, in the order of a document.
  ///
  /// The id is no part: it tells that two versions are of one record.
  package func parts(differingFrom former: Agreement) -> [RecordPart] {
    var parts = AgreementField.allCases.filter { !isSame($0, in: former) }.map(RecordPart.field)
    if facts != former.facts { parts.append(.facts) }
    if unknown != former.unknown { parts.append(.unknown) }
    if isStarred != former.isStarred { parts.append(.star) }
    if notes != former.notes { parts.append(.notes) }
    return parts
  }

  private func isSame(_ field: AgreementField, in former: Agreement) -> Bool {
    switch field {
    case .title: title == former.title
    case .instrument: instrument == former.instrument
    case .kind: kind == former.kind
    case .stage: stage == former.stage
    case .sides: sides == former.sides
    case .participants: participants == former.participants
    case .signed: signed == former.signed
    case .agreed: agreed == former.agreed
    case .effective: effective == former.effective
    case .ends: ends == former.ends
    case .venue: venue == former.venue
    case .scope: scope == former.scope
    case .actions: actions == former.actions
    case .funding: funding == former.funding
    case .term: term == former.term
    case .events: events == former.events
    case .related: related == former.related
    }
  }
}
