/// Reads cells that hold several values: `education;culture`, `Bima Arya|mayor|a;Ayu|witness|b`.
///
/// A `\` before the separator, a `|` or another `\` makes it a part of the value.
enum ListCell {
  /// The values of a cell as they are written, with their backslashes, and without the blanks around them.
  static func split(_ text: String, by separator: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var values: [String] = []
      forEach(of: bytes, by: separator) { values.append(value($0)) }
      return values
    }
  }

  /// The values of a cell, as ``split(_:by:)`` gives the parts of each between `|`.
  static func splitTwice(_ text: String, by separator: String) -> [[String]] {
    var text = text
    return text.withUTF8 { bytes in
      var values: [[String]] = []
      forEach(of: bytes, by: separator) { bytes in
        var parts: [String] = []
        parts.reserveCapacity(3)
        forEach(of: bytes, by: "|") { parts.append(value($0)) }
        values.append(parts)
      }
      return values
    }
  }

  private static func forEach(
    of bytes: UnsafeBufferPointer<UInt8>, by separator: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let first = separator.utf8.first
    let length = separator.utf8.count
    var start = 0
    var place = 0
    while place < bytes.count {
      if bytes[place] == backslash {
        place += 2
      } else if bytes[place] == first, length == 1 || bytes[place...].starts(with: separator.utf8) {
        body(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        place += length
        start = place
      } else {
        place += 1
      }
    }
    body(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).trimmed
  }

  /// Whether a cell, or a value of one, is written with a backslash anywhere.
  static func hasBackslash(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains(backslash) }
  }

  /// A value without the backslashes before separators.
  static func unescaped(_ value: String, separator: String) -> String {
    guard hasBackslash(value) else { return value }
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
