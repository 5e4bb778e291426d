extension String {
  /// Adds the number with leading zeros to at least that many digits.
  mutating func append(_ number: Int, digits: Int) {
    let text = String(number.magnitude)
    if number < 0 { append("-") }
    for _ in 0..<max(0, digits - text.utf8.count) { append("0") }
    append(text)
  }
}
