extension JSONReader {
  /// Takes a string with its quotes; where there is none, that is what is `missing`.
  package mutating func string(else missing: String = "a text") throws(SyntaxError) -> String {
    guard takeRaw(UInt8(ascii: "\"")) else { throw error(.expected(missing)) }
    let start = position
    position = endOfPlainText
    let end = position
    guard takeRaw(UInt8(ascii: "\"")) else { return try unescapedString(from: start) }
    return String(unsafeUninitializedCapacity: end - start) {
      $0.initialize(fromContentsOf: bytes[start..<end])
    }
  }

  /// Takes the rest of a string in which something else than plain text comes next.
  private mutating func unescapedString(from start: Int) throws(SyntaxError) -> String {
    var text: [UInt8] = []
    var start = start
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<position]
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<position]
        text += Array(String(try escape()).utf8)
        start = position
      case 0x80...: skipScalar(of: try scalarLength())
      default: throw error(.rawControlCharacter)
      }
      position = endOfPlainText
    }
    throw error(.unterminatedString)
  }

  /// Where the first byte from the position on stands that is not printable ASCII, or a quote or an escape.
  private var endOfPlainText: Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var end = position
    // Most of a document lies within strings: look at eight bytes at a time. The highest bit of a byte tells.
    while end + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      let quotes = word ^ (0x22 * Self.eachByte)
      let escapes = word ^ (0x5C * Self.eachByte)
      let controls = (word &- 0x20 * Self.eachByte) & ~word
      let others =
        (quotes &- Self.eachByte) & ~quotes | (escapes &- Self.eachByte) & ~escapes | controls | word
      let marks = others & (0x80 * Self.eachByte)
      if marks != 0 { return end + marks.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < raw.count, raw[end].isPlainText { end += 1 }
    return end
  }

  /// The number 1 in each byte.
  private static let eachByte: UInt64 = 0x0101_0101_0101_0101

  /// Takes a reversed solidus and what it escapes; a malformed one is an error at the reversed solidus.
  private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
    let malformed = error(.malformedEscape)
    position += 1
    guard let letter = peek else { throw error(.unterminatedString) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = takeHexadecimal() else { throw malformed }
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard UTF16.isLeadSurrogate(unit), takeRaw(UInt8(ascii: "\\")), takeRaw(UInt8(ascii: "u")),
        let second = takeHexadecimal(), UTF16.isTrailSurrogate(second)
      else { throw malformed }
      return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(second & 0x3FF))) ?? "\u{FFFD}"
    default: throw malformed
    }
  }

  /// Takes four hexadecimal digits.
  private mutating func takeHexadecimal() -> UInt16? {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { return nil }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  /// How many bytes the character beyond ASCII takes up that comes next.
  private func scalarLength() throws(SyntaxError) -> Int {
    guard case .wellFormed(let length) = UTF8Sequence(in: bytes, at: position) else {
      throw error(.malformedUTF8)
    }
    return length
  }
}

extension UInt8 {
  /// Printable ASCII that stands for itself in a JSON string.
  fileprivate var isPlainText: Bool {
    (0x20..<0x80).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
