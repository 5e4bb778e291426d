/// Several words that are looked for together in folded bytes.
final class WordPattern: Sendable {
  /// What the words have to follow.
  enum Boundary: Sendable {
    case anything
    /// A blank, or the end of a line.
    case word
    /// The end of a line.
    case line
  }

  typealias Vector = SIMD16<UInt8>

  /// In the order of their first bytes.
  private let words: [[UInt8]]
  /// Which of the words begin with each byte, where there are several.
  private let places: [Range<Int>]
  /// The different bytes that words of one byte consist of, and the different two bytes that all others begin with.
  let singles: [Vector]
  let pairs: [(first: Vector, second: Vector)]
  /// Whether all words consist of one byte, so that nothing of them is left to be compared.
  let areSingles: Bool
  /// The highest byte that may stand before the words.
  let boundary: UInt8
  /// The length of the shortest word; `nil` where there is none.
  let shortest: Int?
  /// What ``WordBeginnings`` knows the words by; `nil` where one is too short to be known.
  let beginnings: [Int]?

  /// Takes words; empty ones are left out.
  init(_ words: [[UInt8]], from boundary: Boundary) {
    let words = words.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    self.words = words
    places = words.count < 2 ? [] : Self.places(of: words)
    let prefixes = Set(words.map { $0.prefix(2) })
    singles = prefixes.filter { $0.count == 1 }.map { Vector(repeating: $0[0]) }
    pairs = prefixes.filter { $0.count == 2 }.map {
      (Vector(repeating: $0[0]), Vector(repeating: $0[1]))
    }
    areSingles = pairs.isEmpty
    self.boundary =
      switch boundary {
      case .anything: .max
      case .word: Folding.blank
      case .line: TextPool.lineEnd
      }
    shortest = words.map(\.count).min()
    let known = words.map { WordBeginnings.number(of: $0) }
    beginnings = known.contains(nil) ? nil : Set(known.compactMap(\.self)).sorted()
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

  /// Whether any of the words stands at a place of some bytes.
  func areWords(at place: Int, of bytes: UnsafeRawBufferPointer) -> Bool {
    let words = places.isEmpty ? words[...] : words[places[Int(bytes[place])]]
    for word in words where place + word.count <= bytes.count {
      var offset = 0
      while offset < word.count, bytes[place + offset] == word[offset] { offset += 1 }
      if offset == word.count { return true }
    }
    return false
  }

  /// What finds any of some words as search text means it.
  ///
  ///     ast     Astana, but not past or coast
  ///     本      日本, since its script has no blanks between words
  static func searched(_ words: [[UInt8]]) -> [WordPattern] {
    let unspaced = words.filter(Folding.beginsUnspaced)
    let spaced = words.filter { !Folding.beginsUnspaced($0) }
    return [(unspaced, Boundary.anything), (spaced, .word)].filter { !$0.0.isEmpty }.map {
      WordPattern($0, from: $1)
    }
  }
}
