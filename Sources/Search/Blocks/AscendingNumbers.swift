/// Numbers of records in ascending order; where none is left out between them, they take no room.
package struct AscendingNumbers: RandomAccessCollection, Hashable, Sendable {
  /// The first number; those after it follow without a gap, unless they are listed.
  private let first: Int
  private let listed: [Int]
  package let endIndex: Int

  /// Takes numbers that ascend.
  package init(_ numbers: [Int]) {
    first = numbers.first ?? 0
    endIndex = numbers.count
    let hasGaps = zip(numbers, numbers.dropFirst()).contains { $1 != $0 &+ 1 }
    listed = hasGaps ? numbers : []
  }

  /// Takes numbers from a first one on, none left out.
  init(from first: Int, count: Int) {
    (self.first, listed, endIndex) = (first, [], count)
  }

  package var startIndex: Int { 0 }

  /// The number at a place.
  package subscript(place: Int) -> Int { listed.isEmpty ? first &+ place : listed[place] }

  /// The first number alone where none is left out after it, else all of them.
  var written: [Int] { listed.isEmpty ? Array(prefix(1)) : listed }
}
