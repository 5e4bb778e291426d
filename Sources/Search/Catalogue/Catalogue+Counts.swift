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
  /// Finds what the counts of countries and places under a query need, unless that becomes useless.
  ///
  /// - Parameters:
  ///   - query: what the counts are of.
  ///   - isStale: whether they have become useless; asked again and again.
  /// - Returns: whether the counts can now be had quickly.
  package func prepareTallies(_ query: Query, unless isStale: () -> Bool) -> Bool {
    [query, query.withoutChosenCountries, query.withoutChosenPlaces].allSatisfy {
      findRows($0, unless: isStale)
    }
  }

  /// How many agreements each country would leave under the rest of the query.
  ///
  /// Where any of several countries is enough, the chosen ones do not narrow the counts, so that another can be
  /// added; where all must be there, they do.
  ///
  /// - Returns: a count for each of ``countryCodes``, in their order, zeros included.
  package func countryTallies(_ query: Query) -> [Tally<String>] {
    zip(countryCodes, countryCounts(mask(query.withoutChosenCountries))).map { Tally($0, $1) }
  }

  /// How many agreements each place would leave under the rest of the query.
  ///
  /// - Returns: indexes of places with a count above zero, and of the chosen ones; most agreements first, then by
  ///   name in the language.
  package func placeTallies(_ query: Query, _ language: Language) -> [Tally<Int>] {
    var chosen: Set<Int> = []
    for name in query.chosenPlaces {
      for (place, isCalled) in vocabulary.places(called: name).enumerated() where isCalled {
        chosen.insert(place)
      }
    }
    let counts = placeCounts(mask(query.withoutChosenPlaces))
    return ranked(counts, always: chosen, ranks(language).places)
  }

  /// How many agreements each person took part in, under the query.
  ///
  /// - Returns: indexes of people with a count above zero, most agreements first, then by name.
  package func personTallies(_ query: Query) -> [Tally<Int>] {
    let names = index.registry.people.map { Folding.fold($0.name) }
    return ranked(counts(of: \.people, names.count, mask(query)), NameRanks.ranks(names))
  }

  /// How many agreements each value of a code would leave under the rest of the query, zeros left out.
  package func stageTallies(_ query: Query) -> [Tally<Stage>] { tallies(query, .stage, \.stages) }

  /// As ``stageTallies(_:)``, for instruments.
  package func instrumentTallies(_ query: Query) -> [Tally<Instrument>] {
    tallies(query, .instrument, \.instruments)
  }

  /// As ``stageTallies(_:)``, for kinds.
  package func kindTallies(_ query: Query) -> [Tally<AgreementKind>] { tallies(query, .kind, \.kinds) }

  /// As ``stageTallies(_:)``, for fields of cooperation; an agreement counts for each of its fields.
  package func scopeTallies(_ query: Query) -> [Tally<ScopeField>] {
    let counts = counts(query.withoutChosen(.scope), \.scopes, bitCounts)
    return ScopeField.allCases.map { Tally($0, counts[Int($0.number)]) }.filter { $0.count > 0 }
  }

  /// How many agreements each year would leave, newest first; a date that spans years counts for each of them.
  package func yearTallies(_ query: Query) -> [Tally<Int>] {
    let rest = query.withoutChosen(.date)
    if let known = lastYears, known.query == rest { return known.tallies }
    let tallies = yearCounts(mask(rest)).sorted { $0.key > $1.key }.map { Tally($0.key, $0.value) }
    lastYears = (rest, tallies)
    return tallies
  }

  /// How many agreements have a property, under the rest of the query.
  package func tally(_ property: Term.Property, _ query: Query) -> Int {
    let qualifier = Term(.has(property), text: "").qualifier
    let rest = qualifier.map(query.withoutChosen) ?? query
    return counts(rest, \.properties, bitCounts)[property.bit.trailingZeroBitCount]
  }

  /// The counts of a column for a query, which menus ask for again and again.
  private func counts<Column: KeyPath<BlockColumns, Values> & Sendable, Values>(
    _ query: Query, _ column: Column, _ count: (Column, [Bool]) -> [Int]
  ) -> [Int] {
    if let known = columnCounts.first(where: { $0.column == column && $0.query == query }) {
      return known.counts
    }
    let counts = count(column, mask(query))
    if columnCounts.count == Self.mostColumnCounts { columnCounts.removeFirst() }
    columnCounts.append((query, column, counts))
    return counts
  }

  /// The counts that are kept: those of all columns of a menu.
  private static let mostColumnCounts = 8

  private func tallies<Word: CodeWord>(
    _ query: Query, _ qualifier: Qualifier, _ column: any KeyPath<BlockColumns, [UInt8]> & Sendable
  ) -> [Tally<Word>] {
    let counts = counts(query.withoutChosen(qualifier), column, wordCounts)
    return zip(Word.allCases, counts).filter { $1 > 0 }.map { Tally($0, $1) }
  }

  /// The numbers with a count above zero, and the `chosen` ones; highest count first, then by rank.
  func ranked(_ counts: [Int], always chosen: Set<Int> = [], _ ranks: [Int32]) -> [Tally<Int>] {
    var keys: [(key: UInt64, number: Int32)] = []
    for number in counts.indices where counts[number] > 0 || chosen.contains(number) {
      // The highest count has the lowest key; a count is no higher than the number of rows, which has 31 bits.
      let key =
        UInt64(UInt32.max - UInt32(clamping: counts[number])) << 32
        | UInt64(UInt32(bitPattern: ranks[number]))
      keys.append((key, Int32(number)))
    }
    keys.sort { $0.key == $1.key ? $0.number < $1.number : $0.key < $1.key }
    return keys.map { Tally(Int($0.number), counts[Int($0.number)]) }
  }
}
