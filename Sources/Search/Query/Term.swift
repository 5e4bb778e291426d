package import KembarModel

/// One condition of a query; an agreement must meet every one of them.
package struct Term: Hashable, Sendable {
  /// What an agreement must have.
  package enum Condition: Hashable, Sendable {
    /// Words next to each other, anywhere; one word unless it was quoted. Folded.
    case words([UInt8])
    /// Alpha-2 codes of countries of the sides.
    case countries([String], Combination)
    /// Names or ids of places of the sides. Folded.
    case places([[UInt8]], Combination)
    case stages(Set<Stage>)
    /// Wanted or on its way, but not signed.
    case pending
    case instruments(Set<Instrument>)
    case kinds(Set<AgreementKind>)
    case scopes(Set<ScopeField>, Combination)
    /// Parts of names. Folded.
    case people([[UInt8]], Combination)
    case bodies([[UInt8]], Combination)
    case sources([[UInt8]], Combination)
    case date(DateColumn, DayRange)
    case has(Property)
  }

  /// Whether one of several values is enough.
  package enum Combination: Sendable {
    case any, all

    /// Whether a test holds of any, or of all, of some values.
    func holds<Value>(_ values: [Value], _ test: (Value) -> Bool) -> Bool {
      self == .any ? values.contains(where: test) : values.allSatisfy(test)
    }
  }

  /// The dates of an agreement that can be asked for.
  package enum DateColumn: Int, CaseIterable, Sendable {
    /// The date of signing, else of agreeing, else of entry into force.
    case principal
    case signed, agreed, effective, ends
  }

  /// Something that an agreement has or is.
  package enum Property: String, CaseIterable, Sendable {
    case conflict, note, remark, unknown, signatory, witness, scope, action, funding, term, event, related,
      date,
      venue
    case domestic, starred, unresolved
  }

  /// What is asked for, before negation.
  package var condition: Condition
  /// Whether agreements that meet the condition are left out.
  package var isNegated: Bool
  /// As it was written.
  package var text: String

  /// A condition and the text that means it.
  package init(_ condition: Condition, isNegated: Bool = false, text: String) {
    self.condition = condition
    self.isNegated = isNegated
    self.text = text
  }

  /// Whether this is search text, and not a filter.
  package var isWords: Bool {
    if case .words = condition { true } else { false }
  }

  /// The qualifier of a filter, or `nil` for words.
  package var qualifier: Qualifier? {
    switch condition {
    case .words: nil
    case .countries: .country
    case .places: .city
    case .stages, .pending: .stage
    case .instruments: .instrument
    case .kinds: .kind
    case .scopes: .scope
    case .people: .person
    case .bodies: .body
    case .sources: .source
    case .date(let column, _):
      switch column {
      case .principal: .date
      case .signed: .signed
      case .agreed: .agreed
      case .effective: .effective
      case .ends: .ends
      }
    case .has(let property): property.isState ? .is : .has
    }
  }
}

extension Term.Property {
  /// Whether the property is asked for by `is:` and not by `has:`.
  package var isState: Bool { self == .domestic || self == .starred }
}
