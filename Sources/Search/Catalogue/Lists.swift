/// A column of lists of numbers: all of them in one array, and where each row's begin.
struct Lists: Sendable {
  private var starts: [Int32] = [0]
  private var numbers: [Int32] = []

  /// A column of one list for each row; repetitions within a row are left out.
  init(_ rows: [[Int]]) {
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      let start = numbers.count
      for number in row where !numbers[start...].contains(Int32(number)) { numbers.append(Int32(number)) }
      starts.append(Int32(numbers.count))
    }
  }

  /// The numbers of a row, in the order in which they were given.
  subscript(row: Int) -> ArraySlice<Int32> { numbers[Int(starts[row])..<Int(starts[row + 1])] }
}
