import Testing

/// Inside GNU screen.
struct GNUScreenTests {
  @Test func browsesAndLeaves() throws {
    let folder = try TemporaryFolder()
    let settings = try folder.write("startup_message off\nvbell off\nshell /bin/sh\n", "settings")
    let session = try TerminalSession(
      command: ["screen", "-U", "-c", settings, "/bin/sh"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "SCREENDIR": folder.path, "PS1": "$ ",
        "KEMBAR": Program.path,
        "SHELL": "/bin/sh",
      ])
    try session.see("$ ")
    session.type("cd \(folder.path); stty -a > before; \"$KEMBAR\"; echo status $?; stty -a > after\r")
    try session.see("Nusantara", "⇄", "Shenzhen")
    session.type("\r")
    try session.see("Bambang Susantono")
    session.type("qq")
    try session.see("status 0")
    try wait(until: "the settings after") { (try? folder.read("after").hasSuffix("\n")) == true }
    #expect(try folder.read("after") == folder.read("before"))
    session.type("exit\r")
    #expect(try session.end() == .exited(0))
    #expect(session.settings == session.settingsBefore)
  }
}
