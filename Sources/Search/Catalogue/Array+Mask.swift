/// A truth value for each row; both masks have as many.
extension [Bool] {
  /// Keeps the rows that another mask has, too.
  mutating func formIntersection(_ other: [Bool]) { combine(other) { $0 & $1 } }

  /// Adds the rows of another mask.
  mutating func formUnion(_ other: [Bool]) { combine(other) { $0 | $1 } }

  /// Leaves out the rows of another mask.
  mutating func subtract(_ other: [Bool]) { combine(other) { $0 & ~$1 } }

  /// How many rows there are in the mask.
  var trueCount: Int { withUnsafeBytes { $0.reduce(0) { $0 &+ Int($1) } } }

  /// Combines bytes of 0 and 1, many at a time.
  @inline(__always)
  private mutating func combine(_ other: [Bool], _ combined: (UInt8, UInt8) -> UInt8) {
    withUnsafeMutableBytes { own in
      other.withUnsafeBytes { other in
        for row in 0..<Swift.min(own.count, other.count) { own[row] = combined(own[row], other[row]) }
      }
    }
  }
}

extension Array {
  /// Which rows of a column have a value that is wanted.
  @inline(__always)
  func mask(where isWanted: (Element) -> Bool) -> [Bool] {
    [Bool](unsafeUninitializedCapacity: count) { mask, initialized in
      withUnsafeBufferPointer { column in
        for row in column.indices { mask.initializeElement(at: row, to: isWanted(column[row])) }
      }
      initialized = count
    }
  }
}
