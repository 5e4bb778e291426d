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

  @Test("Of all characters, these are escaped")
  func everyScalar() {
    let escaped: [ClosedRange<UInt32>] = [
      0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF...0xFEFF,
    ]
    let scalars = (UInt32(0)...0x1_0400).compactMap(Unicode.Scalar.init)
    let line = JSONWriter.line(Node(.list(scalars.map { Node(.string("\($0)a")) })))
    let expected = scalars.map { scalar in
      let isEscaped = escaped.contains { $0.contains(scalar.value) }
      let digits = String(scalar.value, radix: 16)
      let long = "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let short: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
      ]
      return "\"" + (isEscaped ? short[scalar] ?? long : "\(scalar)") + "a\""
    }
    #expect(line.utf8.elementsEqual("[\(expected.joined(separator: ","))]".utf8))
  }
}
