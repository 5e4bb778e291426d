/// Rows of a catalogue in some order.
extension [Int32] {
  /// These rows by their ranks, the lowest first, equal ones as they are.
  ///
  /// - Parameters:
  ///   - ranks: the rank of each row.
  ///   - limit: a number above all ranks.
  /// - Returns: the rows in their new order.
  func sorted(ranks: [Int32], below limit: Int) -> [Int32] {
    var places = [Int](repeating: 0, count: limit + 1)
    for row in self { places[Int(ranks[Int(row)]) + 1] += 1 }
    for rank in 0..<limit { places[rank + 1] += places[rank] }
    return [Int32](unsafeUninitializedCapacity: count) { rows, initialized in
      for row in self {
        let rank = Int(ranks[Int(row)])
        rows.initializeElement(at: places[rank], to: row)
        places[rank] += 1
      }
      initialized = count
    }
  }
}

extension ArraySlice<Int32> {
  /// These rows by groups that follow each other, the last group first, each in its own order.
  ///
  /// - Parameter isOther: whether the row at a place belongs to another group than the one before it; not asked of the
  ///   first place.
  /// - Returns: the rows in their new order.
  @inline(__always)
  func reversedByGroups(_ isOther: (Int) -> Bool) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: count) { reversed, initialized in
      var end = endIndex
      for place in indices.reversed() where place == startIndex || isOther(place) {
        for row in self[place..<end] {
          reversed.initializeElement(at: initialized, to: row)
          initialized += 1
        }
        end = place
      }
    }
  }
}
