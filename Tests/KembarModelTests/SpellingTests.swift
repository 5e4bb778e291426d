import KembarModel
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("singed", "signed"), ("sgned", "signed"), ("signned", "signed"), ("signet", "signed"),
    ("Signed", "signed"),
    ("signed", "signed"), ("in-frce", "in-force"), ("inforce", "in-force"), ("exploratoin", "exploration"),
    ("exlporatoni", "exploration"), ("renewed", "renewed"), ("unknwon", "unknown"),
  ])
  func near(word: String, candidate: String) {
    #expect(Spelling.nearest(to: word, among: Stage.codes) == candidate)
  }

  @Test(arguments: ["banana", "sing", "sgnd", "", "stage", "signed signed", "x", "tanda tangan"])
  func far(word: String) {
    #expect(Spelling.nearest(to: word, among: Stage.codes) == nil)
  }

  @Test(
    "One slip for each three letters, but one in any case",
    arguments: [
      ("a", "ab"), ("ab", "abc"), ("abcde", "abcd"), ("abcdef", "abcd"), ("abcdefghi", "abcdef"),
    ])
  func limit(word: String, candidate: String) {
    #expect(Spelling.nearest(to: word, among: [candidate]) == candidate)
  }

  @Test(
    "More slips than that are too many",
    arguments: [("a", "abc"), ("ab", "cd"), ("abcde", "abc"), ("abcdefgh", "abcde")])
  func beyondTheLimit(word: String, candidate: String) {
    #expect(Spelling.nearest(to: word, among: [candidate]) == nil)
  }

  @Test func theNearestIsTakenAndOfEqualsTheFirst() {
    #expect(Spelling.nearest(to: "kota", among: ["koto", "kota", "kote"]) == "kota")
    #expect(Spelling.nearest(to: "kotb", among: ["koto", "kota", "kote"]) == "koto")
    #expect(Spelling.nearest(to: "kota", among: []) == nil)
  }

  @Test func swappedNeighboursAreOneSlip() {
    #expect(Spelling.nearest(to: "ba", among: ["ab"]) == "ab")
    #expect(Spelling.nearest(to: "abc", among: ["cab"]) == nil)
  }

  @Test func wordsOfAnyLengthAreAnswered() {
    #expect(Spelling.nearest(to: String(repeating: "x", count: 1_000_000), among: Stage.codes) == nil)
  }
}

@Suite struct ExcerptTests {
  @Test func shortTextsAreWhole() {
    let text = String(repeating: "é", count: 40)
    #expect(text.excerpt == text)
    #expect("".excerpt == "")
  }

  @Test func longTextsEndInAnEllipsis() {
    let text = String(repeating: "👩‍👧", count: 40)
    #expect((text + "x").excerpt == text + "…")
  }
}
