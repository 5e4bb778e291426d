import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ScreenTests {
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
    pty.type("\u{1B}[1;5A\u{1B}[3;3~\u{1B}[1;2Bk")
    #expect(try screen.nextKey() == .character("k"), "keys with modifiers mean nothing")
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

  @Test func anotherDescriptorEndsTheWait() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let screen = try pty.screen()
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    write(ends[1], "x", 1)
    #expect(try screen.nextKey(orReadable: [ends[0]]) == nil)
    pty.type("j")
    #expect(try screen.nextKey(orReadable: [ends[0]]) == .character("j"))
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
}
