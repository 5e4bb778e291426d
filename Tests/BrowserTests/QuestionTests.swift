import Browser
import KembarModel
import Terminal
import Testing

/// What a meeting asks, and how many keys the answer may take on a screen of 80 × 24.
struct QuestionTests {
  struct Question: CustomTestStringConvertible {
    var words: String
    var keys: String
    var most: Int
    /// Opened before the question is asked, at no cost.
    var opened = ""
    /// All must have been on the screen.
    var answers: [String]
    var testDescription: String { words }
  }

  static let questions = [
    Question(
      words: "What do Indonesia and Kazakhstan have together?", keys: "13&", most: 4,
      answers: ["1 of 13 agreements", "Nusantara ⇄ Astana", "all of"]),
    Question(
      words: "Who signed Nusantara–Astana, in which role, and who witnessed it?", keys: "/ast<Enter><Enter>",
      most: 6,
      answers: [
        "Nusantara ⇄ Astana", "Signatories     Bambang Susantono  Head of the Nusantara Capital",
        "Zhenis Kassymbek   Governor of Astana",
        "Witnesses       M. Fadjroel Rachman  Ambassador of Indonesia",
      ]),
    Question(
      words: "What does Bogor–Kisarazu cover, who pays, and was it signed at all?",
      keys: "/kis<Enter><Enter><PgDn>",
      most: 7,
      answers: [
        "Scope", "Education, culture, tourism, agriculture, health", "Funding",
        "The Kisarazu City Government bears all costs",
      ]),
    Question(
      words: "What else was Bambang Susantono part of?", keys: "p<Enter>", most: 4,
      opened: "/ast<Enter><Enter>",
      answers: ["Bambang Susantono", "Took part in 2", "Nusantara ⇄ Shenzhen", "Nusantara ⇄ Astana"]),
    Question(
      words: "What is planned or intended but not signed?", keys: "f<Enter>", most: 6,
      answers: ["5 of 13 agreements", "Bogor ⇄ Kisarazu", "Bogor ⇄ PPI Japan", "Muara Enim ⇄ Japan"]),
    Question(
      words: "Who says so, where in the source, and what do the sources not say?", keys: "w", most: 2,
      opened: "/kis<Enter><Enter>",
      answers: ["Not stated", "venue", "Sources", "Bogor-Kisarazu Tandatangani", "paragraphs", "headline"]),
  ]

  @Test(arguments: questions)
  func question(_ question: Question) throws {
    #expect(try Key.script(question.keys).count <= question.most)
    // An answer counts wherever it is seen on the way.
    var state = try Fixture.state(question.opened)
    var text = state.frame().text
    for key in try Key.script(question.keys) {
      _ = state.update(key)
      text += "\n" + state.frame().text
    }
    for answer in question.answers { #expect(text.contains(answer), "'\(answer)' is not on:\n\(text)") }
  }

  /// The stage of Bogor–Kisarazu is on the screen as soon as it is opened: an intent, and in conflict.
  @Test func bogorKisarazuIsNotShownAsSigned() throws {
    let text = try Fixture.state("/kis<Enter><Enter>").frame().text
    #expect(text.contains("◐ Intent"))
    #expect(text.contains("[conflict: headline, ¶1, 2]"))
    #expect(!text.contains("● Signed"))
  }
}
