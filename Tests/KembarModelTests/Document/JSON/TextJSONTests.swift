import KembarModel
import TestSupport
import Testing

@Suite struct TextJSONTests {
  @Test func wordingsKeepTheirOrder() throws {
    let text = Text([.init(language: "id", words: "pendidikan"), .init(language: "en", words: "education")])
    #expect(text.json == #"{"id":"pendidikan","en":"education"}"#)
    #expect(try read(text.json) == text)
    #expect(try read(Text().json) == Text())
  }

  @Test("Every text stays as it is", arguments: RandomNumbers.treacherous)
  func treacherousTexts(words: String) throws {
    let text = Text([.init(language: "en", words: words)])
    let read = try read(text.json)
    #expect(read["en"].map { Array($0.utf8) } == Array(words.utf8))
  }

  @Test(arguments: [
    ("[]", "not valid JSON: expected an object here"), ("{\"en\":1}", "not valid JSON: expected a text here"),
    ("", "not valid JSON: expected an object here"),
    ("{} x", "not valid JSON: there is text after the end of the document"),
  ])
  func anythingElseIsAnError(json: String, message: String) {
    #expect {
      _ = try read(json)
    } throws: {
      ($0 as? SyntaxError)?.message(in: .english) == message
    }
  }

  private func read(_ json: String) throws -> Text {
    try Array(json.utf8).withUnsafeBufferPointer { try Text(json: $0) }
  }
}
