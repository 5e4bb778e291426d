extension String {
  /// The text without blanks and line breaks at its ends.
  var trimmed: String {
    // Nearly every cell begins and ends with a visible character, and then it is the text itself.
    guard let first = utf8.first, var last = utf8.last else { return self }
    if last >= 0x80 { last = utf8.last { $0 & 0xC0 != 0x80 } ?? last }
    if first.beginsVisible, last.beginsVisible { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension UInt8 {
  /// Whether a character of UTF-8 that begins with this byte is certainly no blank: those beyond ASCII are U+0085,
  /// U+00A0, U+1680, some of U+2000 to U+205F, and U+3000.
  fileprivate var beginsVisible: Bool {
    switch self {
    case 0x21..<0x7F, 0xC3..<0xE1, 0xE4...: true
    default: false
    }
  }
}
