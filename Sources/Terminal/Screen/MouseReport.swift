/// What a terminal reports of the mouse, in either of the encodings of xterm.
struct MouseReport: Hashable {
  enum Button: Hashable {
    case left
    case wheelUp
    case wheelDown
  }

  let button: Button
  let place: Position

  /// Reads what follows `ESC [ <` (mode 1006): button, column and row counted from 1, then `M` for a press.
  ///
  /// Fails for releases, motion and other buttons, and for what is no report.
  init?(sgr text: [UInt8]) {
    guard text.last == UInt8(ascii: "M") else { return nil }
    let fields = text.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = fields.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard fields.count == 3, numbers.count == 3 else { return nil }
    self.init(code: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
  }

  /// Reads the three bytes that follow `ESC [ M` (mode 1000), each 32 more than what it says.
  init?(x10 bytes: [UInt8]) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    self.init(code: Int(bytes[0]) - 32, column: Int(bytes[1]) - 33, row: Int(bytes[2]) - 33)
  }

  private init?(code: Int, column: Int, row: Int) {
    guard column >= 0, row >= 0 else { return nil }
    let modifiers = 4 | 8 | 16
    switch code & ~modifiers {
    case 0: button = .left
    case 64: button = .wheelUp
    case 65: button = .wheelDown
    default: return nil
    }
    place = Position(column: column, row: row)
  }
}
