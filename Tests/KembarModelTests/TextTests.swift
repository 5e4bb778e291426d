import KembarModel
import Testing

@Suite struct TextTests {
  private func text(_ wordings: (String, String)...) -> Text {
    Text(wordings.map { Text.Wording(language: $0.0, words: $0.1) })
  }

  @Test func eachLanguageHasItsOwnWords() {
    let text = text(("id", "pendidikan"), ("en", "education"))
    #expect(text.words(in: .indonesian) == "pendidikan")
    #expect(text.words(in: .english) == "education")
  }

  @Test(arguments: Language.allCases)
  func otherLanguagesFallBackToEnglishThenIndonesianThenTheFirst(language: Language) {
    #expect(text(("de", "Bildung"), ("id", "pendidikan"), ("en", "education"))["de"] == "Bildung")
    #expect(text(("de", "Bildung"), ("en", "education")).words(in: language) == "education")
    #expect(text(("de", "Bildung"), ("id", "pendidikan")).words(in: language) == "pendidikan")
    #expect(text(("de", "Bildung"), ("fr", "éducation")).words(in: language) == "Bildung")
    #expect(text().words(in: language) == "")
  }

  @Test func subscriptFindsExactlyTheLanguage() {
    let text = text(("zh-Hant", "教育"), ("zh", "教育部"))
    #expect(text["zh"] == "教育部")
    #expect(text["zh-Hant"] == "教育")
    #expect(text["zh-Hans"] == nil)
    #expect(text["ZH"] == nil)
  }

  @Test func emptiness() {
    #expect(Text().isEmpty)
    #expect(!text(("en", "education")).isEmpty)
  }

  @Test func languagesNameEachOther() {
    #expect(Language.allCases.map(\.rawValue) == ["id", "en"])
    #expect(Language.indonesian.other == .english)
    #expect(Language.english.other == .indonesian)
  }

  @Test func phrases() {
    let phrase = Phrase(id: "tahap", en: "stage")
    #expect(phrase[.indonesian] == "tahap")
    #expect(phrase[.english] == "stage")
  }
}
