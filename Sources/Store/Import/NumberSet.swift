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
}
