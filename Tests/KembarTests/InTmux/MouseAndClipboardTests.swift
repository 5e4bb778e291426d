import Testing

/// The mouse, pasted text, and the clipboard, through tmux.
@Suite(.serialized) struct MouseAndClipboardTests {
  @Test(arguments: [
    ("\u{1B}[<0;50;5M\u{1B}[<0;50;5m", "<Click 49,4>"),
    ("\u{1B}[<0;6;4M\u{1B}[<0;6;4m", "<Click 5,3>"),
    ("\u{1B}[<0;25;4M\u{1B}[<0;25;4m", "<Click 24,3>"),
    ("\u{1B}[<65;60;6M\u{1B}[<65;60;6M", "<WheelDown 59,5><WheelDown 59,5>"),
    ("\u{1B}[<0;50;5M\u{1B}[<0;50;5m\u{1B}[<0;50;5M\u{1B}[<0;50;5m", "<Click 49,4><DoubleClick 49,4>"),
  ])
  func takesTheMouse(reports: String, script: String) throws {
    let tmux = try Tmux()
    try tmux.browse()
    try tmux.paste(raw: reports + "\r")
    try tmux.see(Program.screen(after: script + "<Enter>"))
    #expect(try Program.screen(after: script + "<Enter>") != Program.screen(after: "<Enter>"))
  }

  @Test func takesAClickOnAHint() throws {
    let hints = try #require(try Program.screen().last)
    let column = try #require(hints.firstRange(of: "? help")).lowerBound
    let number = hints.distance(from: hints.startIndex, to: column) + 1
    let tmux = try Tmux()
    try tmux.browse()
    try tmux.paste(raw: "\u{1B}[<0;\(number);24M\u{1B}[<0;\(number);24m")
    try tmux.see(Program.screen(after: "?"))
  }

  /// What is pasted is text, not keys.
  @Test func takesAPaste() throws {
    let tmux = try Tmux()
    try tmux.browse()
    try tmux.type("/")
    try tmux.see(Program.screen(after: "/"))
    try tmux.paste("kazakhstan\nstage:signed")
    try tmux.see(Program.screen(after: "/<Paste kazakhstan\nstage:signed>"))
    #expect(try tmux.screen.first?.contains("kazakhstan stage:signed") == true)
  }

  @Test func aPasteOutsideTheSearchDoesNotQuit() throws {
    let tmux = try Tmux()
    try tmux.browse()
    try tmux.paste("qqq")
    try tmux.play("/ast")
    try tmux.see(Program.screen(after: "<Paste qqq>/ast"))
  }

  @Test(arguments: [
    ("y", "nusantara-shenzhen-2023"), ("/kis<Enter><Enter>y", "bogor-kisarazu-2016"),
  ])
  func copiesTheAgreement(script: String, id: String) throws {
    let tmux = try Tmux()
    try tmux.browse()
    try tmux.play(script)
    try wait(until: "a copy") { try tmux.command("list-buffers") != "" }
    let shown = try TerminalSession(["show", id], environment: [:], columns: 78)
    #expect(try shown.end() == .exited(0))
    #expect(
      try Program.lines(tmux.command("show-buffer"))
        == Program.lines(shown.text.replacing("\r\n", with: "\n")))
  }

  @Test func copiesTheQuery() throws {
    let tmux = try Tmux()
    try tmux.browse("negara:kz 日本")
    try tmux.type("Y")
    try wait(until: "a copy") { try tmux.command("list-buffers") != "" }
    #expect(try tmux.command("show-buffer") == "negara:kz 日本")
  }
}
