/// The text of one cell as at most twelve bytes of UTF-8 held in place: it never allocates and compares as two numbers.
///
/// Twelve bytes hold a letter with three or four combining marks. NUL never occurs in a cell, so the first zero ends it.
struct PackedText: Hashable, Sendable {
  private(set) var low: UInt64
  private(set) var high: UInt32

  /// No text: the right half of a wide character.
  static let empty = PackedText(low: 0, high: 0)
  static let space = PackedText(ascii: 0x20)

  /// What stands in for characters that must not reach a terminal: U+FFFD.
  static let replacement = PackedText(scalar: 0xFFFD)

  private init(low: UInt64, high: UInt32) {
    self.low = low
    self.high = high
  }

  init(ascii byte: UInt8) {
    self.init(low: UInt64(byte), high: 0)
  }

  init(scalar: UInt32) {
    self = .empty
    append(scalar)
  }

  var isEmpty: Bool { low == 0 }

  /// The only byte when the text is one ASCII character, else nil.
  var ascii: UInt8? { low < 0x80 && high == 0 ? UInt8(truncatingIfNeeded: low) : nil }

  /// How many bytes of UTF-8 the text has.
  var count: Int {
    high != 0 ? 12 - high.leadingZeroBitCount / 8 : 8 - low.leadingZeroBitCount / 8
  }

  /// Adds a scalar at the end unless it does not fit whole.
  ///
  /// - Returns: Whether it fitted.
  @discardableResult
  mutating func append(_ scalar: UInt32) -> Bool {
    let (bytes, length) = PackedText.encoded(scalar)
    let start = count
    guard start + length <= 12 else { return false }
    if start < 8 {
      low |= UInt64(bytes) << UInt64(8 * start)
      if start + length > 8 { high |= bytes >> UInt32(8 * (8 - start)) }
    } else {
      high |= bytes << UInt32(8 * (start - 8))
    }
    return true
  }

  var string: String {
    String(unsafeUninitializedCapacity: 12) { buffer in
      let length = count
      for index in 0..<length { buffer[index] = self[index] }
      return length
    }
  }

  /// The scalars in order, without a detour through String.
  var scalars: Scalars { Scalars(text: self) }

  /// The first scalar, to which the others are marks; nil when empty.
  var first: UInt32? {
    var scalars = scalars
    return scalars.next()
  }

  struct Scalars: Sequence, IteratorProtocol {
    fileprivate let text: PackedText
    private var position = 0

    fileprivate init(text: PackedText) {
      self.text = text
    }

    mutating func next() -> UInt32? {
      guard position < 12, text[position] != 0 else { return nil }
      let first = UInt32(text[position])
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var value = length == 1 ? first : first & (0x7F >> UInt32(length))
      for offset in 1..<4 where offset < length {
        value = value << 6 | UInt32(text[position + offset] & 0x3F)
      }
      position += length
      return value
    }
  }

  private subscript(index: Int) -> UInt8 {
    index < 8
      ? UInt8(truncatingIfNeeded: low >> UInt64(8 * index))
      : UInt8(truncatingIfNeeded: high >> UInt32(8 * (index - 8)))
  }

  /// UTF-8 with the first byte lowest.
  private static func encoded(_ scalar: UInt32) -> (bytes: UInt32, length: Int) {
    switch scalar {
    case 0..<0x80:
      return (scalar, 1)
    case 0x80..<0x800:
      return (0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8, 2)
    case 0x800..<0x10000:
      return (0x8080E0 | scalar >> 12 | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16, 3)
    default:
      let middle = (scalar >> 12 & 0x3F) << 8 | (scalar >> 6 & 0x3F) << 16
      return (0x8080_80F0 | scalar >> 18 | middle | (scalar & 0x3F) << 24, 4)
    }
  }
}
