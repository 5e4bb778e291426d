/// The numbers of the records of a catalogue's rows.
package struct RowNumbers: Sendable {
  private let blocks: [AscendingNumbers]
  /// The first row of each block.
  private let starts: [Int]
  /// How many rows there are.
  package let count: Int

  /// Takes the rows of all blocks, in their order.
  package init(_ blocks: [Block]) {
    self.blocks = blocks.map(\.numbers)
    let starts = blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    count = starts[blocks.count]
    self.starts = starts.dropLast()
  }

  /// The number of the record of a row, or `nil` where there is no such row.
  package func number(ofRow row: Int) -> Int? {
    guard (0..<count).contains(row) else { return nil }
    let block = starts.lastIndex { $0 <= row } ?? 0
    return blocks[block][row - starts[block]]
  }

  /// The row of a record, or `nil` where no row has its number.
  package func row(ofNumber number: Int) -> Int? {
    guard let block = blocks.lastIndex(where: { $0.first.map { $0 <= number } ?? false }) else { return nil }
    let numbers = blocks[block]
    var range = numbers.startIndex..<numbers.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if numbers[middle] == number { return starts[block] + middle }
      range = numbers[middle] < number ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
