/// A set of numbers that mostly lie close together, in little more than a bit for each.
struct NumberSet {
  private var words: [Int: UInt64] = [:]

  /// Takes in a number.
  ///
  /// - Returns: `false` where it was there already.
  mutating func insert(_ number: Int) -> Bool {
    let bit = UInt64(1) << (number & 63)
    let word = words[number >> 6, default: 0]
    words[number >> 6] = word | bit
    return word & bit == 0
  }

  /// How many numbers there are.
  var count: Int { words.values.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The numbers in ascending order, as runs of those that follow each other without a gap.
  var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (place, word) in words.sorted(by: { $0.key < $1.key }) {
      var rest = word
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        let end = bit + (~(rest >> bit)).trailingZeroBitCount
        rest = (rest >> end) << end
        let run = (place << 6 + bit)...(place << 6 + (end - 1))
        if let last = runs.last, last.upperBound + 1 == run.lowerBound {
          runs[runs.count - 1] = last.lowerBound...run.upperBound
        } else {
          runs.append(run)
        }
      }
    }
    return runs
  }
}
