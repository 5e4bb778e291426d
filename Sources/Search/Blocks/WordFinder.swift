/// Finds where words occur in folded bytes, one place after the other.
struct WordFinder {
  /// What the words have to follow.
  enum Boundary: Sendable {
    case anything
    /// A blank, or the end of a line.
    case word
    /// The end of a line.
    case line
  }

  private let words: [UInt8]
  private let first: UInt8
  /// The highest byte that may stand before the words.
  private let boundary: UInt8
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The last place where the words may begin.
  private let last: Int

  /// Finds words, of which there is at least a byte; the bytes must outlive the finder.
  init(_ words: [UInt8], from boundary: Boundary, in bytes: UnsafeBufferPointer<UInt8>) {
    self.words = words
    first = words.first ?? 0
    self.boundary =
      switch boundary {
      case .anything: .max
      case .word: Folding.blank
      case .line: TextPool.lineEnd
      }
    self.bytes = bytes
    last = words.isEmpty ? -1 : bytes.count - words.count
  }

  /// Goes on at a later place.
  mutating func skip(to position: Int) { self.position = position }

  /// Where the words occur next, or `nil`.
  mutating func next() -> Int? {
    while position <= last {
      defer { position += 1 }
      if bytes[position] == first, position == 0 || bytes[position - 1] <= boundary, areWords(at: position) {
        return position
      }
    }
    return nil
  }

  private func areWords(at position: Int) -> Bool {
    var offset = 1
    while offset < words.count, bytes[position + offset] == words[offset] { offset += 1 }
    return offset == words.count
  }
}
