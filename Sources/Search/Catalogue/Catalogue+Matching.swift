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

  /// The queries whose answers are kept; of a million rows, each takes a megabyte.
  private static let mostMasks = 12

  private func computedMask(_ query: Query) -> [Bool] {
    guard !query.terms.isEmpty else { return Array(repeating: true, count: count) }
    let compiled = CompiledQuery(query, countryCodes: countryCodes, vocabulary)
    if compiled.needsText { readTexts() }
    let parts = Array(zip(blocks, countries)).concurrentMap { block, countries in
      block.matching(compiled, countries: countries)
    }
    return Array(parts.joined())
  }
}

extension Catalogue {
  package func forget() { masks = []; orders = [] }
}
