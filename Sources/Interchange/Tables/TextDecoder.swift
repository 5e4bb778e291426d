import KembarModel

/// An encoding that tables come in.
package enum TextEncoding: Hashable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252
}

/// Turns the bytes of a file into UTF-8, chunk by chunk.
///
/// A byte-order mark tells UTF-8 and UTF-16. Without one the first character beyond ASCII does: where it is not UTF-8,
/// the text is Windows-1252. So the bytes alone decide, however they are cut into chunks.
struct TextDecoder {
  /// `nil` while there was no more than ASCII.
  private(set) var encoding: TextEncoding?
  private var isPastMark = false
  /// The beginning of a character, or of the byte-order mark, whose end is in the next chunk.
  private var rest: [UInt8] = []

  /// Appends the next part of the text to `text`.
  ///
  /// - Parameters:
  ///   - chunk: the bytes that follow the last chunk.
  ///   - isLast: whether nothing follows them.
  ///   - text: what is decoded already.
  /// - Returns: what is wrong with the character that would come next; `nil` if the whole chunk was read.
  mutating func decode(_ chunk: [UInt8], isLast: Bool, into text: inout [UInt8]) -> TableProblem.Reason? {
    let bytes = rest.isEmpty ? chunk : rest + chunk
    rest = []
    return bytes.withUnsafeBufferPointer { bytes in
      guard !isPastMark else { return decode(bytes, isLast: isLast, into: &text) }
      guard bytes.count >= 3 || isLast else {
        rest = Array(bytes)
        return nil
      }
      isPastMark = true
      return decode(UnsafeBufferPointer(rebasing: bytes[takeMark(bytes)...]), isLast: isLast, into: &text)
    }
  }

  /// Learns the encoding from a byte-order mark, and tells how long that is.
  private mutating func takeMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8
      return 3
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
      return 2
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      return 2
    }
    return 0
  }

  private mutating func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into text: inout [UInt8]
  ) -> TableProblem.Reason? {
    switch encoding {
    case nil, .utf8: decodeUTF8(bytes, isLast: isLast, into: &text)
    case .utf16LittleEndian: decodeUTF16(bytes, highByte: 1, isLast: isLast, into: &text)
    case .utf16BigEndian: decodeUTF16(bytes, highByte: 0, isLast: isLast, into: &text)
    case .windows1252: decodeWindows1252(bytes, into: &text)
    }
  }
}

// MARK: - Encodings

extension TextDecoder {
  private mutating func decodeUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into text: inout [UInt8]
  ) -> TableProblem.Reason? {
    var position = 0
    while true {
      position = endOfASCII(in: bytes, from: position)
      guard position < bytes.count, bytes[position] != 0 else { break }
      let sequence = UTF8Sequence(in: bytes, at: position)
      guard case .wellFormed(let length) = sequence else {
        text.append(contentsOf: bytes[..<position])
        let others = UnsafeBufferPointer(rebasing: bytes[position...])
        if sequence == .cutShort, !isLast {
          rest = Array(others)
          return nil
        }
        guard encoding == nil else { return .malformedText(.utf8) }
        encoding = .windows1252
        return decodeWindows1252(others, into: &text)
      }
      encoding = .utf8
      position += length
    }
    text.append(contentsOf: bytes[..<position])
    return position < bytes.count ? .nulCharacter : nil
  }

  /// Where the first byte from `position` on stands that is NUL or beyond ASCII.
  private func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let eachByte: UInt64 = 0x0101_0101_0101_0101
    var end = position
    // Eight bytes at a time: the highest bit of a byte is set where it is beyond ASCII, or NUL and one is taken off.
    while end + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      let marks = (word | (word &- eachByte)) & (0x80 * eachByte)
      if marks != 0 { return end + marks.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < raw.count, (1..<0x80).contains(raw[end]) { end += 1 }
    return end
  }

  /// Decodes code units of two bytes, of which the one at `highByte` is the high one.
  private mutating func decodeUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, highByte: Int, isLast: Bool, into text: inout [UInt8]
  ) -> TableProblem.Reason? {
    let malformed = TableProblem.Reason.malformedText(highByte == 0 ? .utf16BigEndian : .utf16LittleEndian)
    func unit(at position: Int) -> UInt16? {
      guard position + 2 <= bytes.count else { return nil }
      return UInt16(bytes[position + highByte]) << 8 | UInt16(bytes[position + 1 - highByte])
    }
    var position = 0
    while let first = unit(at: position) {
      var scalar = Unicode.Scalar(first)
      var length = 2
      if UTF16.isLeadSurrogate(first) {
        guard let second = unit(at: position + 2) else { break }
        guard UTF16.isTrailSurrogate(second) else { return malformed }
        scalar = Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
        length = 4
      }
      guard let scalar else { return malformed }
      guard scalar != "\0" else { return .nulCharacter }
      text.append(scalar)
      position += length
    }
    rest = Array(bytes[position...])
    return isLast && !rest.isEmpty ? malformed : nil
  }

  private func decodeWindows1252(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]
  ) -> TableProblem.Reason? {
    var position = 0
    while true {
      let end = endOfASCII(in: bytes, from: position)
      text.append(contentsOf: bytes[position..<end])
      guard end < bytes.count else { return nil }
      guard bytes[end] != 0 else { return .nulCharacter }
      let byte = bytes[end]
      guard let scalar = byte < 0xA0 ? Self.windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte) else {
        return .malformedText(.windows1252)
      }
      text.append(scalar)
      position = end + 1
    }
  }

  /// The characters from 0x80 to 0x9F; the others are those of Latin-1.
  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

extension [UInt8] {
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
