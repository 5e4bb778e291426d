import KembarModel

/// A line and a column that move along with a text.
struct TextPlace {
  private(set) var line = 1
  private var column = 1

  var mark: Mark { Mark(line: line, column: column) }

  /// Moves behind `bytes`, which are UTF-8 and do not end between the two characters of a line break.
  mutating func pass(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var previous: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: bytes) {
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
