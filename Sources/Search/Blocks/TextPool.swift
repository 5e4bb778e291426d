/// Folded texts, each of one or more lines, all in one buffer of bytes.
struct TextPool: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int32] = [0]

  /// Ends each line, so that no phrase reaches from one into the next.
  static let lineEnd: UInt8 = 0x0A

  /// A pool without texts.
  init() {}

  /// Takes the texts as they were stored; `nil` where they do not fit together.
  init?(bytes: [UInt8], starts: [Int32]) {
    guard starts.areStarts(of: bytes.count) else { return nil }
    (self.bytes, self.starts) = (bytes, starts)
  }

  /// The number of texts.
  var count: Int { starts.count - 1 }

  /// Adds a text that is folded already, each line with its end.
  mutating func append(folded text: some Sequence<UInt8>) {
    bytes += text
    starts.append(Int32(bytes.count))
  }

  /// The folded bytes of a text, each line with its end.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  /// Adds a text of some lines.
  mutating func append(_ lines: some Sequence<String>) {
    for line in lines {
      Folding.append(line, to: &bytes)
      bytes.append(Self.lineEnd)
    }
    starts.append(Int32(bytes.count))
  }

  /// Adds the names of one thing, those of several words also without the blanks: `Muara Enim` is found by
  /// `muaraenim`, too.
  mutating func append(names: [String]) {
    for name in names {
      let start = bytes.count
      Folding.append(name, to: &bytes)
      // A copy, since a slice would have the whole pool copied by what is appended to it.
      let words = Array(bytes[start...])
      bytes.append(Self.lineEnd)
      if words.contains(Folding.blank) {
        bytes += Folding.joined(words)
        bytes.append(Self.lineEnd)
      }
    }
    starts.append(Int32(bytes.count))
  }

  /// The lines of a text.
  func lines(_ number: Int) -> [ArraySlice<UInt8>] {
    self[number].split(separator: Self.lineEnd, omittingEmptySubsequences: false).dropLast()
  }

  /// The texts in which a pattern occurs.
  ///
  /// - Parameters:
  ///   - pattern: what is looked for.
  ///   - beginnings: where words may begin in this pool, if that is known.
  /// - Returns: a truth value for each text, or `nil` where there is none that holds it.
  func holding(_ pattern: WordPattern, _ beginnings: WordBeginnings? = nil) -> [Bool]? {
    let parts = pattern.beginnings.flatMap { beginnings?.parts(for: $0, end: bytes.count) }
    var flags: [Bool] = []
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        var finder = WordFinder(pattern, in: bytes)
        var text = 0
        for part in parts ?? [bytes.indices] {
          finder.look(in: part)
          while let position = finder.next() {
            if flags.isEmpty { flags = Array(repeating: false, count: starts.count - 1) }
            while starts[text + 1] <= position { text += 1 }
            flags[text] = true
            finder.skip(to: Int(starts[text + 1]))
          }
        }
      }
    }
    return flags.isEmpty ? nil : flags
  }

  /// The texts in which any of some patterns occurs; as ``holding(_:_:)``.
  func holding(any patterns: [WordPattern], _ beginnings: WordBeginnings? = nil) -> [Bool]? {
    patterns.reduce(nil) { Self.union($0, holding($1, beginnings)) }
  }

  /// Whether any of some patterns occurs in a text.
  func holds(_ text: Int, any patterns: [WordPattern]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let part = Int(starts[text])..<Int(starts[text + 1])
      for pattern in patterns {
        var finder = WordFinder(pattern, in: bytes, part)
        if finder.next() != nil { return true }
      }
      return false
    }
  }

  /// The union of two sets of texts, either of which may be none.
  static func union(_ left: [Bool]?, _ right: [Bool]?) -> [Bool]? {
    guard let left, let right else { return left ?? right }
    return zip(left, right).map { $0 || $1 }
  }

  /// The texts with a name that `name` begins, or a word of it; blanks between words of a name may be left out.
  ///
  /// - Returns: a truth value for each text.
  func called(_ name: [UInt8]) -> [Bool] {
    Self.union(
      holding(WordPattern([name], from: .word)), holding(WordPattern([Folding.joined(name)], from: .line)))
      ?? Array(repeating: false, count: count)
  }

  /// The texts with a line that is just `name`, blanks apart.
  ///
  /// - Returns: a truth value for each text, or `nil` where no line is.
  func calledExactly(_ name: [UInt8]) -> [Bool]? {
    holding(WordPattern([Folding.joined(name) + [Self.lineEnd]], from: .line))
  }
}
