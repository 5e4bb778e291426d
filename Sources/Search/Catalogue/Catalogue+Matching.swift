import KembarModel

extension Catalogue {
  /// The rows that meet every term of a query.
  ///
  /// - Returns: one truth value for each row.
  package func mask(_ query: Query) -> [Bool] {
    if let lastMask, lastMask.query == query { return lastMask.mask }
    let mask = computedMask(query)
    lastMask = (query, mask)
    return mask
  }

  private func computedMask(_ query: Query) -> [Bool] {
    var mask = Array(repeating: true, count: count)
    var words: [[UInt8]] = []
    for term in query.terms {
      if case .words(let next) = term.condition, !term.isNegated {
        words.append(next)
      } else {
        narrow(&mask, by: term)
      }
    }
    narrow(&mask, byWords: words)
    return mask
  }

  private func narrow(_ mask: inout [Bool], by term: Term) {
    if term.isNegated {
      var met = Array(repeating: true, count: count)
      narrow(&met, by: term.condition)
      for row in mask.indices where met[row] { mask[row] = false }
    } else {
      narrow(&mask, by: term.condition)
    }
  }

  private func narrow(_ mask: inout [Bool], by condition: Term.Condition) {
    switch condition {
    case .words(let words): narrow(&mask, byWords: [words])
    case .countries(let codes, let combination):
      let numbers = codes.map { code in Set(countryCodes.firstIndex(of: code).map { [Int32($0)] } ?? []) }
      narrow(&mask, countries, numbers, combination)
    case .places(let names, let combination):
      narrow(&mask, places, names.map(placesCalled), combination)
    case .people(let names, let combination):
      let wanted = names.map { numbers(of: index.registry.people, \.allNames, holding: $0) }
      narrow(&mask, people, wanted, combination)
    case .sources(let names, let combination):
      let wanted = names.map { numbers(of: index.registry.sources, \.allNames, holding: $0) }
      narrow(&mask, sources, wanted, combination)
    case .bodies(let names, let combination):
      let masks = names.map { name in
        var met = mask
        bodies.mark(name, in: &met)
        return met
      }
      keep(&mask) { row in combination.isMet(masks) { $0[row] } }
    case .stages(let wanted): keep(&mask) { wanted.contains(stages[$0]) }
    case .pending: keep(&mask) { stages[$0].isPending }
    case .instruments(let wanted): keep(&mask) { wanted.contains(instruments[$0]) }
    case .kinds(let wanted): keep(&mask) { wanted.contains(kinds[$0]) }
    case .scopes(let wanted, let combination):
      let bits = wanted.reduce(0) { $0 | $1.bit }
      keep(&mask) { combination == .all ? scopes[$0] & bits == bits : scopes[$0] & bits != 0 }
    case .date(let column, let range): keep(&mask) { dates[$0][column]?.couldBe(in: range) ?? false }
    case .has(let property): keep(&mask) { properties[$0] & property.bit != 0 }
    }
  }

  private func keep(_ mask: inout [Bool], where isMet: (Int) -> Bool) {
    for row in mask.indices where mask[row] { mask[row] = isMet(row) }
  }

  private func narrow(
    _ mask: inout [Bool], _ column: Lists, _ wanted: [Set<Int32>], _ combination: Term.Combination
  ) {
    keep(&mask) { row in
      combination.isMet(wanted) { numbers in column[row].contains(where: numbers.contains) }
    }
  }

  /// The places called exactly so, or, where there is none, those with a word that begins so.
  func placesCalled(_ name: [UInt8]) -> Set<Int32> {
    var exact: Set<Int32> = []
    var beginning: Set<Int32> = []
    let joined = Folding.joined(name)
    for (number, place) in index.registry.places.enumerated() {
      for candidate in place.allNames + [place.id] {
        let folded = Folding.fold(candidate)
        if Folding.joined(folded) == joined {
          exact.insert(Int32(number))
        } else if folded.hasWord(startingWith: name) {
          beginning.insert(Int32(number))
        }
      }
    }
    return exact.isEmpty ? beginning : exact
  }

  /// The items with a name in which `name` occurs at the start of a word.
  private func numbers<Item>(
    of items: [Item], _ names: (Item) -> [String], holding name: [UInt8]
  ) -> Set<Int32> {
    let joined = Folding.joined(name)
    let numbers = items.indices.filter { number in
      names(items[number]).contains { candidate in
        let folded = Folding.fold(candidate)
        return folded.hasWord(startingWith: name) || Folding.joined(folded).starts(with: joined)
      }
    }
    return Set(numbers.map(Int32.init))
  }
}

extension Term.Combination {
  /// Whether any or all of the values pass.
  fileprivate func isMet<Value>(_ values: [Value], _ passes: (Value) -> Bool) -> Bool {
    self == .all ? values.allSatisfy(passes) : values.contains(where: passes)
  }
}

extension Catalogue.Dates {
  subscript(column: Term.DateColumn) -> EDTF? {
    switch column {
    case .principal: signed ?? agreed ?? effective
    case .signed: signed
    case .agreed: agreed
    case .effective: effective
    case .ends: ends
    }
  }
}

extension [UInt8] {
  /// Whether a word of this folded text begins with `start`.
  func hasWord(startingWith start: [UInt8]) -> Bool {
    if starts(with: start) { return true }
    return indices.contains { self[$0] == Folding.blank && self[($0 + 1)...].starts(with: start) }
  }
}

extension Source {
  /// What the source may be called in a query.
  var allNames: [String] { [id, publisher, title, url].compactMap(\.self) }
}
