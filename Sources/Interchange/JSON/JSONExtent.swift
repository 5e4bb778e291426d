/// How far a JSON value reaches, as its brackets and quotes tell, found in bytes that arrive in chunks.
///
/// Whether it is a value at all is left to the reader: for what is malformed, the extent reaches to where that shows, or
/// beyond.
struct JSONExtent {
  /// The bytes of the value, as far as they have been looked at.
  private(set) var length = 0
  /// Whether nothing behind ``length`` belongs to the value.
  private(set) var isComplete = false
  private var depth = 0
  private var isInText = false
  private var isEscaped = false

  /// Looks at the bytes behind ``length``.
  ///
  /// - Parameter bytes: from the beginning of the value on; as many as before, or more.
  mutating func advance(in bytes: UnsafeBufferPointer<UInt8>) {
    while !isComplete, length < bytes.count {
      if isInText {
        advanceInText(bytes)
      } else {
        let byte = bytes[length]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
          // Beside a word or a number, it begins something else.
          if depth == 0, length > 0 { return isComplete = true }
          if byte == UInt8(ascii: "\"") { isInText = true } else { depth += 1 }
          length += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return isComplete = true }
          depth -= 1
          length += 1
          isComplete = depth == 0
        case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D:
          if depth == 0 { return isComplete = true }
          length += 1
        default: length += 1
        }
      }
    }
  }

  private mutating func advanceInText(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Most of a document lies within texts.
    var end = length
    if !isEscaped {
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") { end += 1 }
    }
    length = end
    guard end < bytes.count else { return }
    length += 1
    if isEscaped {
      isEscaped = false
    } else if bytes[end] == UInt8(ascii: "\\") {
      isEscaped = true
    } else {
      isInText = false
      isComplete = depth == 0
    }
  }
}
