import KembarModel

extension Catalogue {
  /// The rows that meet every term of a query.
  ///
  /// - Returns: one truth value for each row.
  package func mask(_ query: Query) -> [Bool] {
    if let known = knownMask(query) { return known }
    let mask = prepared(query).mask()
    keep(mask, of: query)
    return mask
  }

  /// Whether a row meets every term of a query.
  package func matches(_ row: Int, _ query: Query) -> Bool {
    if let known = knownMask(query) { return known[row] }
    let prepared = prepared(query)
    return (prepared.candidates?[row] ?? true) && prepared.isMet(by: row)
  }

  /// Finds the rows that meet a query, unless that becomes useless.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - isStale: whether the answer has become useless; asked again and again.
  /// - Returns: whether ``mask(_:)`` now has the answer.
  func findRows(_ query: Query, unless isStale: () -> Bool) -> Bool {
    if knownMask(query) != nil { return true }
    guard let mask = prepared(query).mask(unless: isStale) else { return false }
    keep(mask, of: query)
    return true
  }

  /// The answer to a query that was asked lately.
  func knownMask(_ query: Query) -> [Bool]? { masks.first { $0.query == query }?.mask }

  private func keep(_ mask: [Bool], of query: Query) {
    if masks.count == Self.mostMasks { masks.removeLast() }
    masks.insert((query, mask), at: 0)
  }

  /// The queries whose answers are kept, so that what was typed can be deleted again; of a million rows, each takes a
  /// megabyte.
  private static let mostMasks = 24

  /// Looks up what a query names.
  func prepared(_ query: Query) -> PreparedQuery {
    if let known = lastPrepared, known.query == query { return known.prepared }
    let groups = vocabulary.names.groups(of: query.wantedWords)
    // Other names may be found where what was typed before is not.
    let hasOtherNames = groups.contains { !$0.others.isEmpty }
    let wider = hasOtherNames ? nil : masks.first { query.narrows($0.query) }
    let compiled = CompiledQuery(
      query, groups, narrowing: wider?.query, countryCodes: countryCodes, vocabulary)
    if compiled.needsText { readTexts() }
    let prepared = PreparedQuery(compiled, among: wider?.mask, of: matchers, starts: starts)
    lastPrepared = (query, prepared)
    return prepared
  }
}

extension Query {
  /// Whether all that meets this query meets another one, as it does while somebody types on.
  ///
  /// It may be so without being told here, and it is so only as far as names in it have no other names.
  func narrows(_ other: Query) -> Bool {
    other.terms.count <= terms.count && zip(other.terms, terms).allSatisfy { $1.narrows($0) }
  }
}

extension Term {
  /// Whether this is the same condition, or words of which the other one's are the beginning.
  fileprivate func narrows(_ other: Term) -> Bool {
    if isNegated == other.isNegated, condition == other.condition { return true }
    guard case .words(let words) = condition, case .words(let start) = other.condition else { return false }
    return !isNegated && !other.isNegated && words.starts(with: start)
  }
}

extension Catalogue {
  /// Forgets what was found before, as if nothing had been asked yet; for measuring.
  package func forget() {
    (masks, orders, nameOrders, columnCounts) = ([], [], [], [])
    (lastYears, lastPrepared) = (nil, nil)
  }
}
