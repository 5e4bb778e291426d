import TestSupport
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A screen on a pseudo-terminal; deadly signals, job control and real terminals are tested on the whole program.
@Suite(.serialized) struct ScreenTests {
  func list(_ size: Size, selected: Int) -> Frame {
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

  @Test func redrawingWritesEveryCellAnew() throws {
    let pty = try PseudoTerminal(columns: 60, rows: 4)
    let screen = try pty.screen()
    let frame = list(screen.size, selected: 0)
    screen.draw(frame)
    _ = pty.written()
    screen.redraw()
    screen.draw(frame)
    let shown = pty.written()
    #expect(shown.contains("\u{1B}[2J") && shown.contains("深圳市 0") && shown.contains("深圳市 3"))
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
    #expect(!after.contains("\u{1B}]104"), "the user's palette is reset")
    screen.suspend { pty.resize(columns: 50, rows: 4) }
    #expect(try screen.nextKey(timeoutMilliseconds: 0) == .resize)
    #expect(screen.size == Size(columns: 50, rows: 4))
    #expect(try screen.nextKey(timeoutMilliseconds: 0) == nil)
    screen.close()
    #expect(pty.settings() == before)
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
    let shown = pty.written()
    #expect(shown.contains("深圳市 2"))
    #expect(shown.contains("\u{A0}深圳市\u{A0}1\u{A0}\u{A0}"), "the backdrop depends on erasing with a colour")
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
    var generator = RandomNumbers(seed: 6)
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
