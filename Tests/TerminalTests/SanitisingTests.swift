import TestSupport
import Testing

@testable import Terminal

@Suite struct SanitisingTests {
  @Test(
    arguments: [
      ("plain text", "plain text"), ("a\u{1B}[2Jb", "a�[2Jb"), ("a\tb\nc\r\nd\re", "a b c d e"),
      ("\u{7}\u{0}\u{7F}\u{9B}", "����"),
      ("a\u{85}b\u{2028}c\u{2029}d", "a b c d"), ("abc\u{202E}def\u{202C}", "abcdef"),
      ("\u{2066}x\u{2069}\u{200F}\u{61C}", "x"),
      ("zero\u{200B}width\u{FEFF}", "zerowidth"), ("soft\u{AD}hyphen", "softhyphen"),
      ("می\u{200C}خواهم", "میخواهم"),
      ("👩‍🚀", "👩🚀"), ("👍🏽", "👍"), ("❤️", "❤"), ("🇮🇩 🇰🇿", "ID KZ"), ("x\u{E0041}\u{E007F}", "x"),
      ("\u{E000}\u{FFFE}\u{F0000}", "���"), ("\u{301}a", "\u{25CC}\u{301}a"), ("\u{600}", "�"),
      ("e\u{301}", "e\u{301}"),
      ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{300}\u{301}\u{302}\u{303}"), ("काठमाण्डू", "काठमाण्डू"),
      ("", ""),
    ] as [(Quoted, Quoted)])
  func becomes(text: Quoted, expected: Quoted) {
    #expect(Array(text.value.sanitised().unicodeScalars) == Array(expected.value.unicodeScalars))
  }

  @Test func nothingHarmfulPasses() {
    var generator = RandomNumbers(seed: 2)
    for _ in 0..<2_000 {
      let safe = hostileText(using: &generator).sanitised()
      #expect(!safe.unicodeScalars.contains(where: isHarmful))
      #expect(safe.sanitised() == safe)
    }
  }
}
