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

  /// In the order of their first bytes.
  private let words: [[UInt8]]
  /// Which of the words begin with each byte, where there are several.
  private let places: [Range<Int>]
  /// The different bytes that words of one byte consist of, and the different two bytes that all others begin with.
  private let singles: [Vector]
  private let pairs: [(first: Vector, second: Vector)]
  /// The highest byte that may stand before the words.
  private let boundary: UInt8
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// The length of the shortest word.
  private let shortest: Int
  /// The last place where the words may begin.
  private var last: Int

  /// Finds words that are not empty; the bytes must outlive the finder.
  init(_ words: [[UInt8]], from boundary: Boundary, in bytes: UnsafeBufferPointer<UInt8>) {
    let words = words.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    self.words = words
    places = words.count == 1 ? [] : Self.places(of: words)
    let beginnings = Set(words.map { $0.prefix(2) })
    singles = beginnings.filter { $0.count == 1 }.map { Vector(repeating: $0[0]) }
    pairs = beginnings.filter { $0.count == 2 }.map {
      (Vector(repeating: $0[0]), Vector(repeating: $0[1]))
    }
    self.boundary =
      switch boundary {
      case .anything: .max
      case .word: Folding.blank
      case .line: TextPool.lineEnd
      }
    self.bytes = UnsafeRawBufferPointer(bytes)
    shortest = words.map(\.count).min() ?? bytes.count + 1
    last = bytes.count - shortest
  }

  /// Where the words that begin with each byte stand among words in the order of their first bytes.
  private static func places(of words: [[UInt8]]) -> [Range<Int>] {
    var places = Array(repeating: 0..<0, count: 256)
    for (place, word) in words.enumerated() {
      let first = Int(word[0])
      places[first] = (places[first].isEmpty ? place : places[first].lowerBound)..<(place + 1)
    }
    return places
  }

  /// Goes on at a later place.
  mutating func skip(to position: Int) { self.position = position }

  /// Whether the words occur in a part of the bytes, at whose start a line begins.
  mutating func occur(in part: Range<Int>) -> Bool {
    (position, last) = (part.lowerBound, part.upperBound - shortest)
    return next() != nil
  }

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
    if !singles.isEmpty {
      for single in singles { found .|= next .== single }
      found .&= bytes.loadUnaligned(fromByteOffset: position - 1, as: Vector.self)
        .<= Vector(repeating: boundary)
    }
    if !pairs.isEmpty {
      let after = bytes.loadUnaligned(fromByteOffset: position + 1, as: Vector.self)
      for pair in pairs { found .|= (next .== pair.first) .& (after .== pair.second) }
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
    let words = places.isEmpty ? words[...] : words[places[Int(bytes[place])]]
    for word in words where place + word.count <= bytes.count {
      var offset = 0
      while offset < word.count, bytes[place + offset] == word[offset] { offset += 1 }
      if offset == word.count { return true }
    }
    return false
  }
}
