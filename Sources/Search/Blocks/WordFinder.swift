/// Finds where a pattern occurs in folded bytes, one place after the other, looking at sixteen bytes at a time.
struct WordFinder {
  private typealias Vector = WordPattern.Vector

  private let pattern: WordPattern
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  /// Where a line begins, as one does not behind a byte that could be looked at.
  private let start: Int
  /// The last place where the words may begin.
  private var last: Int

  /// Looks for words in some bytes, which must outlive the finder.
  ///
  /// - Parameters:
  ///   - pattern: what is looked for.
  ///   - bytes: lines.
  ///   - part: where to look, from the beginning of a line on; everywhere if not given.
  init(_ pattern: WordPattern, in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>? = nil) {
    self.pattern = pattern
    self.bytes = UnsafeRawBufferPointer(bytes)
    start = part?.lowerBound ?? 0
    position = start
    last = pattern.shortest.map { (part?.upperBound ?? bytes.count) - $0 } ?? -1
  }

  /// Goes on in a part of the bytes, and not behind it.
  mutating func look(in part: Range<Int>) {
    position = max(position, part.lowerBound)
    last = min(bytes.count - (pattern.shortest ?? bytes.count + 1), part.upperBound - 1)
  }

  /// Goes on at a later place.
  mutating func skip(to position: Int) { self.position = position }

  /// Where the words occur next, or `nil`.
  mutating func next() -> Int? {
    if position == start, last >= start {
      position += 1
      if pattern.areWords(at: start, of: bytes) { return start }
    }
    while position <= last {
      // Behind the last place, sixteen bytes and the one after them may not be there.
      guard position + 17 <= bytes.count else { return nextByBytes() }
      let found = candidates
      var rest = found.low
      while rest != 0 {
        let offset = rest.trailingZeroBitCount / 8
        if let found = take(position + offset, isFound: pattern.areSingles) { return found }
        rest &= ~(0xFF << (8 * UInt64(offset)))
      }
      rest = found.high
      while rest != 0 {
        let offset = rest.trailingZeroBitCount / 8
        if let found = take(position + 8 + offset, isFound: pattern.areSingles) { return found }
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
    if !pattern.singles.isEmpty {
      for single in pattern.singles { found .|= next .== single }
      found .&= bytes.loadUnaligned(fromByteOffset: position - 1, as: Vector.self)
        .<= Vector(repeating: pattern.boundary)
    }
    if !pattern.pairs.isEmpty {
      let after = bytes.loadUnaligned(fromByteOffset: position + 1, as: Vector.self)
      for pair in pattern.pairs { found .|= (next .== pair.first) .& (after .== pair.second) }
    }
    let bits = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return (bits.x, bits.y)
  }

  private mutating func nextByBytes() -> Int? {
    while position <= last {
      if let found = take(position, isFound: false) { return found }
      position += 1
    }
    return nil
  }

  /// The place, if the words are there, which the finder then is behind.
  private mutating func take(_ place: Int, isFound: Bool) -> Int? {
    guard place <= last, bytes[place - 1] <= pattern.boundary else { return nil }
    guard isFound || pattern.areWords(at: place, of: bytes) else { return nil }
    position = place + 1
    return place
  }
}
