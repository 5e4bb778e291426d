/// The character that parts the cells of a row, by its ASCII code.
package enum Delimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case verticalBar = 0x7C

  /// The delimiter that parts a header into the most cells: the first of this order if several do, the comma if
  /// none does.
  ///
  /// - Parameter text: UTF-8 that begins with the header, or with blank lines before it.
  init(ofHeaderIn text: UnsafeBufferPointer<UInt8>) {
    let header = UnsafeBufferPointer(rebasing: text.drop { $0 == .lineFeed || $0 == .carriageReturn })
    var columns = 1
    self = .comma
    for delimiter in Self.allCases {
      var scanner = RowScanner(delimiter: delimiter)
      if case .malformed = scanner.scan(header, isWhole: true) { continue }
      guard scanner.cells.count > columns else { continue }
      columns = scanner.cells.count
      self = delimiter
    }
  }

  /// The delimiter that a first line like `sep=;` names, as Excel writes it.
  ///
  /// - Parameters:
  ///   - text: what the input begins with.
  ///   - isWhole: whether the input ends with it.
  /// - Returns: the delimiter, and how long the line is with its line break; `nil` where the first line is no such.
  static func declared(
    in text: UnsafeBufferPointer<UInt8>, isWhole: Bool
  ) -> (delimiter: Delimiter, length: Int)? {
    guard text.count >= 5, String(decoding: text[..<4], as: UTF8.self).lowercased() == "sep=",
      let delimiter = Delimiter(rawValue: text[4]),
      let length = RowScanner.endOfLine(text, from: 4, isWhole: isWhole),
      text[5..<length].allSatisfy({ $0 == .lineFeed || $0 == .carriageReturn })
    else { return nil }
    return (delimiter, length)
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
}
