/// Sources, places, people and agreements that belong together, as one registry document holds them.
package struct Registry: Hashable, Sendable {
  /// What facts cite, in the order of the document; so are all lists here.
  package var sources: [Source] = []
  /// What sides, venues and events name.
  package var places: [Place] = []
  /// Whom participants name.
  package var people: [Person] = []
  /// What the registry is about; their places are their row numbers in a catalogue.
  package var agreements: [Agreement] = []
  /// Ids of agreements that are named here but written in another document, so that a part of a registry
  /// can stand alone without losing its links.
  package var elsewhere: [String] = []

  /// An empty registry.
  package init() {}

  /// The part of this registry that holds `agreements`, with every source, place and person they name.
  ///
  /// - Parameter agreements: agreements of this registry, in the order wanted.
  /// - Returns: a registry that can stand alone; related agreements that are not among those wanted are listed in
  ///   ``elsewhere``, in the order in which they are named.
  package func excerpt(_ agreements: [Agreement]) -> Registry {
    var named = NamedRecords()
    for agreement in agreements { named.add(agreement) }
    var excerpt = named.records(of: self)
    let included = Set(agreements.map(\.id))
    excerpt.elsewhere.removeAll(where: included.contains)
    excerpt.agreements = agreements
    return excerpt
  }
}

extension Agreement {
  /// The ids of all places named anywhere in the agreement, with repetitions.
  package var placesNamed: [String] {
    sides.compactMap(\.place) + events.compactMap(\.place) + [venue?.place].compactMap(\.self)
  }

  /// How many items the agreement has in a list field, or 1 and 0 for a plain field that is given or not.
  package func count(of field: AgreementField) -> Int {
    switch field {
    case .instrument, .kind, .stage: 1
    case .title: title == nil ? 0 : 1
    case .sides: sides.count
    case .participants: participants.count
    case .signed: signed == nil ? 0 : 1
    case .agreed: agreed == nil ? 0 : 1
    case .effective: effective == nil ? 0 : 1
    case .ends: ends == nil ? 0 : 1
    case .venue: venue == nil ? 0 : 1
    case .scope: scope.count
    case .actions: actions.count
    case .funding: funding == nil ? 0 : 1
    case .term: term == nil ? 0 : 1
    case .events: events.count
    case .related: related.count
    }
  }

  /// Whether the agreement says anything of a field; the word for `unknown` says nothing.
  package func states(_ field: AgreementField) -> Bool {
    switch field {
    case .instrument: instrument != .unknown
    case .kind: kind != .unknown
    case .stage: stage != .unknown
    default: count(of: field) > 0
    }
  }

  /// The statements for which no fact names a source, in the order of a document.
  ///
  /// A fact for a whole list covers each of its items, and a fact for one key covers its item.
  package var uncitedStatements: [FieldPath] {
    var uncited: [FieldPath] = []
    for field in AgreementField.allCases where states(field) {
      let facts = facts.filter { $0.field.field == field }
      for index in 0..<count(of: field) {
        let isCited = facts.contains { $0.field.index == nil || $0.field.index == index }
        if !isCited { uncited.append(FieldPath(field, field.isList ? index : nil)) }
      }
    }
    return uncited
  }

  /// Whether any fact is in conflict with another, or with itself.
  package var hasConflict: Bool { citations.contains { $0.certainty == .conflicting } }

  /// What its facts cite, in their order; what several of them share, one after the other, is there once.
  package var citations: [Citation] {
    var citations: [Citation] = []
    for index in facts.indices where facts[index].citation !== citations.last {
      citations.append(facts[index].citation)
    }
    return citations
  }
}
