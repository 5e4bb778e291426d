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
      let flags = flags.map(ofBlock)
      keep(&mask) { row in
        let sides = columns.sides(row)
        return combination.isMet(flags) { flags in sides.contains { flags[Int(columns.sideCountries[$0])] } }
      }
    case .places(let flags, let combination):
      keep(&mask) { row in
        let sides = columns.sides(row)
        return combination.isMet(flags) { flags in
          sides.contains { columns.sidePlaces[$0] >= 0 && flags[Int(columns.sidePlaces[$0])] }
        }
      }
    case .people(let flags, let combination): keep(&mask, columns.people, flags, combination)
    case .sources(let flags, let combination): keep(&mask, columns.sources, flags, combination)
    case .bodies(let names, let combination):
      let flags = names.map { columns.bodies.holding($0) ?? [] }
      keep(&mask) { row in
        let sides = columns.sides(row)
        return combination.isMet(flags) { flags in
          !flags.isEmpty
            && sides.contains { columns.sideBodies[$0] >= 0 && flags[Int(columns.sideBodies[$0])] }
        }
      }
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

  private func keep(
    _ mask: inout [Bool], _ column: Lists, _ wanted: [[Bool]], _ combination: Term.Combination
  ) {
    keep(&mask) { row in
      combination.isMet(wanted) { flags in column[row].contains { $0 >= 0 && flags[Int($0)] } }
    }
  }

  /// Truth values by the block's own numbers of countries.
  private func ofBlock(_ flags: [Bool]) -> [Bool] { countries.map { flags[Int($0)] } }
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
      for name in segment.others { mark(name, in: &found, among: mask) }
      mask = found
    }
  }

  /// Marks the candidates that the words occur in, or in what they name.
  private func mark(_ match: WordMatch, in found: inout [Bool], among candidates: [Bool]) {
    markSides(match, in: &found, among: candidates)
    if let flags = match.stages { mark(&found, candidates) { flags[Int(columns.stages[$0])] } }
    if let flags = match.instruments { mark(&found, candidates) { flags[Int(columns.instruments[$0])] } }
    if let flags = match.kinds { mark(&found, candidates) { flags[Int(columns.kinds[$0])] } }
    if match.fields != 0 { mark(&found, candidates) { columns.scopes[$0] & match.fields != 0 } }
    if let flags = match.people { mark(&found, candidates, columns.people, flags) }
    if let flags = match.places { mark(&found, candidates, columns.settings, flags) }
    guard let text = block.text else { return }
    if let flags = text.texts.holding(match.words) { mark(&found, candidates, text.rows, flags) }
    if let flags = text.ids.holding(match.words) { mark(&found, candidates) { flags[$0] } }
  }

  private func markSides(_ match: WordMatch, in found: inout [Bool], among candidates: [Bool]) {
    if let flags = match.countries.map(ofBlock), flags.contains(true) {
      mark(&found, candidates) { row in
        columns.sides(row).contains { flags[Int(columns.sideCountries[$0])] }
      }
    }
    if let flags = match.places {
      mark(&found, candidates) { row in
        columns.sides(row).contains { columns.sidePlaces[$0] >= 0 && flags[Int(columns.sidePlaces[$0])] }
      }
    }
    if let flags = columns.bodies.holding(match.words) {
      mark(&found, candidates) { row in
        columns.sides(row).contains { columns.sideBodies[$0] >= 0 && flags[Int(columns.sideBodies[$0])] }
      }
    }
  }

  @inline(__always)
  private func mark(_ found: inout [Bool], _ candidates: [Bool], where isMet: (Int) -> Bool) {
    for row in found.indices where candidates[row] && !found[row] { found[row] = isMet(row) }
  }

  private func mark(_ found: inout [Bool], _ candidates: [Bool], _ column: Lists, _ flags: [Bool]) {
    guard !column.areAllEmpty else { return }
    mark(&found, candidates) { row in column[row].contains { $0 >= 0 && flags[Int($0)] } }
  }
}

extension Term.Combination {
  /// Whether any or all of the values pass.
  @inline(__always)
  fileprivate func isMet<Value>(_ values: [Value], _ passes: (Value) -> Bool) -> Bool {
    self == .all ? values.allSatisfy(passes) : values.contains(where: passes)
  }
}
