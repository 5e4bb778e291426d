/// Finds where any of several words occur in folded bytes, one place after the other, looking at sixteen bytes at a time.
struct WordFinder {
  /// What the words have to follow.
  enum Boundary: Sendable {
    case anything
    /// A blank, or the end of a line.
    case word
    /// The end of a line.
    case line
  }

  private typealias Vector = SIMD16<UInt8>

  private let words: [[UInt8]]
  /// The bytes that words begin with.
  private let firsts: [UInt8]
  /// The byte that follows, where there is just one word to be found.
  private let second: UInt8?
  /// The highest byte that may stand before the words.
  private let boundary: UInt8
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// The last place where the words may begin.
  private let last: Int

  /// Finds words that are not empty; the bytes must outlive the finder.
  init(_ words: [[UInt8]], from boundary: Boundary, in bytes: UnsafeBufferPointer<UInt8>) {
    self.words = words
    firsts = Set(words.compactMap(\.first)).sorted()
    second = words.count == 1 ? words[0].dropFirst().first : nil
    self.boundary =
      switch boundary {
      case .anything: .max
      case .word: Folding.blank
      case .line: TextPool.lineEnd
      }
    self.bytes = UnsafeRawBufferPointer(bytes)
    last = bytes.count - (words.map(\.count).min().map { max($0, 1) } ?? bytes.count + 1)
  }

  /// Goes on at a later place.
  mutating func skip(to position: Int) { self.position = position }

  /// Where the words occur next, or `nil`.
  mutating func next() -> Int? {
    if position == 0, last >= 0 {
      position = 1
      if areWords(at: 0) { return 0 }
    }
    while position <= last {
      // Behind the last place, sixteen bytes and the one after them may not be there.
      guard position + 17 <= bytes.count else { return nextByBytes() }
      let found = candidates
      var rest = found.low
      while rest != 0 {
        let offset = rest.trailingZeroBitCount / 8
        if let found = take(position + offset) { return found }
        rest &= ~(0xFF << (8 * UInt64(offset)))
      }
      rest = found.high
      while rest != 0 {
        let offset = rest.trailingZeroBitCount / 8
        if let found = take(position + 8 + offset) { return found }
        rest &= ~(0xFF << (8 * UInt64(offset)))
      }
      position += 16
    }
    return nil
  }

  /// Which of the next sixteen bytes the words may begin at, a byte of ones for each.
  private var candidates: (low: UInt64, high: UInt64) {
    let next = bytes.loadUnaligned(fromByteOffset: position, as: Vector.self)
    var found = SIMDMask<SIMD16<Int8>>(repeating: false)
    for first in firsts { found .|= next .== Vector(repeating: first) }
    if let second {
      found .&= bytes.loadUnaligned(fromByteOffset: position + 1, as: Vector.self)
        .== Vector(repeating: second)
    } else if boundary < .max {
      found .&= bytes.loadUnaligned(fromByteOffset: position - 1, as: Vector.self)
        .<= Vector(repeating: boundary)
    }
    let bits = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return (bits.x, bits.y)
  }

  private mutating func nextByBytes() -> Int? {
    while position <= last {
      if let found = take(position) { return found }
      position += 1
    }
    return nil
  }

  /// The place, if the words are there, which the finder then is behind.
  private mutating func take(_ place: Int) -> Int? {
    guard place <= last, bytes[place - 1] <= boundary, areWords(at: place) else { return nil }
    position = place + 1
    return place
  }

  private func areWords(at place: Int) -> Bool {
    words.contains { word in
      guard place + word.count <= bytes.count else { return false }
      var offset = 0
      while offset < word.count, bytes[place + offset] == word[offset] { offset += 1 }
      return offset == word.count
    }
  }
}
