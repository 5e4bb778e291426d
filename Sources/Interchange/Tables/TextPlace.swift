import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line and a column that move along with a text.
struct TextPlace: Hashable, Sendable {
  private(set) var line = 1
  private var column = 1

  var mark: Mark { Mark(line: line, column: column) }

  /// Moves behind `bytes`, which are UTF-8 and do not end between the two characters of a line break.
  mutating func pass(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    if Self.isOneLine(bytes) {
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

  /// Whether a text has one line break, at its end, as nearly every row has.
  private static func isOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, var end = bytes.indices.last else { return false }
    guard bytes[end] == .lineFeed || bytes[end] == .carriageReturn else { return false }
    if bytes[end] == .lineFeed, end > 0, bytes[end - 1] == .carriageReturn { end -= 1 }
    return memchr(start, CInt(UInt8.lineFeed), end) == nil
      && memchr(start, CInt(UInt8.carriageReturn), end) == nil
  }
}
