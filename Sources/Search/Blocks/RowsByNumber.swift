/// The rows of lists by the numbers in them, for numbers that few rows have.
struct RowsByNumber: Sendable {
  /// Ascending, one for each row that has it.
  private let numbers: [Int32]
  private let rows: [UInt16]

  /// Sorts the numbers of lists; those below 0 are left out.
  init(_ lists: Lists) {
    let places = lists.numbers.indices.lazy.map(Int32.init).filter { lists.numbers[Int($0)] >= 0 }
    let highest = lists.numbers.max() ?? 0
    let sorted = Array(places)
      .sorted(ranks: lists.numbers.map { $0 & Self.lowBits }, below: Int(Self.lowBits) + 1)
      .sorted(
        ranks: lists.numbers.map { max($0, 0) / (Self.lowBits + 1) },
        below: Int(highest) / (Int(Self.lowBits) + 1) + 1)
    numbers = sorted.map { lists.numbers[Int($0)] }
    rows = sorted.map { lists.rows[Int($0)] }
  }

  private static let lowBits: Int32 = 0x7FF

  /// Marks the rows with any of some numbers.
  func mark(_ mask: inout [Bool], _ wanted: [Int32]) {
    for number in wanted {
      var (place, end) = (0, numbers.count)
      while place < end {
        let middle = (place + end) / 2
        if numbers[middle] < number { place = middle + 1 } else { end = middle }
      }
      while place < numbers.count, numbers[place] == number {
        mask[Int(rows[place])] = true
        place += 1
      }
    }
  }
}
