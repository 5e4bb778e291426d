extension Block {
  /// The rows that meet every condition of a query, those among `candidates` where they are given.
  ///
  /// Rows of which too little is loaded yet meet none.
  ///
  /// - Parameters:
  ///   - query: what is asked for.
  ///   - countries: the catalogue's numbers of the countries of this block.
  ///   - candidates: the rows that are asked; all where none are given.
  /// - Returns: a truth value for each row.
  func matching(_ query: CompiledQuery, countries: [Int32], among candidates: [Bool]? = nil) -> [Bool] {
    var mask = candidates ?? Array(repeating: true, count: count)
    guard !query.isEmpty else { return mask }
    guard let columns, !query.needsText || text != nil else { return Array(repeating: false, count: count) }
    let matcher = BlockMatcher(block: self, columns: columns, countries: countries)
    for filter in query.filters {
      guard mask.contains(true) else { return mask }
      let met = matcher.rows(meeting: filter.condition)
      if filter.isNegated {
        mask.subtract(met)
      } else {
        mask.formIntersection(met)
      }
    }
    matcher.narrow(&mask, by: query.segments)
    return mask
  }
}

/// Asks conditions of the columns of a block.
private struct BlockMatcher {
  let block: Block
  let columns: BlockColumns
  let countries: [Int32]

  /// The rows that meet a condition.
  func rows(meeting condition: CompiledQuery.Condition) -> [Bool] {
    switch condition {
    case .words(let segments):
      var mask = Array(repeating: true, count: block.count)
      narrow(&mask, by: segments)
      return mask
    case .countries(let flags, let combination):
      return rows(columns.countries, flags.map(ofBlock), combination)
    case .places(let flags, let combination): return rows(columns.places, flags, combination)
    case .people(let flags, let combination): return rows(columns.people, flags, combination)
    case .sources(let flags, let combination): return rows(columns.sources, flags, combination)
    case .bodies(let names, let combination):
      let flags = names.map { NumberFlags(columns.bodies.holding(any: [$0]) ?? []) }
      return rows(columns.bodyNumbers, flags, combination)
    case .stages(let wanted): return rows(columns.stages, wanted)
    case .instruments(let wanted): return rows(columns.instruments, wanted)
    case .kinds(let wanted): return rows(columns.kinds, wanted)
    case .scopes(let bits, .all): return columns.scopes.mask { $0 & bits == bits }
    case .scopes(let bits, .any): return columns.scopes.mask { $0 & bits != 0 }
    case .date(let column, let lower, let upper):
      let dates = columns.dates(column) ?? block.dates
      guard !dates.isEmpty else { return none }
      return dates.mask { block.dateCodes.isPossible($0, from: lower, to: upper) }
    case .has(let bit): return columns.properties.mask { $0 & bit != 0 }
    }
  }

  /// No row.
  private var none: [Bool] { Array(repeating: false, count: block.count) }

  /// The rows with one of the wanted words of a closed list, each of which has a bit.
  private func rows(_ column: [UInt8], _ wanted: UInt32) -> [Bool] {
    column.mask { wanted &>> UInt32($0) & 1 != 0 }
  }

  /// The rows whose lists have a number of each, or of any, of the wanted sets.
  private func rows(_ lists: Lists, _ wanted: [NumberFlags], _ combination: Term.Combination) -> [Bool] {
    var met = none
    for (place, flags) in wanted.enumerated() {
      guard combination == .all, place > 0 else {
        lists.mark(&met, flags)
        continue
      }
      var others = none
      lists.mark(&others, flags)
      met.formIntersection(others)
    }
    return met
  }

  /// Truth values by the block's own numbers of countries.
  private func ofBlock(_ flags: [Bool]) -> NumberFlags { NumberFlags(countries.map { flags[Int($0)] }) }
}

// MARK: - Words

extension BlockMatcher {
  func narrow(_ mask: inout [Bool], by segments: [WordSegment]) {
    for segment in segments {
      guard mask.contains(true) else { return }
      var found = mask
      for word in segment.words { found.formIntersection(rows(with: word, among: found)) }
      if let others = segment.others {
        found.formUnion(rows(with: others, among: mask))
        mask.formIntersection(found)
      } else {
        mask = found
      }
    }
  }

  /// The candidates that any of the words occur in, or in what they name; other rows may be among them.
  private func rows(with match: WordMatch, among candidates: [Bool]) -> [Bool] {
    let few = fewRows(candidates)
    var found = none
    if let flags = match.countries { columns.countries.mark(&found, ofBlock(flags), among: few) }
    if let flags = match.places {
      columns.places.mark(&found, flags, among: few)
      columns.settings.mark(&found, flags, among: few)
    }
    if let flags = columns.bodies.holding(any: match.words) {
      columns.bodyNumbers.mark(&found, NumberFlags(flags), among: few)
    }
    if match.stages != 0 { found.formUnion(rows(columns.stages, match.stages)) }
    if match.instruments != 0 { found.formUnion(rows(columns.instruments, match.instruments)) }
    if match.kinds != 0 { found.formUnion(rows(columns.kinds, match.kinds)) }
    if match.fields != 0 { found.formUnion(columns.scopes.mask { $0 & match.fields != 0 }) }
    if let flags = match.people { columns.people.mark(&found, flags, among: few) }
    guard let text = block.text else { return found }
    var rest = candidates
    rest.subtract(found)
    if let few = fewRows(rest) {
      text.mark(&found, among: few, holding: match.words)
    } else {
      if let flags = text.texts.holding(any: match.words) { text.rows.mark(&found, NumberFlags(flags)) }
      if let flags = text.ids.holding(any: match.words) { found.formUnion(flags) }
    }
    return found
  }

  /// The rows of a mask, where they are so few that they are asked quicker one by one than with all others.
  private func fewRows(_ mask: [Bool]) -> [Int]? {
    mask.count { $0 } <= block.count / 64 ? mask.indices.filter { mask[$0] } : nil
  }
}

extension BlockText {
  /// Marks those of few rows with any of the words in their texts.
  fileprivate func mark(_ found: inout [Bool], among few: [Int], holding words: [[UInt8]]) {
    guard !few.isEmpty else { return }
    texts.asking(any: words) { holds in
      for row in few where rows[row].contains(where: { holds(Int($0)) }) { found[row] = true }
    }
    ids.asking(any: words) { holds in
      for row in few where !found[row] && holds(row) { found[row] = true }
    }
  }
}
