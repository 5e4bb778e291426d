/// How many cells text takes, by the same rules by which a frame writes it.
///
/// East Asian Wide and emoji take two, marks none, characters of ambiguous width one. Joined emoji, flags and skin tones
/// count as the separate signs that a frame writes for them: `👩‍🚀` four, `🇮🇩` two (`ID`).
package enum DisplayWidth {
  /// One or two for most; more for a character that is written as several signs, none for one that is not written.
  package static func of(_ character: Character) -> Int {
    of(String(character))
  }

  /// The sum over the text, which need not be sanitised.
  package static func of(_ text: String) -> Int {
    guard !text.isPlainASCII else { return text.utf8.count }
    var copy = text
    return copy.withUTF8 { bytes in
      var reader = GlyphReader(bytes)
      var columns = 0
      while let glyph = reader.next() { columns += glyph.columns }
      return columns
    }
  }
}
