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
    // Nearly every text is printable ASCII. That shows soonest when all bytes are looked at in any case.
    let others = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(0) { $0 | ((0x20..<0x7F).contains($1) ? 0 : 1) }
    }
    return others == 0 ? nil : unicodeScalars.first(where: \.isRefused)
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
