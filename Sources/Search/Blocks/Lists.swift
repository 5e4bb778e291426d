/// A column of lists of numbers: all of them in one array, and where each row's begin.
struct Lists: Hashable, Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var numbers: [Int32] = []

  /// A column without rows.
  init() {}

  /// Takes the lists as they were stored; `nil` where they do not fit together.
  init?(starts: [Int32], numbers: [Int32]) {
    guard starts.areStarts(of: numbers.count) else { return nil }
    (self.starts, self.numbers) = (starts, numbers)
  }

  /// The number of rows.
  var count: Int { starts.count - 1 }

  /// Adds a row; repetitions are left out.
  mutating func append(_ row: some Sequence<Int32>) {
    let start = numbers.count
    for number in row where !numbers[start...].contains(number) { numbers.append(number) }
    starts.append(Int32(numbers.count))
  }

  /// Replaces each number by what stands at its place in an array; numbers without one become -1.
  mutating func renumber(_ numbering: (Int32) -> Int32) {
    for index in numbers.indices { numbers[index] = numbering(numbers[index]) }
  }

  /// The numbers of a row, in the order in which they were given.
  subscript(row: Int) -> ArraySlice<Int32> { numbers[Int(starts[row])..<Int(starts[row + 1])] }
}
