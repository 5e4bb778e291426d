/// A column of lists of numbers, one list for each row, all in one array.
struct Lists: Hashable, Sendable {
  /// Where each row's numbers begin, and where the last one's end.
  private(set) var starts: [Int32] = [0]
  private(set) var numbers: [Int32] = []
  /// The row of each of the numbers; going through all of them takes no jumps from row to row.
  private(set) var rows: [UInt16] = []

  /// The highest number of rows.
  static let capacity = Int(UInt16.max) + 1

  /// A column without rows.
  init() {}

  /// Takes the lists as they were stored; `nil` where they do not fit together.
  init?(starts: [Int32], numbers: [Int32]) {
    guard starts.areStarts(of: numbers.count), starts.count <= Self.capacity + 1 else { return nil }
    (self.starts, self.numbers) = (starts, numbers)
    rows = [UInt16](unsafeUninitializedCapacity: numbers.count) { rows, initialized in
      for row in 0..<(starts.count - 1) {
        for place in Int(starts[row])..<Int(starts[row + 1]) {
          rows.initializeElement(at: place, to: UInt16(truncatingIfNeeded: row))
        }
      }
      initialized = numbers.count
    }
  }

  /// Takes the different numbers of each row but for -1.
  ///
  /// - Parameters:
  ///   - column: the numbers of all rows, one after the other.
  ///   - starts: where each row's begin, and where the last one's end.
  init(distinct column: [Int32], starts: [Int32]) {
    self.starts.reserveCapacity(starts.count)
    numbers.reserveCapacity(column.count)
    rows.reserveCapacity(column.count)
    for row in 0..<(starts.count - 1) {
      let places = Int(starts[row])..<Int(starts[row + 1])
      for place in places where column[place] >= 0 {
        var earlier = places.lowerBound
        while column[earlier] != column[place] { earlier += 1 }
        guard earlier == place else { continue }
        numbers.append(column[place])
        rows.append(UInt16(truncatingIfNeeded: row))
      }
      self.starts.append(Int32(numbers.count))
    }
  }

  /// The number of rows.
  var count: Int { starts.count - 1 }

  /// Adds a row; repetitions are left out.
  mutating func append(_ row: some Sequence<Int32>) {
    let start = numbers.count
    for number in row where !numbers[start...].contains(number) {
      numbers.append(number)
      rows.append(UInt16(truncatingIfNeeded: count))
    }
    starts.append(Int32(numbers.count))
  }

  /// Replaces each number by what stands at its place in an array; numbers without one become -1.
  mutating func renumber(_ numbering: (Int32) -> Int32) {
    for index in numbers.indices { numbers[index] = numbering(numbers[index]) }
  }

  /// The numbers of a row, in the order in which they were given.
  subscript(row: Int) -> ArraySlice<Int32> { numbers[Int(starts[row])..<Int(starts[row + 1])] }
}

extension Lists {
  /// Adds to the count of each number how many rows in the mask have it; -1 is not counted.
  ///
  /// - Parameters:
  ///   - counts: for all numbers from 0 on.
  ///   - mask: a truth value for each row, or more of them.
  func count(in counts: inout [Int32], _ mask: ArraySlice<Bool>) {
    let last = UInt32(clamping: counts.count)
    mask.withUnsafeBytes { mask in
      counts.withUnsafeMutableBufferPointer { counts in
        rows.withUnsafeBufferPointer { rows in
          numbers.withUnsafeBufferPointer { numbers in
            for place in numbers.indices {
              let number = UInt32(bitPattern: numbers[place])
              if number < last { counts[Int(number)] &+= Int32(mask[Int(rows[place])]) }
            }
          }
        }
      }
    }
  }

  /// Whether a row has a number that has a flag.
  func has(_ row: Int, _ flags: NumberFlags) -> Bool { self[row].contains { flags[$0] } }

  /// Marks the rows with a number that has a flag.
  func mark(_ mask: inout [Bool], _ flags: NumberFlags) {
    mask.withUnsafeMutableBytes { mask in
      flags.withUnsafeBytes { flags in
        rows.withUnsafeBufferPointer { rows in
          numbers.withUnsafeBufferPointer { numbers in
            for place in numbers.indices { mask[Int(rows[place])] |= flags[numbers[place]] }
          }
        }
      }
    }
  }
}
