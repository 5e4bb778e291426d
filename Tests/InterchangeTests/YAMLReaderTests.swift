import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws -> Node { try YAMLReader.read(Array(text.utf8)) }

  @Test(
    "Plain words",
    arguments: [
      ("NO", .string("NO")), ("no", .string("no")), ("yes", .string("yes")), ("Y", .string("Y")),
      ("off", .string("off")),
      ("true", .boolean(true)), ("False", .boolean(false)), ("tRUE", .string("tRUE")), ("~", .null),
      ("null", .null),
      ("nUll", .string("nUll")), ("2016", .integer(2016)), ("-5", .integer(-5)), ("+5", .string("+5")),
      ("007", .string("007")), ("-0", .string("-0")), ("0x1F", .string("0x1F")), ("0o17", .string("0o17")),
      ("1_000", .string("1_000")), ("12:30:45", .string("12:30:45")), ("2016-11", .string("2016-11")),
      ("2023-07-03", .string("2023-07-03")), ("2022-09-14T22:55:41", .string("2022-09-14T22:55:41")),
      ("201X", .string("201X")), ("9223372036854775808", .string("9223372036854775808")),
      ("6.5", .decimal(6.5)),
      ("-0.973", .decimal(-0.973)), ("1.0e-05", .decimal(1e-05)), ("1e3", .string("1e3")),
      (".inf", .string(".inf")),
      ("1.2.3", .string("1.2.3")), ("日本", .string("日本")), ("a:b", .string("a:b")),
    ] as [(String, Node.Value)])
  func plainWords(text: String, value: Node.Value) throws {
    #expect(try read(text).withoutMarks == Node(value))
    #expect(try read("- \(text)").withoutMarks == Node(.list([Node(value)])))
    #expect(try read("'\(text)'").withoutMarks == Node(.string(text)))
    #expect(try read("\"\(text)\"").withoutMarks == Node(.string(text)))
    #expect(try read("!!str \(text)").withoutMarks == Node(.string(text)))
    #expect(try read("! \(text)").withoutMarks == Node(.string(text)))
  }

  @Test(
    arguments: [
      ("|\n  a\n  b\n", "a\nb\n"), ("|-\n  a\n\n  b\n", "a\n\nb"), (">\n  a\n  b\n\n  c\n", "a b\nc\n"),
      ("\"a\\n\\u00e9\\U0001F600\"", "a\né😀"), ("'it''s'", "it's"), ("|\n  2016\n", "2016\n"), ("a # b", "a"),
      ("a#b", "a#b"), ("\"a\n  b\"", "a b"), ("a\n  b", "a b"),
    ])
  func texts(text: String, value: String) throws {
    #expect(try read(text).withoutMarks == Node(.string(value)))
  }

  @Test(arguments: ["", "\n", "# nothing", "---", "---\n...\n", "\u{FEFF}", "   \n\n", "null"])
  func emptyDocuments(text: String) throws {
    #expect(try read(text).value == .null)
  }

  @Test func structures() throws {
    let text = """
      # a registry
      kembar: 1
      places:
        - {id: oslo, country: NO, names: {en: "Oslo", no: Oslo}}
        -
          id: [a, ]
      ? people
      : []
      """
    #expect(
      try read(text).withoutMarks
        == Node(
          .map([
            .init(key: "kembar", node: Node(.integer(1))),
            .init(
              key: "places",
              node: Node(
                .list([
                  Node(
                    .map([
                      .init(key: "id", node: Node(.string("oslo"))),
                      .init(key: "country", node: Node(.string("NO"))),
                      .init(
                        key: "names",
                        node: Node(
                          .map([
                            .init(key: "en", node: Node(.string("Oslo"))),
                            .init(key: "no", node: Node(.string("Oslo"))),
                          ]))),
                    ])), Node(.map([.init(key: "id", node: Node(.list([Node(.string("a"))])))])),
                ]))), .init(key: "people", node: Node(.list([]))),
          ])))
  }

  @Test func marksCountLinesAndCharacters() throws {
    let node = try read("\u{FEFF}a: 日\r\n日本:\n  - 😀x\n  - {é: 'y', k: z}\n")
    #expect(node.mark == Mark(line: 1, column: 1))
    #expect(node.entries.map(\.mark) == [Mark(line: 1, column: 1), Mark(line: 2, column: 1)])
    #expect(node.entries.map(\.node.mark) == [Mark(line: 1, column: 4), Mark(line: 3, column: 3)])
    guard case .list(let items) = node.entries[1].node.value else { return #expect(Bool(false)) }
    #expect(items.map(\.mark) == [Mark(line: 3, column: 5), Mark(line: 4, column: 5)])
    #expect(items[1].entries.map(\.mark) == [Mark(line: 4, column: 6), Mark(line: 4, column: 14)])
    #expect(items[1].entries.map(\.node.mark) == [Mark(line: 4, column: 9), Mark(line: 4, column: 17)])
  }

  @Test(
    "The place that cannot be read, and why",
    arguments: [
      (
        "a: b: c", 1, 5, .other("mapping values are not allowed in this context")
      ),
      (
        "a:\n\tb: c", 2, 1,
        .other("while scanning for the next token, found character that cannot start any token")
      ),
      ("a: [1, 2", 2, 1, .other("while parsing a flow sequence, did not find expected ',' or ']'")),
      ("a: 'b", 1, 6, .other("while scanning a quoted scalar, found unexpected end of stream")),
      ("a: \"\\x\"", 1, 7, .other("while parsing a quoted scalar, did not find expected hexdecimal number")),
      (
        "a: 1\n---\nb: 2", 2, 1,
        .other("expected a single document in the stream, but found another document")
      ),
      ("a: *b", 1, 4, .other("found undefined alias")),
      ("a: 1\nb: 2\na: 3", 1, 1, .repeatedKey("a")),
      ("{a: 1, 'a': 2}", 1, 2, .repeatedKey("a")),
      ("a: 日\u{0}", 1, 5, .other("control characters are not allowed")),
      ("a: 1\nb: \u{1B}[31m", 2, 4, .other("control characters are not allowed")),
      ("[a]: 1", 1, 1, .expected("a key")),
      ("? {a: 1}\n: 2", 1, 3, .expected("a key")),
      ("a: !!binary aGk=", 1, 4, .unsupportedTag("tag:yaml.org,2002:binary")),
      ("a: !person {b: c}", 1, 4, .unsupportedTag("!person")),
      ("- !!set {a}", 1, 3, .unsupportedTag("tag:yaml.org,2002:set")),
      ("- !!omap []", 1, 3, .unsupportedTag("tag:yaml.org,2002:omap")),
      ("- !!int '5'", 1, 3, .unsupportedTag("tag:yaml.org,2002:int")),
    ] as [(String, Int, Int, SyntaxError.Reason)])
  func malformed(text: String, line: Int, column: Int, reason: SyntaxError.Reason) {
    let error = #expect(throws: SyntaxError.self) { try read(text) }
    #expect(error == SyntaxError(format: "YAML", reason: reason, mark: Mark(line: line, column: column)))
  }

  @Test(
    arguments: [([0xFF], 3), ([0xC3, 0x28], 3), ([0xED, 0xA0, 0x80], 3), ([0xE6, 0x97, 0xA5, 0xF5], 4)]
      as [([UInt8], Int)])
  func malformedUTF8(bytes: [UInt8], column: Int) {
    let error = #expect(throws: SyntaxError.self) {
      try YAMLReader.read(Array("a: 1\né ".utf8) + bytes + [0x20])
    }
    #expect(error == SyntaxError(format: "YAML", reason: .malformedUTF8, mark: Mark(line: 2, column: column)))
  }

  @Test func everyTextOfSixteenBytesOrFewerIsRead() throws {
    for count in 0..<20 {
      let text = String(repeating: "x", count: count)
      #expect(try read("[\(text)]").withoutMarks == Node(.list(count == 0 ? [] : [Node(.string(text))])))
    }
  }
}

