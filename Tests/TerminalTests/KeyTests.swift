import Testing

@testable import Terminal

@Suite struct KeyTests {
  private static let notations: [(String, Key)] = [
    ("j", .character("j")), ("é", .character("é")), ("津", .character("津")), ("<lt>", .character("<")),
    (">", .character(">")),
    ("<Space>", .character(" ")), ("<Enter>", .enter), ("<Esc>", .escape), ("<Tab>", .tab),
    ("<S-Tab>", .backTab),
    ("<BS>", .backspace), ("<Del>", .delete), ("<Ins>", .insert), ("<Up>", .up), ("<Down>", .down),
    ("<Left>", .left),
    ("<Right>", .right), ("<Home>", .home), ("<End>", .end), ("<PgUp>", .pageUp), ("<PgDn>", .pageDown),
    ("<C-z>", .control("z")),
    ("<C-\\>", .control("\\")), ("<F12>", .function(12)), ("<Resize>", .resize),
    ("<Click 10,5>", .mouse(Mouse(.press, column: 10, row: 5))),
    ("<DoubleClick 0,0>", .mouse(Mouse(.doublePress, column: 0, row: 0))),
    ("<WheelUp 1,2>", .mouse(Mouse(.wheelUp, column: 1, row: 2))),
    ("<WheelDown 1,2>", .mouse(Mouse(.wheelDown, column: 1, row: 2))),
    ("<Paste a b>", .paste("a b")), ("<Paste a\\>\\\\b>", .paste("a>\\b")),
    ("<Paste \u{301}>", .paste("\u{301}")),
  ]

  @Test(arguments: notations)
  func notation(notation: String, key: Key) throws {
    #expect(key.notation == notation)
    #expect(try Key(notation: notation) == key)
  }

  @Test func scripts() throws {
    #expect(
      try Key.script("/ast<Enter><C-c>") == [
        .character("/"), .character("a"), .character("s"), .character("t"), .enter, .control("c"),
      ])
    #expect(try Key.script("") == [])
    let all = KeyTests.notations.map(\.0).joined()
    #expect(try Key.script(all) == KeyTests.notations.map(\.1))
  }

  @Test(arguments: [
    ("ab<Enter", KeyNotationError(reason: .unclosed, offset: 2)),
    ("x<Nope>", KeyNotationError(reason: .unknown("Nope"), offset: 1)),
    ("<>", KeyNotationError(reason: .unknown(""), offset: 0)),
    ("<F0>", KeyNotationError(reason: .unknown("F0"), offset: 0)),
    ("<Click 1>", KeyNotationError(reason: .unknown("Click 1"), offset: 0)),
    ("<C->", KeyNotationError(reason: .unknown("C-"), offset: 0)),
  ])
  func scriptErrors(script: String, error: KeyNotationError) {
    #expect(throws: error) { try Key.script(script) }
  }

  @Test(arguments: ["", "ab", "<Enter>x"])
  func oneKeyOnly(notation: String) {
    #expect(throws: KeyNotationError(reason: .notOneKey, offset: 0)) { try Key(notation: notation) }
  }

  @Test(arguments: [
    (Key.character("j"), "j", "j"), (.character(" "), "Space", "Spasi"), (.enter, "Enter", "Enter"),
    (.escape, "Esc", "Esc"),
    (.up, "↑", "↑"), (.pageUp, "PgUp", "PgUp"), (.backTab, "Shift-Tab", "Shift-Tab"),
    (.control("z"), "Ctrl-Z", "Ctrl-Z"),
    (.function(5), "F5", "F5"), (.mouse(Mouse(.press, column: 0, row: 0)), "click", "klik"),
  ])
  func labels(key: Key, english: String, indonesian: String) {
    #expect(key.label(.english) == english)
    #expect(key.label(.indonesian) == indonesian)
  }

  @Test func plainLabelsAreASCII() {
    for (_, key) in KeyTests.notations where key != .character("é") && key != .character("津") {
      #expect(key.label(isPlain: true).utf8.allSatisfy { $0 < 0x80 })
    }
    #expect(Key.down.label(isPlain: true) == "Down")
  }

  @Test(
    arguments: [
      ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{1B}", .escape), ("\u{7F}", .backspace),
      ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
      ("\u{0}", .control("@")), ("q", .character("q")),
      ("津", .character("津")),
    ] as [(Quoted, Key)])
  func typed(text: Quoted, key: Key) throws {
    #expect(Key(typed: try #require(text.value.unicodeScalars.first)) == key)
  }
}
