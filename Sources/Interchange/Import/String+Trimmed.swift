extension String {
  /// The text without blanks and line breaks at its ends.
  var trimmed: String {
    // Nearly every cell begins and ends with a visible character, and then it is the text itself.
    guard let first = utf8.first, let last = utf8.last else { return self }
    if (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
