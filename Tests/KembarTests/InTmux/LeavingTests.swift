import Glibc
import Testing

/// However the program ends, the terminal is as it was, and the shell learns how it ended.
@Suite(.serialized) struct LeavingTests {
  /// The terminal before the browser, to be compared with the one after it.
  private func began(_ tmux: Tmux) throws -> String {
    try tmux.enter("ulimit -c 0; stty -a > before")
    try wait(until: "the settings before") { (try? tmux.folder.read("before").hasSuffix("\n")) == true }
    let modes = try tmux.modes
    try tmux.browse()
    #expect(try tmux.modes != modes)
    return modes
  }

  private func expectAsBefore(_ tmux: Tmux, _ modes: String) throws {
    try wait(until: "the modes \(modes)") { try tmux.modes == modes }
    try tmux.see("the prompt") { $0.last == "$" }
    try tmux.enter("stty -a > after; echo ready")
    try tmux.see(line: "ready")
    #expect(try tmux.folder.read("after") == tmux.folder.read("before"))
    #expect(modes.contains("alternate_on=0 cursor_flag=1 mouse_any_flag=0"))
    let screen = try tmux.screen
    #expect(screen.last == "$")
    #expect(!screen.joined().contains("agreements"), "the browser is still on the screen:\n\(screen)")
  }

  @Test(arguments: ["q", "<C-c>", "/foo<C-c>", "f<C-c>", "<Enter>qq"]) func quits(script: String) throws {
    let tmux = try Tmux()
    let modes = try began(tmux)
    try tmux.play(script.replacing("<C-c>", with: ""))
    if script.hasSuffix("<C-c>") { try tmux.command("send-keys", "C-c") }
    try tmux.see(line: "status 0")
    try expectAsBefore(tmux, modes)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE])
  func isEndedBySignals(number: Int32) throws {
    let tmux = try Tmux()
    let modes = try began(tmux)
    kill(try tmux.programIdentifier(), number)
    try tmux.see("the shell") { $0.last == "$" }
    // A shell that sees an interrupt drops the rest of its line.
    try tmux.enter(#"echo "again $?""#)
    let statuses = try tmux.see("a status") { $0.contains { $0.hasPrefix("again ") } }
    #expect(statuses.contains("status \(128 + number)") || statuses.contains("again \(128 + number)"))
    try expectAsBefore(tmux, modes)
  }

  @Test func stopsAndComesBack() throws {
    let tmux = try Tmux()
    let modes = try began(tmux)
    try tmux.play("/ast<Enter>")
    try tmux.see(Program.screen(after: "/ast<Enter>"))
    let identifier = try tmux.programIdentifier()
    for times in 1...2 {
      try tmux.command("send-keys", "C-z")
      try wait(until: "a stopped program") { ProcessStatus(identifier)?.state == "T" }
      try tmux.see("the shell") { $0.last == "$" && $0.joined().contains("Stopped") }
      try expectAsBefore(tmux, modes)
      try tmux.enter("clear; fg")
      try tmux.see(Program.screen(after: "/ast<Enter>"))
      #expect(try tmux.modes.contains("alternate_on=1 cursor_flag=0 mouse_any_flag=1"), "time \(times)")
    }
    try tmux.type("\u{C}q")
    try tmux.see("the shell") { $0.last == "$" }
    try expectAsBefore(tmux, modes)
  }

  @Test func takesANewSizeWhenItComesBack() throws {
    let tmux = try Tmux()
    try tmux.browse()
    try tmux.command("send-keys", "C-z")
    try tmux.see("the shell") { $0.last == "$" }
    try tmux.command("resize-window", "-x", "100", "-y", "30")
    try tmux.enter("fg")
    try tmux.see(Program.screen(size: "100x30"))
  }

  /// `kill -TSTP` from another terminal.
  @Test func isStoppedFromOutside() throws {
    let tmux = try Tmux()
    let modes = try began(tmux)
    let identifier = try tmux.programIdentifier()
    kill(identifier, SIGTSTP)
    try wait(until: "a stopped program") { ProcessStatus(identifier)?.state == "T" }
    try expectAsBefore(tmux, modes)
    try tmux.enter("clear; fg")
    try tmux.see(Program.screen())
    try tmux.type("q")
    try tmux.see("the shell") { $0.last == "$" }
    try expectAsBefore(tmux, modes)
  }

  @Test func endsWithItsTerminal() throws {
    let tmux = try Tmux()
    try tmux.browse()
    let identifier = try tmux.programIdentifier()
    try tmux.command("kill-server")
    try wait(until: "the end of the program") { ProcessStatus(identifier).map { $0.state == "Z" } ?? true }
  }
}
