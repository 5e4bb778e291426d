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
    case 0x3400...0x9FFF: append(letter: scalar, to: &bytes)
    case 0x3041...0x30FF, 0xFF66...0xFF9F, 0xAC00...0xD7A3: appendSyllable(scalar, to: &bytes, start: start)
    default:
      if let letters = table[scalar] {
        bytes.append(contentsOf: letters.utf8)
      } else {
        appendByProperties(scalar, to: &bytes, start: start)
      }
    }
  }

  static func appendByProperties(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], start: Int) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark where scalar.isVowelSign: append(letter: scalar, to: &bytes)
    case .nonspacingMark, .enclosingMark, .format, .control: return
    // Repetition marks such as 々 are letters; before Thai, modifiers are accents that stand for themselves.
    case .modifierLetter where scalar.value < 0x0E00: return
    case .uppercaseLetter, .titlecaseLetter:
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark, .decimalNumber, .letterNumber,
      .otherNumber:
      append(letter: scalar, to: &bytes)
    default:
      appendBlank(to: &bytes, start: start)
    }
  }

  /// Appends a scalar that stays as it is.
  static func append(letter scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(scalar).utf8)
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

  /// A folded text without its blanks: `muara enim` becomes `muaraenim`.
  static func joined(_ folded: some Sequence<UInt8>) -> [UInt8] { folded.filter { $0 != blank } }

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
    var table = composed
    for line in letters.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { table[scalar] = String(parts[0]) }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// Whether a mark is a letter to its readers, as vowel signs of South and South-East Asian scripts are.
  fileprivate var isVowelSign: Bool {
    switch value {
    case 0x0900..<0x1AB0, 0x1B00..<0x1CD0, 0xA800..<0xAC00: true
    default: false
    }
  }
}
