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
      if filter.isNegated {
        var met = mask
        matcher.narrow(&met, by: filter.condition)
        for row in mask.indices where met[row] { mask[row] = false }
      } else {
        matcher.narrow(&mask, by: filter.condition)
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

  func narrow(_ mask: inout [Bool], by condition: CompiledQuery.Condition) {
    switch condition {
    case .words(let segments): narrow(&mask, by: segments)
    case .countries(let flags, let combination):
      keep(&mask, columns.sideStarts, columns.sideCountries, flags.map(ofBlock), combination)
    case .places(let flags, let combination):
      keep(&mask, columns.sideStarts, columns.sidePlaces, flags, combination)
    case .people(let flags, let combination):
      keep(&mask, columns.people.starts, columns.people.numbers, flags, combination)
    case .sources(let flags, let combination):
      keep(&mask, columns.sources.starts, columns.sources.numbers, flags, combination)
    case .bodies(let names, let combination):
      let none = Array(repeating: false, count: columns.bodies.count)
      let flags = names.map { columns.bodies.holding(any: [$0]) ?? none }
      keep(&mask, columns.sideStarts, columns.sideBodies, flags, combination)
    case .stages(let flags): keep(&mask) { flags[Int(columns.stages[$0])] }
    case .instruments(let flags): keep(&mask) { flags[Int(columns.instruments[$0])] }
    case .kinds(let flags): keep(&mask) { flags[Int(columns.kinds[$0])] }
    case .scopes(let bits, .all): keep(&mask) { columns.scopes[$0] & bits == bits }
    case .scopes(let bits, .any): keep(&mask) { columns.scopes[$0] & bits != 0 }
    case .date(let column, let lower, let upper):
      let dates = columns.dates(column) ?? block.dates
      guard !dates.isEmpty else {
        mask = Array(repeating: false, count: mask.count)
        return
      }
      keep(&mask) { block.dateCodes.isPossible(dates[$0], from: lower, to: upper) }
    case .has(let bit): keep(&mask) { columns.properties[$0] & bit != 0 }
    }
  }

  @inline(__always)
  private func keep(_ mask: inout [Bool], where isMet: (Int) -> Bool) {
    for row in mask.indices where mask[row] { mask[row] = isMet(row) }
  }

  /// Keeps the rows whose lists have a number of each, or of any, of the wanted sets.
  private func keep(
    _ mask: inout [Bool], _ starts: [Int32], _ numbers: [Int32], _ wanted: [[Bool]],
    _ combination: Term.Combination
  ) {
    var met = Array(repeating: combination == .all, count: mask.count)
    for flags in wanted {
      var found = combination == .all ? Array(repeating: false, count: mask.count) : met
      Self.mark(&found, among: combination == .all ? met : mask, starts, numbers, flags)
      met = found
    }
    for row in mask.indices where mask[row] { mask[row] = met[row] }
  }

  /// Truth values by the block's own numbers of countries.
  private func ofBlock(_ flags: [Bool]) -> [Bool] { countries.map { flags[Int($0)] } }

  /// Marks the candidates whose lists have a number with a flag.
  private static func mark(
    _ found: inout [Bool], among candidates: [Bool], _ starts: [Int32], _ numbers: [Int32], _ flags: [Bool]
  ) {
    guard !numbers.isEmpty else { return }
    found.withUnsafeMutableBufferPointer { found in
      candidates.withUnsafeBufferPointer { candidates in
        starts.withUnsafeBufferPointer { starts in
          numbers.withUnsafeBufferPointer { numbers in
            flags.withUnsafeBufferPointer { flags in
              for row in found.indices where candidates[row] && !found[row] {
                var isMet = false
                for place in Int(starts[row])..<Int(starts[row + 1]) {
                  // -1 is the highest of all numbers without a sign.
                  let number = Int(UInt32(bitPattern: numbers[place]))
                  isMet = isMet || number < flags.count && flags[number]
                }
                found[row] = isMet
              }
            }
          }
        }
      }
    }
  }
}

// MARK: - Words

extension BlockMatcher {
  func narrow(_ mask: inout [Bool], by segments: [WordSegment]) {
    for segment in segments {
      var found = mask
      for word in segment.words {
        var next = Array(repeating: false, count: mask.count)
        mark(word, in: &next, among: found)
        found = next
      }
      if let others = segment.others { mark(others, in: &found, among: mask) }
      mask = found
    }
  }

  /// Marks the candidates that the words occur in, or in what they name.
  private func mark(_ match: WordMatch, in found: inout [Bool], among candidates: [Bool]) {
    if let flags = match.countries.map(ofBlock), flags.contains(true) {
      Self.mark(&found, among: candidates, columns.sideStarts, columns.sideCountries, flags)
    }
    if let flags = match.places {
      Self.mark(&found, among: candidates, columns.sideStarts, columns.sidePlaces, flags)
      Self.mark(&found, among: candidates, columns.settings.starts, columns.settings.numbers, flags)
    }
    if let flags = columns.bodies.holding(any: match.words) {
      Self.mark(&found, among: candidates, columns.sideStarts, columns.sideBodies, flags)
    }
    if let flags = match.stages { mark(&found, candidates) { flags[Int(columns.stages[$0])] } }
    if let flags = match.instruments { mark(&found, candidates) { flags[Int(columns.instruments[$0])] } }
    if let flags = match.kinds { mark(&found, candidates) { flags[Int(columns.kinds[$0])] } }
    if match.fields != 0 { mark(&found, candidates) { columns.scopes[$0] & match.fields != 0 } }
    if let flags = match.people {
      Self.mark(&found, among: candidates, columns.people.starts, columns.people.numbers, flags)
    }
    guard let text = block.text else { return }
    if let flags = text.texts.holding(any: match.words) {
      Self.mark(&found, among: candidates, text.rows.starts, text.rows.numbers, flags)
    }
    if let flags = text.ids.holding(any: match.words) { mark(&found, candidates) { flags[$0] } }
  }

  @inline(__always)
  private func mark(_ found: inout [Bool], _ candidates: [Bool], where isMet: (Int) -> Bool) {
    for row in found.indices where candidates[row] && !found[row] { found[row] = isMet(row) }
  }
}
