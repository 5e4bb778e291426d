import TestSupport
import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("Astana", 6), ("Нұр-Сұлтан", 10), ("Ақмола облысы", 13), ("木更津市", 8), ("ﾄｳｷｮｳ", 5), ("ＡＢ", 4),
      ("서울", 4), ("\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", 4), ("عمان", 4), ("عَمَّان", 4), ("काठमाण्डू", 7),
      ("ไทย", 3),
      ("กรุงเทพฯ", 7), ("e\u{301}", 1), ("é", 1), ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", 1), ("●", 1),
      ("◐", 1), ("…", 1),
      ("│─┼", 3), ("⇄", 1), ("😀", 2), ("❤", 1), ("❤️", 1), ("👍🏽", 2), ("👩‍🚀", 4), ("👨‍👩‍👧‍👦", 8), ("🇮🇩", 2),
      ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("1️⃣", 1), ("\t", 1), ("a\r\nb", 3), ("\u{200B}\u{202E}\u{FEFF}", 0), ("\u{301}", 1),
      ("\u{3000}", 2),
    ] as [(Quoted, Int)])
  func columns(text: Quoted, expected: Int) {
    #expect(DisplayWidth.of(text.value) == expected)
  }

  @Test func aCharacterMeasuresAsItsText() {
    #expect(DisplayWidth.of(Character("津")) == 2)
    #expect(DisplayWidth.of(Character("e\u{301}")) == 1)
    #expect(DisplayWidth.of(Character("🇰🇿")) == 2)
  }

  @Test func aFrameUsesWhatIsMeasured() {
    var generator = RandomNumbers(seed: 1)
    for _ in 0..<2_000 {
      let text = hostileText(using: &generator)
      var frame = Frame(size: Size(columns: 100, rows: 1))
      #expect(frame.write(text, column: 0, row: 0) == DisplayWidth.of(text))
    }
  }

  @Test func classesAgreeWithUnicode() {
    for value in UInt32(0x20)..<0x30000 {
      guard let scalar = Unicode.Scalar(value), isAssigned(scalar) else { continue }
      let found = ScalarClass(value)
      let isVisible = found == .narrow || found == .wide || found == .mark || found == .spacingMark
      #expect(isVisible == !isHarmful(scalar), "\(scalar.escaped(asASCII: true))")
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: #expect(found == .mark || found == .ignorable)
      case .spacingMark: #expect(found == .spacingMark)
      default: #expect(!scalar.properties.isEmojiPresentation || found == .wide || isRegionalIndicator(value))
      }
    }
  }

  private func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .unassigned
  }

  private func isRegionalIndicator(_ value: UInt32) -> Bool {
    (0x1F1E6...0x1F1FF).contains(value)
  }
}
