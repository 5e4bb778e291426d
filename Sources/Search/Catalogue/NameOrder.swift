import KembarModel

/// The rows of a catalogue by the names of their sides, of which either direction is made.
struct NameOrder: Sendable {
  let key: Order.Key
  let language: Language
  /// From the first letter on; where all names are the same, the newest first.
  let rows: [Int32]
  /// Whether a row has other names than the one before it in ``rows``.
  private let isFirst: [Bool]

  /// Sorts rows.
  ///
  /// - Parameters:
  ///   - key: what was ranked.
  ///   - language: of the names.
  ///   - rows: all rows in the order in which equal ones stay.
  ///   - sides: for the first side and those after it, the rank of its name in each row; -1 where there is no such side.
  ///   - names: a number above all ranks.
  init(_ key: Order.Key, _ language: Language, _ rows: [Int32], sides: [[Int32]], names: Int) {
    (self.key, self.language) = (key, language)
    // By the last side first and by the first one last, since equal ones stay as they are.
    let rows = sides.reversed().reduce(rows) { rows, ranks in
      rows.sorted(ranks: ranks.map { $0 + 1 }, below: names + 1)
    }
    self.rows = rows
    isFirst = rows.indices.map { place in
      place == 0 || sides.contains { $0[Int(rows[place])] != $0[Int(rows[place - 1])] }
    }
  }

  /// The rows from the last letter on; where all names are the same, the newest first.
  var reversed: [Int32] { rows[...].reversedByGroups { isFirst[$0] } }
}
