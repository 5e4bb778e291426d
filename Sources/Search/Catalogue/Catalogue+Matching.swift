import KembarModel

extension Catalogue {
  /// The rows that meet every term of a query.
  ///
  /// - Returns: one truth value for each row.
  package func mask(_ query: Query) -> [Bool] {
    if let known = masks.first(where: { $0.query == query }) { return known.mask }
    let mask = computedMask(query)
    if masks.count == Self.mostMasks { masks.removeLast() }
    masks.insert((query, mask), at: 0)
    return mask
  }

  /// The queries whose answers are kept, so that what was typed can be deleted again; of a million rows, each takes a
  /// megabyte.
  private static let mostMasks = 24

  private func computedMask(_ query: Query) -> [Bool] {
    guard !query.terms.isEmpty else { return Array(repeating: true, count: count) }
    let groups = vocabulary.names.groups(of: query.wantedWords)
    // Other names may be found where what was typed before is not.
    let hasOtherNames = groups.contains { !$0.others.isEmpty }
    let wider = hasOtherNames ? nil : masks.first { query.narrows($0.query) }
    let compiled = CompiledQuery(
      query, groups, narrowing: wider?.query, countryCodes: countryCodes, vocabulary)
    if compiled.needsText { readTexts() }
    let parts = blocks.indices.map { number in
      let candidates = wider.map { Array($0.mask[starts[number]..<starts[number + 1]]) }
      return (blocks[number], countries[number], candidates)
    }
    let found = parts.concurrentMap { block, countries, candidates in
      block.matching(compiled, countries: countries, among: candidates)
    }
    return found.flatMap(\.self)
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
  package func forget() { (masks, orders, nameOrders, columnCounts, lastYears) = ([], [], [], [], nil) }
}
