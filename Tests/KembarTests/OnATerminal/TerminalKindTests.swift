import Testing

/// The browser starts, is used and leaves under any TERM, locale and choice of colours.
@Suite(.serialized) struct TerminalKindTests {
  /// Opens a detail, closes it and quits; returns all that was written.
  private func visit(_ environment: [String: String], _ words: String...) throws -> TerminalSession {
    let session = try TerminalSession(environment: environment)
    try session.see("Nusantara", "Shenzhen")
    session.type("\r")
    try session.see("Bambang Susantono")
    session.type("qq")
    #expect(try session.end() == .exited(0))
    #expect(session.settings == session.settingsBefore)
    #expect(!session.text.contains("kembar: "))
    return session
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "xterm-16color", "vt100", "linux", "screen", "tmux-256color", "xterm-kitty",
    "alacritty",
    "foot", "rxvt-unicode", "garbage", "../../etc/passwd", "", nil,
  ])
  func anyTerminal(name: String?) throws {
    let session = try visit(name.map { ["TERM": $0, "LANG": "C.UTF-8"] } ?? ["LANG": "C.UTF-8"])
    #expect(session.text.contains("⇄"))
    let isVT100 = name == "vt100"
    let usesAlternateScreen = !["vt100", "linux"].contains(name)
    #expect(session.text.contains("\u{1B}[?1049h") == usesAlternateScreen)
    #expect(session.text.contains("\u{1B}[?1049l") == usesAlternateScreen)
    #expect(session.hasColours == !isVT100)
    if name != "linux" { #expect(isVT100 || session.text.contains("\u{1B}[?25h")) }
  }

  @Test(arguments: [
    ("en", "this terminal (TERM=dumb) cannot place the cursor; set TERM to what it is, or use 'kembar list'"),
    ("id", "terminal ini (TERM=dumb) tidak dapat menempatkan kursor; setel TERM, atau pakai 'kembar list'"),
  ])
  func dumbTerminalsAreRefused(language: String, message: String) throws {
    for arguments in [[], ["kazakhstan"]] {
      let session = try TerminalSession(
        arguments, environment: ["TERM": "dumb", "KEMBAR_LANGUAGE": language])
      #expect(try session.end() == .exited(64))
      #expect(session.text.drop { $0 == "\r" } == "kembar: \(message)\r\n")
      #expect(session.settings == session.settingsBefore)
    }
  }

  @Test(arguments: ["xterm-256color", "xterm", "linux"]) func noColours(name: String) throws {
    #expect(try !visit(["TERM": name, "NO_COLOR": "1"]).hasColours)
    #expect(try visit(["TERM": name, "NO_COLOR": ""]).hasColours, "an empty NO_COLOR counts as not set")
  }

  @Test(arguments: [
    [:], ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LANG": "en_US.UTF-8"], ["LC_ALL": "xx_YY.UTF-8"],
    ["LC_CTYPE": "C.UTF-8"],
  ])
  func utf8WhereNothingSaysOtherwise(locale: [String: String]) throws {
    let session = try visit(["TERM": "xterm-256color"].merging(locale) { $1 })
    for sign in ["│", "─", "⇄", "●"] { #expect(session.text.contains(sign)) }
  }

  @Test func anotherCharacterSet() throws {
    try expectASCII(visit(["TERM": "xterm-256color", "LC_ALL": "de_DE.ISO-8859-1"]))
  }

  @Test(.enabled(if: Latin1Locale.isAtHand)) func anInstalledLocaleOfAnotherCharacterSet() throws {
    let locale = try Latin1Locale()
    try expectASCII(visit(["TERM": "xterm-256color"].merging(locale.environment) { $1 }))
  }

  private func expectASCII(_ session: TerminalSession) throws {
    #expect(session.bytes.allSatisfy { $0 < 0x80 })
    #expect(session.text.contains("|") && session.text.contains("Nusantara = Shenzhen"))
  }

  @Test func thePlainSetOnRequest() throws {
    let session = try visit(["TERM": "xterm-256color", "LANG": "C.UTF-8", "KEMBAR_ASCII": "1"])
    for sign in ["│", "─", "⇄", "●", "…", "·"] { #expect(!session.text.contains(sign)) }
    #expect(session.text.contains("|") && session.text.contains("Nusantara = Shenzhen"))
  }

  @Test func standardOutputIsNoTerminal() throws {
    let session = try TerminalSession(
      command: ["/bin/sh", "-c", #""$0" > /dev/null; echo "status $?""#, Program.path],
      environment: ["TERM": "xterm"])
    _ = try session.end()
    let message = "standard output is not a terminal; run it in one, or use 'kembar list'"
    #expect(session.text == "kembar: \(message)\r\nstatus 64\r\n")
  }

  @Test func standardInputIsNoTerminal() throws {
    let session = try TerminalSession(
      command: ["/bin/sh", "-c", #"echo q | "$0"; echo "status $?""#, Program.path],
      environment: ["TERM": "xterm"])
    _ = try session.end()
    let message = "standard input is not a terminal; run it in one, or use 'kembar list'"
    #expect(session.text == "kembar: \(message)\r\nstatus 64\r\n")
  }
}

extension TerminalSession {
  /// Whether a colour was selected: 30 to 38, 40 to 48, and their bright kin.
  var hasColours: Bool {
    text.matches(of: #/\u{1B}\[([0-9;]*)m/#).contains { match in
      match.1.split(separator: ";").contains { number in
        Int(number).map { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 } ?? false
      }
    }
  }
}
