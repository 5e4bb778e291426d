import TestSupport
import Testing

@testable import Terminal

@Suite struct FittingTests {
  @Test(
    arguments: [
      ("Nusantara", 9, "Nusantara"), ("Nusantara", 8, "Nusanta…"), ("Nusantara", 1, "…"),
      ("Nusantara", 0, ""),
      ("Nusantara", -3, ""), ("木更津市", 8, "木更津市"), ("木更津市", 7, "木更津…"), ("木更津市", 6, "木更…"), ("木更津市", 2, "…"),
      ("काठमाण्डू", 3, "का…"), ("काठमाण्डू", 2, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("", 0, ""),
      ("a\nb", 3, "a b"),
    ] as [(Quoted, Int, String)])
  func clips(text: Quoted, columns: Int, expected: String) {
    #expect(text.value.clipped(columns: columns) == expected)
  }

  @Test(
    arguments: [
      ("sister city agreement", 11, ["sister city", "agreement"]), ("sister  city", 6, ["sister", "city"]),
      ("Nusantara", 4, ["Nusa", "ntar", "a"]), ("a Nusantara", 4, ["a", "Nusa", "ntar", "a"]), ("", 5, [""]),
      ("   ", 5, [""]),
      ("one\n\ntwo", 5, ["one", "", "two"]), ("one\r\ntwo", 5, ["one", "two"]),
      ("  ab cd", 5, ["  ab", "cd"]),
      ("木更津市とボゴール市", 9, ["木更津市", "とボゴー", "ル市"]), ("木更津市。", 8, ["木更津", "市。"]),
      ("「木更」津", 4, ["「木", "更」", "津"]),
      ("abc 木更 def", 6, ["abc 木", "更 def"]), ("काका", 3, ["का", "का"]), ("木a", 1, ["a"]), ("ab", 0, []),
    ] as [(Quoted, Int, [String])])
  func wraps(text: Quoted, columns: Int, expected: [String]) {
    #expect(text.value.wrapped(columns: columns) == expected)
  }

  @Test func neverExceedsAnyWidth() {
    var generator = RandomNumbers(seed: 3)
    for _ in 0..<300 {
      let text = hostileText(using: &generator)
      for columns in -1...45 {
        #expect(DisplayWidth.of(text.clipped(columns: columns)) <= max(0, columns))
        for line in text.wrapped(columns: columns) {
          #expect(DisplayWidth.of(line) <= columns)
          #expect(!line.hasSuffix(" "))
        }
      }
    }
  }

  @Test func wrappingKeepsEveryWord() {
    let text = "Kerja sama kota kembar antara Bogor dan 木更津市 sejak 2016"
    for columns in 2...60 {
      let joined = text.wrapped(columns: columns).joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
    }
  }
}
