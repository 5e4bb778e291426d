import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A screen on a pseudo-terminal; deadly signals, job control and real terminals are tested on the whole program.
@Suite(.serialized) struct ScreenTests {
  private func list(_ size: Size, selected: Int) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<size.rows {
      let style = Style(.text, backdrop: row == selected ? .selection : .none)
      frame.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), style: style)
      frame.write(" ● 27 Jul 2023  MoU  Nusantara ⇄ 深圳市 \(row)", column: 0, row: row, style: style)
    }
    return frame
  }

  @Test func drawsAndPutsTheTerminalBack() throws {
    let pty = try PseudoTerminal(columns: 60, rows: 10)
    let before = pty.settings()
    let screen = try pty.screen()
    #expect(screen.size == Size(columns: 60, rows: 10))
    #expect(!screen.isPlain)
    screen.draw(list(screen.size, selected: 0))
    #expect(pty.settings() != before)
    let shown = pty.written()
    #expect(shown.contains("\u{1B}[?1049h") && shown.contains("\u{1B}[?25l"))
    #expect(shown.contains("● 27 Jul 2023  MoU  Nusantara ⇄ 深圳市 9"))
    screen.close()
    let left = pty.written()
    #expect(left.contains("\u{1B}[?1049l") && left.contains("\u{1B}[?25h"))
    #expect(!(shown + left).contains("\u{1B}]104"), "the user's palette is reset")
    #expect(pty.settings() == before)
  }

  @Test func aMoveCostsFewBytes() throws {
    let pty = try PseudoTerminal(columns: 60, rows: 20)
    let screen = try pty.screen()
    screen.draw(list(screen.size, selected: 3))
    _ = pty.written()
    screen.draw(list(screen.size, selected: 4))
    #expect(pty.written().utf8.count <= 300)
    screen.draw(list(screen.size, selected: 4))
    #expect(pty.written() == "")
    screen.close()
  }

  @Test func theCursorShowsOnlyWhereAskedFor() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let screen = try pty.screen()
    var frame = Frame(size: screen.size)
    screen.draw(frame)
    _ = pty.written()
    frame.cursor = Position(column: 7, row: 1)
    screen.draw(frame)
    let shown = pty.written()
    #expect(shown.contains("\u{1B}[?25h") && shown.contains("\u{1B}[2;8H"))
    frame.cursor = Position(column: 20, row: 1)
    screen.draw(frame)
    #expect(pty.written().contains("\u{1B}[?25l"))
    screen.close()
  }

  @Test func readsKeys() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let screen = try pty.screen()
    #expect(try screen.nextKey(timeoutMilliseconds: 0) == nil)
    pty.type("j津\r\t\u{1B}OA\u{1B}[6~\u{1B}[Z\u{3}\u{1A}\u{1C}\u{7F}\u{1B}OP")
    let keys: [Key] = [
      .character("j"), .character("津"), .enter, .tab, .up, .pageDown, .backTab, .control("c"), .control("z"),
      .control("\\"), .backspace, .function(1),
    ]
    for key in keys {
      #expect(screen.hasPendingKeys)
      #expect(try screen.nextKey() == key)
    }
    #expect(!screen.hasPendingKeys)
    pty.type("\u{1B}")
    #expect(try screen.nextKey() == .escape)
    screen.close()
  }

  @Test func readsTheMouseAndPastes() throws {
    let pty = try PseudoTerminal(columns: 300, rows: 3)
    let screen = try pty.screen()
    #expect(try screen.nextKey(timeoutMilliseconds: 0) == nil)
    let asked = pty.written()
    #expect(asked.contains("\u{1B}[?1000h\u{1B}[?1006h") && asked.contains("\u{1B}[?2004h"))
    pty.type("\u{1B}[<0;251;2M\u{1B}[<0;251;2m")
    #expect(try screen.nextKey() == .mouse(Mouse(.press, column: 250, row: 1)))
    pty.type("\u{1B}[<0;251;2M\u{1B}[<0;251;2m\u{1B}[<64;1;1M")
    #expect(try screen.nextKey() == .mouse(Mouse(.doublePress, column: 250, row: 1)))
    #expect(try screen.nextKey() == .mouse(Mouse(.wheelUp, column: 0, row: 0)))
    pty.type("\u{1B}[M !\"\u{1B}[M#!\"\u{1B}[Ma$$j")
    #expect(try screen.nextKey() == .mouse(Mouse(.press, column: 0, row: 1)))
    #expect(try screen.nextKey() == .mouse(Mouse(.wheelDown, column: 3, row: 3)))
    #expect(try screen.nextKey() == .character("j"))
    pty.type("\u{1B}[<65;1;3M\u{1B}[200~q\rkota 木\u{1B}[201~x")
    #expect(try screen.nextKey() == .mouse(Mouse(.wheelDown, column: 0, row: 2)))
    #expect(try screen.nextKey() == .paste("q\nkota 木"))
    #expect(try screen.nextKey() == .character("x"))
    screen.close()
    let left = pty.written()
    #expect(left.contains("\u{1B}[?1006l\u{1B}[?1000l") && left.contains("\u{1B}[?2004l"))
  }

  @Test func keepsTheMouseToTheTerminalWhenAsked() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let screen = try pty.screen(Screen.Options(reportsMouse: false))
    #expect(try screen.nextKey(timeoutMilliseconds: 0) == nil)
    screen.close()
    #expect(!pty.written().contains("1000h"))
  }

  @Test func aNewSizeArrivesAsAKeyAndRedraws() throws {
    let pty = try PseudoTerminal(columns: 60, rows: 10)
    let screen = try pty.screen()
    screen.draw(list(screen.size, selected: 0))
    _ = pty.written()
    pty.resize(columns: 44, rows: 5)
    kill(getpid(), SIGWINCH)
    #expect(try screen.nextKey() == .resize)
    #expect(screen.size == Size(columns: 44, rows: 5))
    screen.draw(list(screen.size, selected: 0))
    #expect(pty.written().contains("深圳市 4"))
    for (columns, rows) in [(1, 1), (300, 3), (2, 40)] {
      pty.resize(columns: columns, rows: rows)
      kill(getpid(), SIGWINCH)
      #expect(try screen.nextKey() == .resize)
      screen.draw(list(screen.size, selected: 0))
      _ = pty.written()
    }
    screen.close()
  }

  @Test func suspendsAndComesBack() throws {
    let pty = try PseudoTerminal(columns: 60, rows: 4)
    let before = pty.settings()
    let screen = try pty.screen()
    screen.draw(list(screen.size, selected: 0))
    _ = pty.written()
    let during = screen.suspend { (settings: pty.settings(), written: pty.written()) }
    #expect(during.settings == before)
    #expect(during.written.contains("\u{1B}[?1049l"))
    let after = pty.written()
    #expect(after.contains("\u{1B}[?1049h") && after.contains("深圳市 3"))
    screen.close()
    #expect(pty.settings() == before)
  }

  @Test func anotherDescriptorEndsTheWait() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let screen = try pty.screen()
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    write(ends[1], "x", 1)
    #expect(try screen.nextKey(orReadable: ends[0]) == nil)
    pty.type("j")
    #expect(try screen.nextKey(orReadable: ends[0]) == .character("j"))
    ends.forEach { close($0) }
    screen.close()
  }

  @Test func aLostTerminalIsNoticed() throws {
    var pty: PseudoTerminal? = try PseudoTerminal(columns: 20, rows: 3)
    let own = dup(try #require(pty?.terminal))
    let screen = try Screen(
      .init(), input: own, output: own, environment: Environment(["TERM": "xterm-256color"]))
    #expect(try screen.nextKey(timeoutMilliseconds: 0) == nil)
    pty = nil
    #expect(throws: ScreenError.lost) { try screen.nextKey() }
    #expect(throws: ScreenError.lost) { try screen.nextKey() }
    screen.close()
    close(own)
  }

  @Test func unusableTerminalsAreRefused() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let before = pty.settings()
    #expect(throws: ScreenError.cannotPlaceCursor(terminal: "dumb")) {
      try pty.screen(variables: ["TERM": "dumb"])
    }
    #expect(pty.settings() == before)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    #expect(throws: ScreenError.notATerminal(.input)) {
      try Screen(.init(), input: ends[0], output: pty.terminal)
    }
    #expect(throws: ScreenError.notATerminal(.output)) {
      try Screen(.init(), input: pty.terminal, output: ends[1])
    }
    ends.forEach { close($0) }
  }

  @Test(arguments: ["no-such-terminal", "../../etc/passwd"])
  func unknownTerminalsAreTakenForUsualOnes(name: String) throws {
    let pty = try PseudoTerminal(columns: 60, rows: 3)
    let screen = try pty.screen(variables: ["TERM": name])
    screen.draw(list(screen.size, selected: 1))
    #expect(pty.written().contains("深圳市 2"))
    screen.close()
  }

  @Test func withoutColoursNoneIsSent() throws {
    for variables in [["NO_COLOR": "1"], ["TERM": "vt100"]] {
      let pty = try PseudoTerminal(columns: 60, rows: 3)
      let screen = try pty.screen(variables: variables)
      screen.draw(list(screen.size, selected: 1))
      let shown = pty.written()
      #expect(
        shown.contains("7m") && !shown.contains("38;5") && !shown.contains("[44m") && !shown.contains("48;5"))
      screen.close()
    }
  }

  @Test func thePlainSetHasNoAmbiguousSigns() throws {
    let pty = try PseudoTerminal(columns: 60, rows: 3)
    let screen = try pty.screen(variables: ["KEMBAR_ASCII": "1"])
    #expect(screen.isPlain)
    screen.draw(list(screen.size, selected: 1))
    let shown = pty.written()
    #expect(shown.contains("* 27 Jul 2023  MoU  Nusantara = 深圳市 2"))
    screen.close()
  }

  @Test func copiesThroughTheTerminal() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let screen = try pty.screen()
    _ = pty.written()
    #expect(screen.copy("foo"))
    #expect(pty.written() == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(!screen.copy(String(repeating: "x", count: 60_000)))
    screen.close()
    #expect(!screen.copy("foo"))
    let console = try pty.screen(variables: ["TERM": "linux"])
    #expect(!console.copy("foo"))
    console.close()
  }

  @Test func hostileTextStaysWithinItsCells() throws {
    let pty = try PseudoTerminal(columns: 60, rows: 8)
    let screen = try pty.screen()
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<50 {
      var frame = Frame(size: screen.size)
      for row in 0..<8 { frame.write(hostileText(using: &generator), column: 0, row: row) }
      screen.draw(frame)
      let text = pty.written().unicodeScalars.filter {
        $0 != "\u{1B}" && $0 != "\r" && $0 != "\u{8}" && $0 != "\n"
      }
      #expect(!text.contains(where: isHarmful))
    }
    screen.close()
  }
}
