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
    case places([NumberFlags], Term.Combination)
    case people([NumberFlags], Term.Combination)
    case sources([NumberFlags], Term.Combination)
    /// For each value, what finds it.
    case bodies([[WordPattern]], Term.Combination)
    /// Of closed lists, a bit for each word.
    case stages(UInt32)
    case instruments(UInt32)
    case kinds(UInt32)
    case scopes(UInt32, Term.Combination)
    case date(Term.DateColumn, lower: Int32, upper: Int32)
    case has(UInt32)
  }

  let filters: [Filter]
  let segments: [WordSegment]

  /// Whether every agreement meets it.
  var isEmpty: Bool { filters.isEmpty && segments.isEmpty }

  /// Whether the texts of agreements have to be looked through.
  var needsText: Bool {
    !segments.isEmpty || filters.contains { if case .words = $0.condition { true } else { false } }
  }
}

extension CompiledQuery {
  /// Looks up the names of a query.
  ///
  /// - Parameters:
  ///   - query: what is asked for.
  ///   - groups: its wanted words.
  ///   - wider: a query that it narrows, whose terms all candidates meet; then no words may have other names.
  ///   - countryCodes: the countries in the order of their numbers.
  ///   - vocabulary: where the names are looked up.
  init(
    _ query: Query, _ groups: [WordGroup], narrowing wider: Query?, countryCodes: [String],
    _ vocabulary: Vocabulary
  ) {
    let met = wider?.terms ?? []
    filters = query.terms.filter { $0.wantedWords == nil && !met.contains($0) }.map { term in
      let condition = Condition(term.condition, countryCodes: countryCodes, vocabulary)
      return Filter(condition: condition, isNegated: term.isNegated)
    }
    let metWords = met.compactMap(\.wantedWords)
    segments = groups.filter { $0.words.count > 1 || !metWords.contains($0.words[0]) }.map {
      WordSegment($0, in: vocabulary)
    }
  }
}

extension CompiledQuery.Condition {
  fileprivate init(
    _ condition: Term.Condition, countryCodes: [String], _ vocabulary: Vocabulary
  ) {
    switch condition {
    case .words(let words):
      self = .words(vocabulary.names.groups(of: [words]).map { WordSegment($0, in: vocabulary) })
    case .countries(let codes, let combination):
      self = .countries(codes.map { code in countryCodes.map { $0 == code } }, combination)
    case .places(let names, let combination):
      self = .places(names.map { NumberFlags(vocabulary.places(called: $0)) }, combination)
    case .people(let names, let combination):
      self = .people(names.map { NumberFlags(vocabulary.people.called($0)) }, combination)
    case .sources(let names, let combination):
      self = .sources(names.map { NumberFlags(vocabulary.sources.called($0)) }, combination)
    case .bodies(let names, let combination):
      self = .bodies(names.map { WordPattern.searched([$0]) }, combination)
    case .stages(let wanted): self = .stages(Self.bits(wanted))
    case .pending: self = .stages(Self.bits(Stage.allCases.filter(\.isPending)))
    case .instruments(let wanted): self = .instruments(Self.bits(wanted))
    case .kinds(let wanted): self = .kinds(Self.bits(wanted))
    case .scopes(let wanted, let combination): self = .scopes(Self.bits(wanted), combination)
    case .date(let column, let range):
      let (lower, upper) = range.codes
      self = .date(column, lower: lower, upper: upper)
    case .has(let property): self = .has(property.bit)
    }
  }

  private static func bits(_ words: some Sequence<some CodeWord>) -> UInt32 {
    words.reduce(0) { $0 | $1.bit }
  }
}

extension Query {
  /// The words that an agreement must have, in their order.
  var wantedWords: [[UInt8]] { terms.compactMap(\.wantedWords) }
}

extension Term {
  /// The words that an agreement must have, or `nil` where the term is another condition.
  fileprivate var wantedWords: [UInt8]? {
    guard case .words(let words) = condition, !isNegated else { return nil }
    return words
  }
}
