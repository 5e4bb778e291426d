/// All rows at once, column by column.
extension BlockMatcher {
  /// The rows that meet every condition of a query, those among `candidates` where they are given.
  ///
  /// - Returns: a truth value for each row.
  func mask(_ query: CompiledQuery, among candidates: [Bool]? = nil) -> [Bool] {
    var mask = candidates ?? Array(repeating: true, count: block.count)
    guard !query.isEmpty else { return mask }
    guard isLoaded(for: query) else { return none }
    for filter in query.filters {
      narrow(&mask) {
        isMet(filter, $0)
      } byColumns: { mask in
        let met = rows(meeting: filter.condition)
        if filter.isNegated {
          mask.subtract(met)
        } else {
          mask.formIntersection(met)
        }
      }
    }
    for segment in query.segments { narrow(&mask, by: segment) }
    return mask
  }

  /// Leaves the rows of a mask that meet a condition, asking each where they are few.
  private func narrow(
    _ mask: inout [Bool], _ isMet: (Int) -> Bool, byColumns narrow: (inout [Bool]) -> Void
  ) {
    guard let few = fewRows(mask) else { return narrow(&mask) }
    for row in few where !isMet(row) { mask[row] = false }
  }

  /// The rows of a mask, where they are so few that they are asked quicker one by one than with all others.
  private func fewRows(_ mask: [Bool]) -> [Int]? {
    let count = mask.trueCount
    guard count <= block.count / 64 else { return nil }
    return count == 0 ? [] : mask.indices.filter { mask[$0] }
  }

  /// The rows that meet a condition.
  private func rows(meeting condition: CompiledQuery.Condition) -> [Bool] {
    switch condition {
    case .words(let segments):
      var mask = Array(repeating: true, count: block.count)
      for segment in segments { narrow(&mask, by: segment) }
      return mask
    case .countries(let flags, let combination):
      return rows(columns.countries, flags.map(ofBlock), combination)
    case .places(let flags, let combination): return rows(columns.places, flags, combination)
    case .people(let flags, let combination): return rows(columns.people, flags, combination)
    case .sources(let flags, let combination): return rows(columns.sources, flags, combination)
    case .bodies(let names, let combination):
      let flags = names.map { NumberFlags(columns.bodies.holding(any: $0) ?? []) }
      return rows(columns.bodyNumbers, flags, combination)
    case .stages(let wanted): return columns.stages.mask { wanted.has($0) }
    case .instruments(let wanted): return columns.instruments.mask { wanted.has($0) }
    case .kinds(let wanted): return columns.kinds.mask { wanted.has($0) }
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

  // MARK: Words

  private func narrow(_ mask: inout [Bool], by segment: WordSegment) {
    narrow(&mask) {
      isFound(segment, $0)
    } byColumns: { mask in
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
    var found = none
    if let flags = match.countries { columns.countries.mark(&found, ofBlock(flags)) }
    if let flags = match.places {
      mark(&found, flags, columns.places, index?.places)
      columns.settings.mark(&found, flags)
    }
    if let flags = columns.bodies.holding(any: match.patterns) {
      columns.bodyNumbers.mark(&found, NumberFlags(flags))
    }
    if match.stages != 0 { found.formUnion(columns.stages.mask { match.stages.has($0) }) }
    if match.instruments != 0 { found.formUnion(columns.instruments.mask { match.instruments.has($0) }) }
    if match.kinds != 0 { found.formUnion(columns.kinds.mask { match.kinds.has($0) }) }
    if match.fields != 0 { found.formUnion(columns.scopes.mask { $0 & match.fields != 0 }) }
    if let flags = match.people { mark(&found, flags, columns.people, index?.people) }
    var rest = candidates
    rest.subtract(found)
    if let few = fewRows(rest) {
      for row in few where isWritten(match, row) { found[row] = true }
    } else {
      if let flags = text.texts.holding(any: match.patterns, index?.texts) {
        text.rows.mark(&found, NumberFlags(flags))
      }
      if let flags = text.ids.holding(any: match.patterns, index?.ids) { found.formUnion(flags) }
    }
    return found
  }

  /// Marks the rows whose lists have a number with a flag.
  private func mark(_ found: inout [Bool], _ flags: NumberFlags, _ lists: Lists, _ index: RowsByNumber?) {
    if let index, let few = flags.few {
      index.mark(&found, few)
    } else {
      lists.mark(&found, flags)
    }
  }
}
