import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
    ("木?>", "5pyoPz4="),
  ])
  func encodesAsRFC4648(text: String, expected: String) {
    #expect(String(decoding: base64(text.utf8), as: UTF8.self) == expected)
  }

  private func request(_ text: String, _ multiplexer: ClipboardRequest.Multiplexer) -> String? {
    ClipboardRequest(text, through: multiplexer).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func wrapsForMultiplexers() {
    #expect(request("foo", .none) == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(request("foo", .tmux) == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
    #expect(request("foo", .screen) == "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
  }

  @Test func screenGetsShortStrings() throws {
    let text = String(repeating: "kembar ", count: 100)
    let whole = try #require(request(text, .none))
    let chunks = try #require(request(text, .screen)).split(separator: "\u{1B}\\").map { $0.dropFirst(2) }
    #expect(chunks.allSatisfy { $0.utf8.count <= 240 })
    #expect(chunks.joined() == whole)
  }

  @Test func refusesWhatTerminalsWouldDrop() {
    #expect(request(String(repeating: "x", count: 56_244), .none) != nil)
    #expect(request(String(repeating: "x", count: 56_247), .none) == nil)
  }
}
