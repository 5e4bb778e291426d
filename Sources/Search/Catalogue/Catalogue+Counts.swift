package import KembarModel

/// A value that the panes or the filter menu offer, with the number of agreements that it would leave.
package struct Tally<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A code, or the index of a place or person.
  package var value: Value
  /// How many agreements choosing the value would leave.
  package var count: Int

  /// Ties a value to its count.
  package init(_ value: Value, _ count: Int) {
    self.value = value
    self.count = count
  }
}

extension Catalogue {
  /// How many agreements each country would leave under the rest of the query.
  ///
  /// Where any of several countries is enough, the chosen ones do not narrow the counts, so that another can be
  /// added; where all must be there, they do.
  ///
  /// - Returns: a count for each of ``countryCodes``, in their order, zeros included.
  package func countryTallies(_ query: Query) -> [Tally<String>] {
    let counts = counts(countries, mask(query.withoutChosenCountries), countryCodes.count)
    return zip(countryCodes, counts).map { Tally($0, $1) }
  }

  /// How many agreements each place would leave under the rest of the query.
  ///
  /// - Returns: indexes of places with a count above zero, and of the chosen ones; most agreements first, then by
  ///   name in the language.
  package func placeTallies(_ query: Query, _ language: Language) -> [Tally<Int>] {
    let chosen = query.chosenPlaces.reduce(into: Set<Int32>()) { $0.formUnion(placesCalled($1)) }
    let counts = counts(places, mask(query.withoutChosenPlaces), index.registry.places.count)
    return ranked(counts, always: chosen, foldedPlaceNames(language))
  }

  /// How many agreements each person took part in, under the query.
  ///
  /// - Returns: indexes of people with a count above zero, most agreements first, then by name.
  package func personTallies(_ query: Query) -> [Tally<Int>] {
    let counts = counts(people, mask(query), index.registry.people.count)
    return ranked(counts, index.registry.people.map { Folding.fold($0.name) })
  }

  /// How many agreements each value of a code would leave under the rest of the query, zeros left out.
  package func stageTallies(_ query: Query) -> [Tally<Stage>] { tallies(query, .stage, stages) }

  /// As ``stageTallies(_:)``, for instruments.
  package func instrumentTallies(_ query: Query) -> [Tally<Instrument>] {
    tallies(query, .instrument, instruments)
  }

  /// As ``stageTallies(_:)``, for kinds.
  package func kindTallies(_ query: Query) -> [Tally<AgreementKind>] { tallies(query, .kind, kinds) }

  /// As ``stageTallies(_:)``, for fields of cooperation; an agreement counts for each of its fields.
  package func scopeTallies(_ query: Query) -> [Tally<ScopeField>] {
    let mask = mask(query.withoutChosen(.scope))
    return ScopeField.allCases.map { field in
      let bit = field.bit
      return Tally(field, mask.indices.count { mask[$0] && scopes[$0] & bit != 0 })
    }
    .filter { $0.count > 0 }
  }

  /// How many agreements each year would leave, newest first; a date that spans years counts for each of them.
  package func yearTallies(_ query: Query) -> [Tally<Int>] {
    var counts: [Int: Int] = [:]
    let mask = mask(query.withoutChosen(.date))
    for row in mask.indices where mask[row] {
      guard let date = dates[row][.principal], let first = date.earliest, let last = date.latest else {
        continue
      }
      for year in first.year...max(first.year, last.year) { counts[year, default: 0] += 1 }
    }
    return counts.keys.sorted(by: >).map { Tally($0, counts[$0] ?? 0) }
  }

  /// How many agreements have a property, under the rest of the query.
  package func tally(_ property: Term.Property, _ query: Query) -> Int {
    let qualifier = Term(.has(property), text: "").qualifier
    let mask = mask(qualifier.map(query.withoutChosen) ?? query)
    let bit = property.bit
    return mask.indices.count { mask[$0] && properties[$0] & bit != 0 }
  }

  private func tallies<Word: CodeWord>(
    _ query: Query, _ qualifier: Qualifier, _ column: [Word]
  ) -> [Tally<Word>] {
    // A search through a few words takes less time than hashing one.
    let words = Array(Word.allCases)
    var counts = Array(repeating: 0, count: words.count)
    let mask = mask(query.withoutChosen(qualifier))
    for row in mask.indices where mask[row] {
      if let number = words.firstIndex(of: column[row]) { counts[number] += 1 }
    }
    return zip(words, counts).filter { $1 > 0 }.map { Tally($0, $1) }
  }

  /// How many of the rows in the mask have each number of a column.
  func counts(_ column: Lists, _ mask: [Bool], _ size: Int) -> [Int] {
    var counts = Array(repeating: 0, count: size)
    for row in mask.indices where mask[row] {
      for number in column[row] { counts[Int(number)] += 1 }
    }
    return counts
  }

  /// The numbers with a count above zero, and the `chosen` ones; highest count first, then by name.
  func ranked(_ counts: [Int], always chosen: Set<Int32> = [], _ names: [[UInt8]]) -> [Tally<Int>] {
    counts.indices
      .filter { counts[$0] > 0 || chosen.contains(Int32($0)) }
      .sorted { left, right in
        guard counts[left] == counts[right] else { return counts[left] > counts[right] }
        return names[left] == names[right]
          ? left < right : names[left].lexicographicallyPrecedes(names[right])
      }
      .map { Tally($0, counts[$0]) }
  }
}
