import Search
import Testing

@Suite struct HighlightTests {
  private func ranges(_ words: [String], _ text: String) -> [Range<Int>] {
    Highlight.ranges(of: words.map(Folding.fold), in: text)
  }

  @Test(
    arguments: [
      (["kisa"], "Bogor Kisarazu", [6..<10]), (["bogor"], "Bogor, Bogor", [0..<5, 7..<12]),
      (["ast"], "past Astana", [5..<8]), (["ana"], "Astana", []), (["nur sultan"], "Nur-Sultan", [0..<10]),
      (["nur", "sultan"], "Nur-Sultan", [0..<3, 4..<10]), (["a b"], "x a — b y", [2..<7]),
      (["lodz"], "Łódź", [0..<4]),
      (["stras"], "Straße", [0..<5]), (["本"], "日本国", [1..<2]), (["日", "本"], "日本国", [0..<2]),
      (["한"], "한국", [0..<1]),
      (["하"], "한국", [0..<1]), (["bog", "bogor"], "Bogor", [0..<5]), (["bogor", "bog"], "Bogor", [0..<5]),
      (["xian"], "to Xi’an.", [3..<8]), (["bogor"], "👩‍👧 Bogor", [2..<7]),
      (["ecole"], "l'e\u{301}cole école", [8..<13]),
      (["が"], "か\u{3099}", [0..<1]), (["か"], "か\u{3099}", []), (["bogor"], "Bogo", []), (["bogor"], "", []),
      ([], "Bogor", []),
      ([""], "Bogor", []), (["", "gor", "bo"], "Bogor", [0..<2]),
      (["muara enim"], "Muara\u{A0}Enim", [0..<10]),
    ] as [([String], String, [Range<Int>])])
  func matches(words: [String], text: String, expected: [Range<Int>]) {
    #expect(ranges(words, text) == expected)
  }
}
