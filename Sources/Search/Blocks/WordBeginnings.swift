/// Which words may begin in each stretch of folded bytes, by their first two and their first three bytes: a rare word is
/// looked for in few of them.
struct WordBeginnings: Sendable {
  /// A thousand and some bits for as many bytes, of which about a quarter are set.
  private static let (stretch, wordsPerStretch) = (1_024, 16)
  private var bits: [UInt64]

  /// Notes all beginnings.
  init(_ bytes: [UInt8]) {
    bits = Array(repeating: 0, count: (bytes.count / Self.stretch + 1) * Self.wordsPerStretch)
    var previous = TextPool.lineEnd
    bytes.withUnsafeBufferPointer { bytes in
      for place in bytes.indices.dropLast() {
        let byte = bytes[place]
        // In scripts without blanks, of which all letters have three bytes or more, a word may begin anywhere.
        if (previous <= Folding.blank || byte >= 0xE0) && byte > Folding.blank {
          note(Self.number(byte, bytes[place + 1]), at: place)
          if place + 2 < bytes.count {
            note(Self.number(byte, bytes[place + 1], bytes[place + 2]), at: place)
          }
        }
        previous = byte
      }
    }
  }

  private mutating func note(_ number: Int, at place: Int) {
    bits[place / Self.stretch * Self.wordsPerStretch + number / 64] |= 1 << UInt64(number % 64)
  }

  /// The number that a word is known by, which it shares with others, or `nil` where it is too short.
  static func number(of word: [UInt8]) -> Int? {
    switch word.count {
    case 0, 1: nil
    case 2: number(word[0], word[1])
    default: number(word[0], word[1], word[2])
    }
  }

  private static func number(_ first: UInt8, _ second: UInt8, _ third: UInt8 = 0) -> Int {
    let mixed =
      UInt32(first) &* 0x9E37_79B1 &+ UInt32(second) &* 0x85EB_CA6B &+ UInt32(third) &* 0xC2B2_AE35
    return Int(mixed >> 22)
  }

  /// Where words that are known by some numbers may begin.
  ///
  /// - Parameters:
  ///   - numbers: of any of the words.
  ///   - end: the number of bytes.
  /// - Returns: parts of the bytes in their order.
  func parts(for numbers: [Int], end: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for start in stride(from: 0, to: end, by: Self.stretch) {
      let first = start / Self.stretch * Self.wordsPerStretch
      guard numbers.contains(where: { bits[first + $0 / 64] >> UInt64($0 % 64) & 1 != 0 }) else { continue }
      let part = start..<min(start + Self.stretch, end)
      if let last = parts.last, last.upperBound == start {
        parts[parts.count - 1] = last.lowerBound..<part.upperBound
      } else {
        parts.append(part)
      }
    }
    return parts
  }
}
