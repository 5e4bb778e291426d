/// Reads cells that hold several values: `education;culture`, `Bima Arya|mayor|a;Ayu|witness|b`.
///
/// A `\` before the separator, a `|` or another `\` makes it a part of the value.
enum ListCell {
  /// The values of a cell as they are written, with their backslashes, and without the blanks around them.
  static func split(_ text: String, by separator: String) -> [String] {
    let separator = Array(separator.utf8)
    let bytes = Array(text.utf8)
    var values: [String] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      if bytes[place] == backslash {
        place += 2
      } else if bytes[place] == separator.first, bytes[place...].starts(with: separator) {
        values.append(String(decoding: bytes[start..<place], as: UTF8.self).trimmed)
        place += separator.count
        start = place
      } else {
        place += 1
      }
    }
    values.append(String(decoding: bytes[start...], as: UTF8.self).trimmed)
    return values
  }

  /// A value without the backslashes before separators.
  static func unescaped(_ value: String, separator: String) -> String {
    guard value.utf8.contains(backslash) else { return value }
    let signs = [backslash, UInt8(ascii: "|")] + separator.utf8.prefix(1)
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
      if !isEscaped, byte == backslash {
        isEscaped = true
        continue
      }
      if isEscaped, !signs.contains(byte) { bytes.append(backslash) }
      bytes.append(byte)
      isEscaped = false
    }
    if isEscaped { bytes.append(backslash) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let backslash = UInt8(ascii: "\\")
}
