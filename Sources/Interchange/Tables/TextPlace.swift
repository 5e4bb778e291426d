import KembarModel

/// A line and a column that move along with a text.
struct TextPlace: Hashable, Sendable {
  private(set) var line = 1
  private var column = 1

  var mark: Mark { Mark(line: line, column: column) }

  /// Moves behind `bytes`, which are UTF-8 and do not end between the two characters of a line break.
  mutating func pass(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    // Nearly every row has one line break, at its end, and that shows soonest when all bytes are looked at alike.
    let breaks = bytes.reduce(0) { $0 &+ ($1 == .lineFeed || $1 == .carriageReturn ? 1 : 0) }
    if breaks == 1, let last = bytes.last, last == .lineFeed || last == .carriageReturn {
      line += 1
      column = 1
      return
    }
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == .lineFeed || byte == .carriageReturn {
        if byte == .carriageReturn || previous != .carriageReturn { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
  }
}
