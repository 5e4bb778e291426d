import Testing

@testable import Terminal

@Suite struct ASCIIReductionTests {
  private func reduced(_ text: String, _ reduction: Reduction) -> String {
    text.glyphs.map { glyph in
      guard let byte = reduction.replacement(for: glyph.text) else { return glyph.text.string }
      return String(repeating: Character(Unicode.Scalar(byte)), count: glyph.columns)
    }.joined()
  }

  @Test(arguments: [
    ("São Tomé – Łódź", "Sao Tome - Lodz", "Sao Tome - Lodz"), ("●◐○ ⇄ …", "*%o = ~", "*%o = ~"),
    ("┌─┬│└╱", "+-+|+/", "+-+|+/"),
    ("“a” ‘b’", "\"a\" 'b'", "\"a\" 'b'"), ("木更 Нұр", "???? ???", "木更 Нұр"), ("e\u{301}", "e", "e\u{301}"),
    ("plain", "plain", "plain"),
    ("\u{3000}", "  ", "  "), ("Ÿſ", "Ys", "Ys"),
  ])
  func reduces(text: String, full: String, whereLiked: String) {
    #expect(reduced(text, .full) == full)
    #expect(reduced(text, .whereLiked) == whereLiked)
    #expect(reduced(text, .none) == text)
  }

  @Test func fullReductionLeavesNothingButASCII() {
    for value in UInt32(0x80)..<0x3000 {
      #expect(
        Reduction.full.replacement(for: PackedText(scalar: value)).map { (0x20..<0x7F).contains($0) } == true)
    }
  }
}
