extension Folding {
  /// Appends what a kana or a Hangul syllable becomes, so that composed and decomposed forms are equal.
  ///
  /// A syllable of Hangul becomes its two or three letters; a kana with a voicing mark, another kana; a half-width
  /// one, the usual one.
  static func appendSyllable(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], start: Int) {
    switch scalar.value {
    case 0xAC00...0xD7A3: appendHangul(scalar.value - 0xAC00, to: &bytes)
    case 0x3099, 0x309A, 0xFF9E, 0xFF9F: voice(with: scalar, &bytes, start: start)
    case 0xFF66...0xFF9D: append(letter: halfWidthKana[Int(scalar.value - 0xFF66)], to: &bytes)
    default: appendByProperties(scalar, to: &bytes, start: start)
    }
  }

  /// After chapter 3.12 of the Unicode Standard: 19 leading consonants, 21 vowels, 27 trailing consonants or none.
  private static func appendHangul(_ number: UInt32, to bytes: inout [UInt8]) {
    let trailing = number % 28
    let letters = [0x1100 + number / (21 * 28), 0x1161 + number / 28 % 21, 0x11A7 + trailing]
    for letter in letters.prefix(trailing == 0 ? 2 : 3).compactMap(Unicode.Scalar.init) {
      append(letter: letter, to: &bytes)
    }
  }

  /// Makes the last kana the one that it is with a voicing mark.
  private static func voice(with mark: Unicode.Scalar, _ bytes: inout [UInt8], start: Int) {
    let isHalf = mark.value == 0x309A || mark.value == 0xFF9F
    guard let kana = String(decoding: bytes[start...].suffix(3), as: UTF8.self).unicodeScalars.first,
      let voiced = (isHalf ? halfVoicedKana : voicedKana)[kana]
    else { return }
    bytes.removeLast(3)
    append(letter: voiced, to: &bytes)
  }

  private static let voicedKana = pairs(
    "うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホワヰヱヲヽ",
    "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヸヹヺヾ")

  private static let halfVoicedKana = pairs("はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ")

  private static func pairs(_ plain: String, _ voiced: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(uniqueKeysWithValues: zip(plain.unicodeScalars, voiced.unicodeScalars))
  }

  /// From U+FF66 on.
  private static let halfWidthKana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars)
}
