package import KembarModel

/// Reads the query language.
///
///     kazakhstan signed:2023            two terms: a word, and a date
///     -"kota kembar"                    a phrase that must not occur
///     negara:id+cn tahap:signed,intent  all of two countries; any of two stages
package struct QueryParser {
  private let countries: CountryNames
  private let today: Day

  /// A parser for queries that may name countries and count days from today.
  ///
  /// - Parameters:
  ///   - countries: what countries are called.
  ///   - today: what `ends:<30d` counts from.
  package init(countries: CountryNames, today: Day) {
    self.countries = countries
    self.today = today
  }

  /// The query that a text means; blank text means all agreements.
  package func parse(_ text: String) throws(QueryError) -> Query {
    let (query, error) = parseReadable(text)
    if let error { throw error }
    return query
  }

  /// The terms of a text that can be read, and the first error.
  package func parseReadable(_ text: String) -> (query: Query, error: QueryError?) {
    var query = Query()
    var firstError: QueryError?
    for token in QueryToken.tokens(in: text) {
      do throws(QueryError) {
        if let term = try term(token) { query.terms.append(term) }
      } catch {
        firstError = firstError ?? error
      }
    }
    return (query, firstError)
  }

  private func term(_ token: QueryToken) throws(QueryError) -> Term? {
    guard let name = token.qualifier else {
      let words = Folding.fold(token.values.map(\.text).joined())
      guard !words.isEmpty else { return nil }
      return Term(.words(words), isNegated: token.isNegated, text: token.text)
    }
    guard let qualifier = Qualifier(named: name) else {
      throw QueryError(reason: .unknownQualifier(name), offset: token.qualifierOffset)
    }
    for value in token.values where Folding.fold(value.text).isEmpty {
      // A sign or two is no name, but may be a beginning: `signed:>=`.
      guard value.text.isEmpty || qualifier.isNamed else { continue }
      throw QueryError(reason: .missingValue(qualifier), offset: value.offset)
    }
    let condition = try condition(qualifier, token)
    return Term(condition, isNegated: token.isNegated, text: token.text)
  }

  private func condition(_ qualifier: Qualifier, _ token: QueryToken) throws(QueryError) -> Term.Condition {
    switch qualifier {
    case .country:
      var codes: [String] = []
      for value in token.values { codes.append(try country(value)) }
      return .countries(codes, try combination(token))
    case .city: return .places(folded(token), try combination(token))
    case .person: return .people(folded(token), try combination(token))
    case .body: return .bodies(folded(token), try combination(token))
    case .source: return .sources(folded(token), try combination(token))
    case .stage: return try stages(token)
    case .instrument: return .instruments(try words(qualifier, token))
    case .kind: return .kinds(try words(qualifier, token))
    case .scope: return .scopes(try allWords(qualifier, token), try combination(token))
    case .date: return .date(.principal, try range(token))
    case .signed: return .date(.signed, try range(token))
    case .agreed: return .date(.agreed, try range(token))
    case .effective: return .date(.effective, try range(token))
    case .ends: return .date(.ends, try range(token))
    case .is, .has: return .has(try property(qualifier, token))
    }
  }

  private func combination(_ token: QueryToken) throws(QueryError) -> Term.Combination {
    let separators = token.values.compactMap(\.separator)
    guard let first = separators.first else { return .any }
    if let other = separators.first(where: { $0.isPlus != first.isPlus }) {
      throw QueryError(reason: .mixedCombinations, offset: other.offset)
    }
    return first.isPlus ? .all : .any
  }

  private func folded(_ token: QueryToken) -> [[UInt8]] {
    token.values.map { Folding.fold($0.text) }
  }

  private func country(_ value: QueryToken.Value) throws(QueryError) -> String {
    if let code = countries.code(of: value.text) { return code }
    throw QueryError(
      reason: .unknownValue(value.text, .country, nearest: countries.nearest(to: value.text)),
      offset: value.offset)
  }

  private func stages(_ token: QueryToken) throws(QueryError) -> Term.Condition {
    let isPending = token.values.map { Self.matches($0.text, Term.pendingWords) }
    guard isPending != [true] else { return .pending }
    try requireAny(token, .stage)
    var stages: Set<Stage> = []
    for (value, isPending) in zip(token.values, isPending) {
      if isPending {
        stages.formUnion(Stage.allCases.filter(\.isPending))
      } else {
        stages.insert(try word(value, .stage))
      }
    }
    return .stages(stages)
  }

  /// The code words that the values name, of which an agreement has but one.
  private func words<Word: CodeWord>(
    _ qualifier: Qualifier, _ token: QueryToken
  ) throws(QueryError) -> Set<Word> {
    try requireAny(token, qualifier)
    return try allWords(qualifier, token)
  }

  private func allWords<Word: CodeWord>(
    _ qualifier: Qualifier, _ token: QueryToken
  ) throws(QueryError) -> Set<Word> {
    var words: Set<Word> = []
    for value in token.values { words.insert(try word(value, qualifier)) }
    return words
  }

  private func requireAny(_ token: QueryToken, _ qualifier: Qualifier) throws(QueryError) {
    guard let plus = token.values.compactMap(\.separator).first(where: \.isPlus) else { return }
    throw QueryError(reason: .allOfOne(qualifier), offset: plus.offset)
  }

  /// The code word that a value names by code or by name in either language.
  private func word<Word: CodeWord>(
    _ value: QueryToken.Value, _ qualifier: Qualifier
  ) throws(QueryError) -> Word {
    if let word = Word(named: value.text) { return word }
    let nearest = Spelling.nearest(to: value.text, among: Word.spellings)
    throw QueryError(reason: .unknownValue(value.text, qualifier, nearest: nearest), offset: value.offset)
  }

  private func property(_ qualifier: Qualifier, _ token: QueryToken) throws(QueryError) -> Term.Property {
    let value = token.values[0]
    let candidates = Term.Property.allCases.filter { $0.isState == (qualifier == .is) }
    guard let property = candidates.first(where: { Self.matches(value.text, $0.spellings) }) else {
      let nearest = Spelling.nearest(to: value.text, among: candidates.flatMap(\.spellings))
      throw QueryError(reason: .unknownValue(value.text, qualifier, nearest: nearest), offset: value.offset)
    }
    if let separator = token.values.compactMap(\.separator).first {
      throw QueryError(reason: .severalValues(qualifier), offset: separator.offset)
    }
    return property
  }

  private func range(_ token: QueryToken) throws(QueryError) -> DayRange {
    let text = token.values.reduce("") { text, value in
      text + (value.separator.map { $0.isPlus ? "+" : "," } ?? "") + value.text
    }
    do {
      return try DayRange(query: text, today: today)
    } catch {
      throw QueryError(reason: .malformedDate(error), offset: token.values[0].offset + error.offset)
    }
  }

  /// Whether a value is one of the spellings, apart from case, blanks and hyphens.
  private static func matches(_ value: String, _ spellings: [String]) -> Bool {
    let folded = Folding.joined(Folding.fold(value))
    return spellings.contains { Folding.joined(Folding.fold($0)) == folded }
  }
}

extension Term {
  /// How the stages before signing are asked for together.
  package static let pendingWords = ["unsigned", "belum-ditandatangani"]
}

extension Term.Property {
  /// The property in the words of either language.
  package var spellings: [String] {
    switch self {
    case .conflict: ["conflict", "pertentangan"]
    case .note: ["note", "catatan"]
    case .remark: ["remark", "keterangan"]
    case .unknown: ["unknown", "tak-diketahui"]
    case .signatory: ["signatory", "penanda-tangan"]
    case .witness: ["witness", "saksi"]
    case .scope: ["scope", "ruang-lingkup"]
    case .action: ["action", "rencana-aksi"]
    case .funding: ["funding", "pembiayaan"]
    case .term: ["term", "jangka-waktu"]
    case .event: ["event", "peristiwa"]
    case .related: ["related", "naskah-terkait"]
    case .date: ["date", "tanggal"]
    case .venue: ["venue", "tempat"]
    case .domestic: ["domestic", "dalam-negeri"]
    case .starred: ["starred", "berbintang"]
    case .unresolved: ["unresolved", "tak-dikenali"]
    }
  }
}
