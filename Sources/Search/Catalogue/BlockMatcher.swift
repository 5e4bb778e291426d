/// Asks a block whether its rows meet conditions: one by one, or all at once, which goes through one column after the
/// other.
///
/// Rows of which too little is loaded yet meet none.
final class BlockMatcher: Sendable {
  let block: Block
  /// Both are empty where they are not loaded.
  let columns: BlockColumns
  let text: BlockText
  /// The catalogue's numbers of the countries of the block.
  let countries: [Int32]
  let index: BlockIndex?

  /// Takes a block.
  ///
  /// - Parameters:
  ///   - block: what is asked.
  ///   - countries: the catalogue's numbers of the countries of the block.
  ///   - index: where the block has rare names and words, if that is known.
  init(_ block: Block, countries: [Int32], _ index: BlockIndex?) {
    (self.block, self.countries, self.index) = (block, countries, index)
    (columns, text) = (block.columns ?? BlockColumns(), block.text ?? BlockText())
  }

  func isLoaded(for query: CompiledQuery) -> Bool {
    block.hasColumns && (block.hasText || !query.needsText)
  }
}

// MARK: - One row

extension BlockMatcher {
  /// Whether a row meets every condition of a query.
  func matches(_ row: Int, _ query: CompiledQuery) -> Bool {
    guard !query.isEmpty else { return true }
    return isLoaded(for: query) && query.filters.allSatisfy { isMet($0, row) }
      && query.segments.allSatisfy { isFound($0, row) }
  }

  func isMet(_ filter: CompiledQuery.Filter, _ row: Int) -> Bool {
    isMet(filter.condition, row) != filter.isNegated
  }

  private func isMet(_ condition: CompiledQuery.Condition, _ row: Int) -> Bool {
    switch condition {
    case .words(let segments): return segments.allSatisfy { isFound($0, row) }
    case .countries(let wanted, let combination):
      return combination.holds(wanted) { flags in hasCountry(row, flags) }
    case .places(let wanted, let combination):
      return combination.holds(wanted) { columns.places.has(row, $0) }
    case .people(let wanted, let combination):
      return combination.holds(wanted) { columns.people.has(row, $0) }
    case .sources(let wanted, let combination):
      return combination.holds(wanted) { columns.sources.has(row, $0) }
    case .bodies(let wanted, let combination):
      return combination.holds(wanted) { columns.bodies.holds(any: $0, in: columns.bodyNumbers[row]) }
    case .stages(let wanted): return wanted.has(columns.stages[row])
    case .instruments(let wanted): return wanted.has(columns.instruments[row])
    case .kinds(let wanted): return wanted.has(columns.kinds[row])
    case .scopes(let bits, .all): return columns.scopes[row] & bits == bits
    case .scopes(let bits, .any): return columns.scopes[row] & bits != 0
    case .date(let column, let lower, let upper):
      let dates = columns.dates(column) ?? block.dates
      return !dates.isEmpty && block.dateCodes.isPossible(dates[row], from: lower, to: upper)
    case .has(let bit): return columns.properties[row] & bit != 0
    }
  }

  private func hasCountry(_ row: Int, _ flags: [Bool]) -> Bool {
    columns.countries[row].contains { flags[Int(countries[Int($0)])] }
  }

  /// Whether a row has all the words, or what else they name is called.
  func isFound(_ segment: WordSegment, _ row: Int) -> Bool {
    segment.words.allSatisfy { isFound($0, row) } || segment.others.map { isFound($0, row) } ?? false
  }

  private func isFound(_ match: WordMatch, _ row: Int) -> Bool {
    if match.stages.has(columns.stages[row]) || match.instruments.has(columns.instruments[row])
      || match.kinds.has(columns.kinds[row]) || columns.scopes[row] & match.fields != 0
    {
      return true
    }
    if let flags = match.countries, hasCountry(row, flags) { return true }
    if let flags = match.places, columns.places.has(row, flags) || columns.settings.has(row, flags) {
      return true
    }
    if let flags = match.people, columns.people.has(row, flags) { return true }
    return isWritten(match, row) || columns.bodies.holds(any: match.patterns, in: columns.bodyNumbers[row])
  }

  /// Whether the texts of a row have the words.
  func isWritten(_ match: WordMatch, _ row: Int) -> Bool {
    return text.texts.holds(any: match.patterns, in: text.rows[row])
      || text.ids.holds(row, any: match.patterns)
  }
}

extension TextPool {
  /// Whether any of some patterns occurs in any of some texts.
  fileprivate func holds(any patterns: [WordPattern], in texts: ArraySlice<Int32>) -> Bool {
    texts.contains { holds(Int($0), any: patterns) }
  }
}

extension UInt32 {
  /// Whether the bit of a word of a closed list is set.
  func has(_ word: UInt8) -> Bool { self &>> UInt32(word) & 1 != 0 }
}
