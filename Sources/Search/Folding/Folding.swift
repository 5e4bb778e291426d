/// Makes texts comparable: without case, accents and punctuation, as UTF-8 bytes.
///
///     Nur-Sultan        nur sultan
///     ŁÓDŹ              lodz
///     Xi’an             xian
///     Қазақстан         қазақстан
///     中国               中国
package enum Folding {
  /// The folded form of a text: words of letters and digits, with one blank between them.
  package static func fold(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  /// Appends the folded form of a text, without blanks at its ends.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    var text = text
    let isDone: Bool = text.withUTF8 { utf8 in
      for byte in utf8 {
        guard byte < 0x80 else { return false }
        append(ascii: byte, to: &bytes, start: start)
      }
      return true
    }
    if !isDone {
      bytes.removeSubrange(start...)
      for scalar in text.unicodeScalars {
        append(scalar, to: &bytes, start: start)
      }
    }
    if bytes.count > start, bytes.last == blank { bytes.removeLast() }
  }

  /// Appends what one scalar becomes: nothing, a letter or two, or a blank that ends a word.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], start: Int) {
    switch scalar.value {
    case 0..<0x80:
      append(ascii: UInt8(truncatingIfNeeded: scalar.value), to: &bytes, start: start)
    case 0x2BB...0x2BC, 0x2018...0x2019, 0x200B...0x200F, 0x2060, 0xFEFF:
      return  // apostrophes and invisible characters
    case 0xFF01...0xFF5E:  // full-width ASCII
      append(ascii: UInt8(truncatingIfNeeded: scalar.value - 0xFEE0), to: &bytes, start: start)
    case 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3:
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      if let letters = table[scalar] {
        bytes.append(contentsOf: letters.utf8)
      } else {
        appendByProperties(scalar, to: &bytes, start: start)
      }
    }
  }

  private static func appendByProperties(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], start: Int) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .modifierLetter:
      // A kana's voicing mark makes another letter; other marks are left out.
      guard scalar.value == 0x3099 || scalar.value == 0x309A else { return }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    case .uppercaseLetter, .titlecaseLetter:
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    case .lowercaseLetter, .otherLetter, .spacingMark, .decimalNumber, .letterNumber,
      .otherNumber:
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      appendBlank(to: &bytes, start: start)
    }
  }

  @inline(__always)
  private static func append(ascii byte: UInt8, to bytes: inout [UInt8], start: Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return
    default: appendBlank(to: &bytes, start: start)
    }
  }

  private static func appendBlank(to bytes: inout [UInt8], start: Int) {
    if bytes.count > start, bytes.last != blank { bytes.append(blank) }
  }

  static let blank = UInt8(ascii: " ")

  /// Whether a folded text begins in a script that puts no blanks between words, so that a word may begin anywhere:
  /// Thai, Lao, Myanmar, Khmer, kana, Han and what lies between.
  static func beginsUnspaced(_ folded: [UInt8]) -> Bool {
    guard folded.count >= 3 else { return false }
    switch (folded[0], folded[1]) {
    case (0xE0, 0xB8...0xBB): return true  // U+0E00…0EFF
    case (0xE1, 0x80...0x82), (0xE1, 0x9E...0x9F): return true  // U+1000…109F, U+1780…17FF
    case (0xE2, 0xBA...), (0xE3...0xE9, _), (0xF0...0xF3, 0xA0...0xAF): return true  // U+2E80…9FFF, U+20000…
    default: return false
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for line in letters.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { table[scalar] = String(parts[0]) }
    }
    return table
  }()
}

extension UTF8 {
  fileprivate static var encodedReplacementCharacter: EncodedScalar {
    encode("\u{FFFD}") ?? EncodedScalar()
  }
}