@Suite("YAML that would grow without end") struct YAMLExpansionTests {
  private func error(_ text: String) -> SyntaxError? {
    #expect(throws: SyntaxError.self) { try YAMLReader.read(Array(text.utf8)) }
  }

  /// Lists of ten aliases each, every one ten times as large as the one before.
  private func bomb(levels: Int, width: Int) -> String {
    (1...levels).reduce("a0: &a0 lol\n") { text, level in
      let aliases = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
      return text + "a\(level): &a\(level) [\(aliases)]\n"
    }
  }

  @Test func aFewAliasesAreRead() throws {
    let text = "a: &x {en: word}\nb: *x\nc: [*x, *x]\nd: R&D *x*"
    #expect(
      try YAMLReader.read(Array(text.utf8)).withoutMarks
        == YAMLReader.read(
          Array("a: {en: word}\nb: {en: word}\nc: [{en: word}, {en: word}]\nd: R&D *x*".utf8)
        )
        .withoutMarks)
  }

  @Test func signsInTextsAreNoAliases() throws {
    let text = "- &a x\n" + Array(repeating: "- 'R&D * b, *c* 5*a'\n", count: 100).joined()
    #expect(throws: Never.self) { try YAMLReader.read(Array(text.replacing("*a", with: "* a").utf8)) }
  }

  @Test(.timeLimit(.minutes(1))) func manyAliasesAreRefusedBeforeTheyAreExpanded() {
    for width in [2, 3, 10] {
      #expect(error(bomb(levels: 40, width: width))?.reason == .tooManyAliases(16))
    }
    #expect(
      error("a: &x 1\nb: [\(Array(repeating: "*x", count: 17).joined(separator: ","))]")?.reason
        == .tooManyAliases(16))
  }

  @Test func aFewAliasesMayNotGrowEither() {
    #expect(error(bomb(levels: 5, width: 3))?.reason == .expandsTooFar)
  }

  @Test(.timeLimit(.minutes(1))) func keysMayNotGrowEither() {
    #expect(error(bomb(levels: 40, width: 2) + "? *a40\n: x\n")?.reason == .tooManyAliases(16))
    #expect(error("a: &a [x]\n*a : y")?.reason == .expected("a key"))
  }

  @Test func nestingHasALimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try YAMLReader.read(Array(nested(512).utf8)) }
    #expect(
      error(nested(513))
        == SyntaxError(format: "YAML", reason: .tooDeep(512), mark: Mark(line: 1, column: 513)))
    #expect(error(nested(100_000))?.format == "YAML")
    #expect(error(String(repeating: "- ", count: 100_000) + "a")?.format == "YAML")
    #expect(error(String(repeating: "{a: ", count: 100_000))?.format == "YAML")
  }

  @Test func aliasesMayNotNestDeeper() {
    let open = String(repeating: "[", count: 900)
    let close = String(repeating: "]", count: 900)
    let text = (1...16).reduce("- &a0 x\n") { text, level in
      text + "- &a\(level) \(open)*a\(level - 1)\(close)\n"
    }
    #expect(error(text)?.reason == .tooDeep(512))
  }
}
