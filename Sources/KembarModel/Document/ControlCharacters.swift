extension Unicode.Scalar {
  /// Whether no document may hold the character: controls that are no line break or tab, bidirectional ones included,
  /// since they can make a terminal show something else than what is written.
  fileprivate var isRefused: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The first character that no document may hold, or `nil`.
  package var firstControlCharacter: Unicode.Scalar? {
    let mayHaveOne = utf8.withContiguousStorageIfAvailable(\.mayHaveControlCharacter) ?? true
    return mayHaveOne ? unicodeScalars.first(where: \.isRefused) : nil
  }

  /// What was typed or pasted as a document may hold it: without control characters, and without blanks at its ends.
  ///
  /// Empty where nothing else was typed.
  package var asEntered: String {
    let kept = String(UnicodeScalarView(unicodeScalars.filter { !$0.isRefused }))
    guard let first = kept.firstIndex(where: { !$0.isWhitespace }),
      let last = kept.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(kept[first...last])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text of these bytes may hold a character that no document may hold, or a tab or line break, which few
  /// texts do: beyond ASCII, such characters begin with C2 or E2 in UTF-8.
  package var mayHaveControlCharacter: Bool {
    let bytes = UnsafeRawBufferPointer(self)
    // Eight bytes at a time; the highest bit of each tells (Anderson, Bit Twiddling Hacks, "has byte less than n").
    let ones: UInt64 = 0x0101_0101_0101_0101
    var signs: UInt64 = 0
    var place = 0
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      signs |= (word &- 0x20 &* ones) & ~word
      for byte: UInt64 in [0x7F, 0xC2, 0xE2] {
        let difference = word ^ byte &* ones
        signs |= (difference &- ones) & ~difference
      }
      place += 8
    }
    return signs & (0x80 &* ones) != 0
      || bytes[place...].contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
  }
}
