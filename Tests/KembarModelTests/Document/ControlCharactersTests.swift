import KembarModel
import Testing

@Suite struct ControlCharactersTests {
  @Test(
    "Each is found wherever it stands",
    arguments: [
      "\u{0}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9B}", "\u{202A}", "\u{202E}", "\u{2066}",
    ]
      as [Unicode.Scalar])
  func isFound(control: Unicode.Scalar) {
    for before in ["a", "木"] {
      for (ahead, behind) in (0..<20).flatMap({ ahead in (0..<20).map { (ahead, $0) } }) {
        let text =
          String(repeating: before, count: ahead) + String(control) + String(repeating: "z", count: behind)
        #expect(text.firstControlCharacter == control)
        #expect(Array(text.utf8).withUnsafeBufferPointer(\.mayHaveControlCharacter))
      }
    }
  }

  @Test(
    "What documents may hold is none",
    arguments: [
      "", " ", "~", "\t\n\r", "°", "–", "\u{A0}", "\u{2029}", "\u{202F}", "木更津市", "مدينة", "Łódź", "é",
    ])
  func isNone(text: String) {
    for count in 0..<20 {
      #expect((String(repeating: "a", count: count) + text + "b").firstControlCharacter == nil)
    }
  }

  @Test("Texts of other languages are not suspected", arguments: ["~ \u{21}", "木更津市", "مدينة", "Łódź", "é"])
  func isNotSuspected(text: String) {
    for count in 0..<20 {
      let bytes = Array((String(repeating: "a", count: count) + text).utf8)
      #expect(!bytes.withUnsafeBufferPointer(\.mayHaveControlCharacter))
    }
  }
}
