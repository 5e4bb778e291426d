import KembarModel
import Testing

@Suite struct JSONWriterTests {
  @Test func documentsAreIndentedByTwo() {
    let node = Node(
      .map([
        .init(key: "kembar", node: Node(.integer(1))), .init(key: "none", node: Node(.list([]))),
        .init(key: "empty", node: Node(.map([]))),
        .init(
          key: "list",
          node: Node(.list([Node(.decimal(-6.5)), Node(.boolean(true)), Node(.list([Node(.null)]))]))),
      ]))
    #expect(
      JSONWriter.text(node) == """
        {
          "kembar": 1,
          "none": [],
          "empty": {},
          "list": [
            -6.5,
            true,
            [
              null
            ]
          ]
        }

        """)
  }

  @Test func linesHaveNoBlanks() {
    let node = Node(
      .map([
        .init(key: "a", node: Node(.list([Node(.integer(1)), Node(.map([]))]))),
        .init(key: "b", node: Node(.string("c d\n"))),
      ]))
    #expect(JSONWriter.line(node) == #"{"a":[1,{}],"b":"c d\n"}"#)
  }

  @Test(arguments: [
    ("日本 é 😀", "日本 é 😀"), ("\"\\/", #"\"\\/"#), ("\n\r\t", #"\n\r\t"#),
    ("\u{0}\u{8}\u{1F}", #"\u0000\u0008\u001f"#),
    ("\u{7F}\u{80}\u{9F}", #"\u007f\u0080\u009f"#), ("\u{200B}\u{200E}\u{202E}", #"\u200b\u200e\u202e"#),
    ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{2066}\u{FEFF}", #"\u2066\ufeff"#), ("e\u{301}", "e\u{301}"),
  ])
  func onlyWhatCouldHarmIsEscaped(text: String, written: String) {
    #expect(Array(JSONWriter.text(Node(.string(text))).utf8) == Array("\"\(written)\"\n".utf8))
  }
}
