import KembarModel

/// A query with all names looked up, so that its conditions are asked of numbers.
struct CompiledQuery: Sendable {
  /// A filter, met or, where it is negated, not met.
  struct Filter: Sendable {
    let condition: Condition
    let isNegated: Bool
  }

  enum Condition: Sendable {
    case words([WordSegment])
    /// For each value, truth values by number.
    case countries([[Bool]], Term.Combination)
    case places([[Bool]], Term.Combination)
    case people([[Bool]], Term.Combination)
    case sources([[Bool]], Term.Combination)
    case bodies([[UInt8]], Term.Combination)
    case stages([Bool])
    case instruments([Bool])
    case kinds([Bool])
    case scopes(UInt32, Term.Combination)
    case date(Term.DateColumn, lower: Int32, upper: Int32)
    case has(UInt32)
  }

  let filters: [Filter]
  let segments: [WordSegment]

  /// Whether every agreement meets it.
  var isEmpty: Bool { filters.isEmpty && segments.isEmpty }

  /// Whether words name something that has other names.
  var hasOtherNames: Bool { segments.contains { $0.others != nil } }

  /// Whether the texts of agreements have to be looked through.
  var needsText: Bool {
    !segments.isEmpty || filters.contains { if case .words = $0.condition { true } else { false } }
  }
}

extension CompiledQuery {
  /// Looks up the names of a query.
  init(_ query: Query, countryCodes: [String], _ vocabulary: Vocabulary) {
    var filters: [Filter] = []
    var words: [[UInt8]] = []
    for term in query.terms {
      if case .words(let next) = term.condition, !term.isNegated {
        words.append(next)
      } else {
        let condition = Condition(term.condition, countryCodes: countryCodes, vocabulary)
        filters.append(Filter(condition: condition, isNegated: term.isNegated))
      }
    }
    self.filters = filters
    segments = WordSegment.segments(of: words, in: vocabulary)
  }
}

extension CompiledQuery.Condition {
  fileprivate init(
    _ condition: Term.Condition, countryCodes: [String], _ vocabulary: Vocabulary
  ) {
    switch condition {
    case .words(let words): self = .words(WordSegment.segments(of: [words], in: vocabulary))
    case .countries(let codes, let combination):
      self = .countries(codes.map { code in countryCodes.map { $0 == code } }, combination)
    case .places(let names, let combination):
      var flags: [[Bool]] = []
      for name in names { flags.append(vocabulary.places(called: name)) }
      self = .places(flags, combination)
    case .people(let names, let combination):
      var flags: [[Bool]] = []
      for name in names { flags.append(vocabulary.people.called(name)) }
      self = .people(flags, combination)
    case .sources(let names, let combination):
      var flags: [[Bool]] = []
      for name in names { flags.append(vocabulary.sources.called(name)) }
      self = .sources(flags, combination)
    case .bodies(let names, let combination): self = .bodies(names, combination)
    case .stages(let wanted): self = .stages(Stage.allCases.map(wanted.contains))
    case .pending: self = .stages(Stage.allCases.map(\.isPending))
    case .instruments(let wanted): self = .instruments(Instrument.allCases.map(wanted.contains))
    case .kinds(let wanted): self = .kinds(AgreementKind.allCases.map(wanted.contains))
    case .scopes(let wanted, let combination):
      self = .scopes(wanted.reduce(0) { $0 | $1.bit }, combination)
    case .date(let column, let range):
      let (lower, upper) = range.codes
      self = .date(column, lower: lower, upper: upper)
    case .has(let property): self = .has(property.bit)
    }
  }
}
