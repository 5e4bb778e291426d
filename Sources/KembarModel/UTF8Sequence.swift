/// What the bytes of one character beyond ASCII are, after table 3-7 of the Unicode Standard.
package enum UTF8Sequence: Equatable {
  case wellFormed(length: Int)
  /// The bytes are well-formed as far as they go, and more are needed.
  case cutShort
  case malformed

  /// The sequence that begins at `position`.
  @inline(__always)
  package init(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[position] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default:
      self = .malformed
      return
    }
    let end = min(position + length, bytes.count)
    for index in (position + 1)..<end {
      let allowed = index == position + 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[index]) else {
        self = .malformed
        return
      }
    }
    self = end == position + length ? .wellFormed(length: length) : .cutShort
  }
}
