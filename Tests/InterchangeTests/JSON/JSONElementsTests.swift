import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct JSONElementsTests {
  @Test("Elements come with the places that they have in the document")
  func marks() throws {
    let text = """
      \u{FEFF} {"head": {"vars": ["a", "日本"]},
        "x": [[{"results": {"bindings": [9]}}]],
       "results":{"bindings":[{"a": 1},
      [] , null,"]"],"bindings ":[7]}}

      """
    let reading = ElementsReading(of: text)
    #expect(reading.error == nil)
    #expect(
      reading.elements == [
        .init(array: ["head", "vars"], node: Node(.string("a"), at: Mark(line: 1, column: 21))),
        .init(array: ["head", "vars"], node: Node(.string("日本"), at: Mark(line: 1, column: 26))),
        .init(
          array: ["results", "bindings"],
          node: Node(
            .map([
              .init(
                key: "a", mark: Mark(line: 3, column: 26),
                node: Node(.integer(1), at: Mark(line: 3, column: 31)))
            ]), at: Mark(line: 3, column: 25))),
        .init(array: ["results", "bindings"], node: Node(.list([]), at: Mark(line: 4, column: 1))),
        .init(array: ["results", "bindings"], node: Node(.null, at: Mark(line: 4, column: 6))),
        .init(array: ["results", "bindings"], node: Node(.string("]"), at: Mark(line: 4, column: 11))),
      ])
    #expect(reading.found == [["head", "vars"], ["results", "bindings"]])
  }

  @Test(
    "What is not an array has no elements",
    arguments: [
      "{}", "[]", "0", "\"results\"", #"{"results": [1]}"#, #"{"results": {"bindings": {"a": 1}}}"#,
      #"{"results": {"bindings": "x"}}"#, #"{"bindings": [1]}"#, #"[{"results": {"bindings": [1]}}]"#,
      #"{"results": {"other": {"bindings": [1]}}}"#,
    ])
  func nothing(text: String) {
    let reading = ElementsReading(of: text)
    #expect(reading.error == nil && reading.elements == [] && reading.found == [])
  }

  @Test func anArrayAtTheTop() {
    let reading = ElementsReading(of: "[1, [2]]", arrays: [[]])
    #expect(
      reading.elements.map(\.node.withoutMarks) == [Node(.integer(1)), Node(.list([Node(.integer(2))]))])
    #expect(reading.found == [[]])
  }

  @Test("A key that is given twice is read twice")
  func repeatedKeys() {
    let reading = ElementsReading(of: #"{"a": [1], "a": [2]}"#, arrays: [["a"]])
    #expect(reading.elements.map(\.node.withoutMarks) == [Node(.integer(1)), Node(.integer(2))])
  }

  @Test("Elements before an error are given, and nothing after it")
  func errors() throws {
    var elements = JSONElements(of: [["a"]], chunks: ChunkedBytes.whole(Array(#"{"a": [1, 2 3]}"#.utf8)))
    #expect(try elements.next()?.node.withoutMarks == Node(.integer(1)))
    #expect(try elements.next()?.node.withoutMarks == Node(.integer(2)))
    let error = #expect(throws: SyntaxError.self) { try elements.next() }
    #expect(error?.reason == .expected("',' or ']'") && error?.mark == Mark(line: 1, column: 13))
    #expect(try elements.next() == nil)
  }

  @Test func errorsOfTheInputPassThrough() {
    struct Failure: Error {}
    var elements = JSONElements(of: [["a"]], chunks: { throw Failure() })
    #expect(throws: Failure.self) { try elements.next() }
    #expect(throws: Never.self) { try elements.next() }
  }

  @Test("Nesting counts from the top of the document")
  func nesting() {
    func text(_ depth: Int) -> String {
      #"{"results": {"bindings": ["# + String(repeating: "[", count: depth)
        + String(repeating: "]", count: depth)
        + "]}}"
    }
    #expect(ElementsReading(of: text(509)).error == nil)
    #expect(
      ElementsReading(of: text(510)).error
        == SyntaxError(format: "JSON", reason: .tooDeep(512), mark: Mark(line: 1, column: 536)))
  }
}

// MARK: - Large values

extension JSONElementsTests {
  private static let limit = 4096

  @Test("A value may be as large as the limit", arguments: [1, 1000, 4095, 4096, 1 << 20])
  func largestValue(chunkLength: Int) throws {
    let largest = "\"" + String(repeating: "x", count: Self.limit - 2) + "\""
    for (text, isTooLarge) in [(largest, false), (" " + largest, false), (largest.dropLast() + "x\"", true)] {
      let document = "{\"a\": [1,\n\(text)]}"
      let reading = ElementsReading(
        of: document, arrays: [["a"]], limit: Self.limit, chunkLength: chunkLength)
      #expect(reading.elements.count == (isTooLarge ? 1 : 2))
      #expect(
        reading.error
          == (isTooLarge
            ? SyntaxError(format: "JSON", reason: .tooLarge(Self.limit), mark: Mark(line: 2, column: 1))
            : nil))
    }
  }

  @Test func wordsOfTheError() {
    for (limit, size) in [(16 << 20, "16 MiB"), (4096, "4096 B")] {
      let error = SyntaxError(format: "JSON", reason: .tooLarge(limit), mark: .none)
      #expect(error.message(in: .english) == "not valid JSON: this value is larger than \(size)")
      #expect(error.message(in: .indonesian) == "bukan JSON yang benar: nilai ini lebih besar dari \(size)")
    }
  }

  @Test(
    "Where a missing bracket or quote makes a value too large, the error is where that shows first",
    arguments: [
      ("{\"x\": [1}", .expected("',' or ']'"), 10),
      ("{\"x\": {\"y\": 2, ", .expected("a key in double quotes"), 17),
      ("[\"x, ", .expected("',' or ']'"), 9),
    ] as [(String, SyntaxError.Reason, Int)])
  func missingBracket(element: String, reason: SyntaxError.Reason, column: Int) {
    let rest = String(repeating: "{\"é\": [1, \"\\\"\"]},\n", count: 1000)
    let reading = ElementsReading(
      of: "{\"a\": [\n 1,\n \(element)\(rest)", arrays: [["a"]], limit: Self.limit, chunkLength: 1000)
    #expect(reading.elements.count == 1)
    #expect(reading.error == SyntaxError(format: "JSON", reason: reason, mark: Mark(line: 3, column: column)))
  }

  @Test(
    "A cut through a letter or an escape is no error of the text", arguments: ["é", "😀", "\\u00e9", "\\n"])
  func cut(letter: String) {
    for padding in 0...letter.utf8.count {
      let element = String(repeating: " ", count: padding) + "\"" + String(repeating: letter, count: 3000)
      let reading = ElementsReading(
        of: "{\"a\": [[" + element, arrays: [["a"]], limit: Self.limit, chunkLength: 500)
      #expect(reading.error?.reason == .tooLarge(Self.limit))
    }
  }
}

// MARK: - Any text in any chunks

extension JSONElementsTests {
  @Test(
    "However a document is cut into chunks, it is read as a whole document is", .timeLimit(.minutes(1)),
    arguments: 1...5)
  func chunks(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<30 {
      var bytes = Array(numbers.jsonDocument().utf8)
      if !numbers.oneIn(4) { bytes = numbers.damaged(bytes) }
      let whole = ElementsReading(chunks: ChunkedBytes.whole(bytes))
      let expected = Result { () throws(SyntaxError) in try JSONReader.read(bytes) }
      switch expected {
      case .success(let node):
        #expect(whole.error == nil)
        let elements = ElementsReading.arrays.flatMap { self.elements(of: $0[...], in: node, $0) }
        #expect(whole.elements == elements.sorted { $0.node.mark < $1.node.mark })
      case .failure(let error): #expect(whole.error == error)
      }
      for longest in [1, 3, 20] {
        let reading = ElementsReading(chunks: ChunkedBytes.random(bytes, longest: longest, &numbers))
        #expect(reading == whole, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  /// The elements of an array, found in the whole document.
  private func elements(
    of path: ArraySlice<String>, in node: Node, _ array: [String]
  ) -> [JSONElements.Element] {
    switch (path.first, node.value) {
    case (nil, .list(let nodes)): nodes.map { JSONElements.Element(array: array, node: $0) }
    case (let key?, .map(let entries)):
      entries.filter { $0.key == key }.flatMap { elements(of: path.dropFirst(), in: $0.node, array) }
    default: []
    }
  }
}
