extension String {
  /// The text, or its first 40 characters and an ellipsis where it is too long to be quoted in a message.
  package var excerpt: String {
    let end = index(startIndex, offsetBy: 40, limitedBy: endIndex) ?? endIndex
    return end == endIndex ? self : self[..<end] + "…"
  }
}
