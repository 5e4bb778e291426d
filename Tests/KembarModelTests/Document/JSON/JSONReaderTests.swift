import KembarModel
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)), (" \t\r\n0 \n", .integer(0)),
      ("-0", .integer(0)), ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .decimal(9223372036854775808)),
      ("0.5", .decimal(0.5)), ("-0.0", .decimal(-0.0)), ("1.0", .decimal(1)), ("1e3", .decimal(1000)),
      ("1E+2", .decimal(100)), ("25e-2", .decimal(0.25)), ("0e0", .decimal(0)), ("1e-400", .decimal(0)),
      ("\"\"", .string("")), ("\"日本\"", .string("日本")), ("\"😀\"", .string("😀")),
      ("\"\u{7F}\"", .string("\u{7F}")),
      ("\"a long text of more than sixteen bytes\"", .string("a long text of more than sixteen bytes")),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u0000\u001F\u00e9\uD55C""#, .string("\0\u{1F}é한")),
      (#""\ud83d\uDE00""#, .string("😀")), (#""é\u00e9日\n😀x""#, .string("éé日\n😀x")),
      (#""\uFFFF""#, .string("\u{FFFF}")),
      ("[]", .list([])), ("{}", .map([])), ("[ ]", .list([])), ("{ }", .map([])),
      ("[1,[2]]", .list([Node(.integer(1)), Node(.list([Node(.integer(2))]))])),
      (
        #"{"a":{},"a":[],"":null}"#,
        .map([
          .init(key: "a", node: Node(.map([]))), .init(key: "a", node: Node(.list([]))),
          .init(key: "", node: Node(.null)),
        ])
      ),
      ("\u{FEFF}1", .integer(1)),
    ] as [(String, Node.Value)])
  func values(text: String, value: Node.Value) throws {
    #expect(try JSONReader.read(Array(text.utf8)).withoutMarks == Node(value))
  }

  @Test(
    "The first place that is not JSON",
    arguments: [
      ("", .expected("a value"), 1), (" ", .expected("a value"), 2), ("nul", .expected("a value"), 1),
      ("nulL", .expected("a value"), 1), ("True", .expected("a value"), 1), ("'a'", .expected("a value"), 1),
      ("NaN", .expected("a value"), 1), ("-Infinity", .malformedNumber, 1), ("+1", .expected("a value"), 1),
      (".5", .expected("a value"), 1), ("// x", .expected("a value"), 1), ("1 2", .trailing, 3),
      ("nullx", .trailing, 5),
      ("01", .malformedNumber, 1), (" -01", .malformedNumber, 2), ("-", .malformedNumber, 1),
      ("1.", .malformedNumber, 1),
      ("1.e5", .malformedNumber, 1), ("1e", .malformedNumber, 1), ("1e+", .malformedNumber, 1),
      ("--1", .malformedNumber, 1),
      ("[1,1e400]", .malformedNumber, 4), ("0x10", .trailing, 2), ("1_000", .trailing, 2),
      ("1.5.2", .trailing, 4),
      ("[1,]", .expected("a value"), 4), ("[,1]", .expected("a value"), 2),
      ("[1 2]", .expected("',' or ']'"), 4),
      ("[1", .expected("',' or ']'"), 3), ("[", .expected("a value"), 2), ("]", .expected("a value"), 1),
      ("{", .expected("a key in double quotes"), 2), ("{a:1}", .expected("a key in double quotes"), 2),
      ("{\"a\":1,}", .expected("a key in double quotes"), 8), ("{\"a\" 1}", .expected("':'"), 6),
      ("{\"a\":}", .expected("a value"), 6), ("{\"a\":1 \"b\":2}", .expected("',' or '}'"), 8),
      ("{\"a\":1", .expected("',' or '}'"), 7), ("\"a", .unterminatedString, 3),
      ("\"a\\", .unterminatedString, 4),
      ("\"日本", .unterminatedString, 4), ("[\"日\\x\"]", .malformedEscape, 4),
      (#""\u12G4""#, .malformedEscape, 2),
      (#""ab\u12""#, .malformedEscape, 4), (#""\u+123""#, .malformedEscape, 2),
      (#""\ud83d""#, .malformedEscape, 2),
      (#""\ud83dx""#, .malformedEscape, 2), (#""\ud83d\n""#, .malformedEscape, 2),
      (#""\ud83d\u0041""#, .malformedEscape, 2),
      (#""\ude00""#, .malformedEscape, 2), ("\"a\u{1}\"", .rawControlCharacter, 3),
      ("\"a\nb\"", .rawControlCharacter, 3),
      ("\"é\tb\"", .rawControlCharacter, 3), ("1\u{FEFF}", .trailing, 2),
    ] as [(String, SyntaxError.Reason, Int)])
  func malformed(text: String, reason: SyntaxError.Reason, column: Int) {
    let error = #expect(throws: SyntaxError.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(error == SyntaxError(format: "JSON", reason: reason, mark: Mark(line: 1, column: column)))
  }

  @Test(
    "What is not UTF-8 is refused where it stands",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF],
      [0xE4, 0xB8], [0xE4, 0xB8, 0x20], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ] as [[UInt8]])
  func malformedUTF8(bytes: [UInt8]) {
    for end in [Array("\"".utf8), Array(" and more text behind it\"".utf8), []] {
      let text = Array("[\n\"é😀".utf8) + bytes + end
      let error = #expect(throws: SyntaxError.self) { try JSONReader.read(text) }
      #expect(error == SyntaxError(format: "JSON", reason: .malformedUTF8, mark: Mark(line: 2, column: 4)))
    }
  }

  @Test func marksCountLinesAndCharacters() throws {
    let text = "\u{FEFF}{\"日本\": [1,\r\n  \"e\u{301}\", {\"😀\": true,\n\t\t\"k\" : null}]}"
    let node = try JSONReader.read(Array(text.utf8))
    #expect(node.mark == Mark(line: 1, column: 1))
    let entry = try #require(node.entries.first)
    #expect(entry.mark == Mark(line: 1, column: 2))
    #expect(entry.node.mark == Mark(line: 1, column: 8))
    guard case .list(let items) = entry.node.value else { return #expect(Bool(false)) }
    #expect(
      items.map(\.mark) == [Mark(line: 1, column: 9), Mark(line: 2, column: 3), Mark(line: 2, column: 9)])
    #expect(items[2].entries.map(\.mark) == [Mark(line: 2, column: 10), Mark(line: 3, column: 3)])
    #expect(items[2].entries.map(\.node.mark) == [Mark(line: 2, column: 15), Mark(line: 3, column: 9)])
  }

  @Test func nestingHasALimit() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(throws: Never.self) { try JSONReader.read(nested(512)) }
    let error = #expect(throws: SyntaxError.self) { try JSONReader.read(nested(513)) }
    #expect(error == SyntaxError(format: "JSON", reason: .tooDeep(512), mark: Mark(line: 1, column: 513)))
    #expect(throws: SyntaxError.self) {
      try JSONReader.read(Array(String(repeating: "{\"a\":", count: 100_000).utf8))
    }
  }

  @Test("A list does not count as nested when it is over")
  func siblingsAreNotNested() throws {
    let text = "[" + Array(repeating: "[{}]", count: 2000).joined(separator: ",") + "]"
    #expect(throws: Never.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test("A document in one line is read as fast as one in many", .timeLimit(.minutes(1)))
  func oneLongLine() throws {
    let text = "[" + Array(repeating: "\"日本\"", count: 300_000).joined(separator: ",") + "]"
    guard case .list(let items) = try JSONReader.read(Array(text.utf8)).value else {
      return #expect(Bool(false))
    }
    #expect(items.last?.mark == Mark(line: 1, column: 2 + 5 * 299_999))
  }

  @Test("Texts of every length around the stride of the search for their end", arguments: 0...40)
  func lengths(count: Int) throws {
    for end in ["", "é", "\\n", "\\\"", "\u{7F}"] {
      let text = String(repeating: "x", count: count)
      let node = try JSONReader.read(Array("[\"\(text)\(end)\", \"\(text)\"]".utf8))
      let unescaped = end.replacing("\\n", with: "\n").replacing("\\\"", with: "\"")
      #expect(node.withoutMarks == Node(.list([Node(.string(text + unescaped)), Node(.string(text))])))
    }
  }

  @Test(
    arguments: [
      (.expected("a value"), "expected a value here", "di sini seharusnya sebuah nilai"),
      (
        .expected("a key in double quotes"), "expected a key in double quotes here",
        "di sini seharusnya kunci dalam tanda kutip ganda"
      ),
      (.expected("',' or ']'"), "expected ',' or ']' here", "di sini seharusnya ',' atau ']'"),
      (.trailing, "there is text after the end of the document", "ada teks setelah dokumen berakhir"),
      (.tooDeep(512), "nested deeper than 512 levels", "bersarang lebih dari 512 tingkat"),
      (.malformedNumber, "this number cannot be read", "bilangan ini tidak terbaca"),
      (.malformedEscape, "this sequence after '\\' is not known", "urutan setelah '\\' ini tidak dikenal"),
      (.malformedUTF8, "this text is not UTF-8", "teks ini bukan UTF-8"),
      (
        .rawControlCharacter, "there is a control character inside a text; write it as \\n or \\u0000",
        "ada karakter kendali di dalam teks; tulis sebagai \\n atau \\u0000"
      ),
      (.unterminatedString, "this text is not closed", "teks ini tidak ditutup"),
      (.repeatedKey("id"), "the key 'id' is given twice", "kunci 'id' ditulis dua kali"),
      (.unsupportedTag("!x"), "the tag '!x' is not supported", "tag '!x' tidak didukung"),
      (.tooManyAliases(16), "more than 16 aliases are not supported", "lebih dari 16 alias tidak didukung"),
      (
        .expandsTooFar, "its aliases make more of it than is written",
        "alias-aliasnya menghasilkan lebih banyak daripada yang tertulis"
      ),
      (.other("the words of a library"), "the words of a library", "the words of a library"),
    ] as [(SyntaxError.Reason, String, String)])
  func wording(reason: SyntaxError.Reason, english: String, indonesian: String) {
    let error = SyntaxError(format: "JSON", reason: reason, mark: .none)
    #expect(error.message(in: .english) == "not valid JSON: " + english)
    #expect(error.message(in: .indonesian) == "bukan JSON yang benar: " + indonesian)
  }
}
