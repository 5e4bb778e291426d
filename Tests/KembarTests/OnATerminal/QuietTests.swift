import Glibc
import Testing

/// How much the browser writes, and that it rests when nothing happens.
@Suite(.serialized) struct QuietTests {
  private func session(
    _ file: String?, columns: UInt16 = 80, rows: UInt16 = 24
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      file.map { ["--registry", $0] } ?? [], environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"],
      columns: columns, rows: rows)
    // The last that is written at the start asks for pastes to be marked.
    try session.see("MoU", "\u{1B}[?2004h")
    try session.settle()
    session.forget()
    return session
  }

  /// The bytes that keys cost.
  private func cost(of keys: String, in session: TerminalSession) throws -> Int {
    session.forget()
    session.type(keys)
    try session.settle()
    return session.bytes.count
  }

  @Test func aMoveCostsLittle() throws {
    let folder = try TemporaryFolder()
    for file in [nil, try folder.write(Registries.numbered(400), "many.json")] {
      let session = try session(file)
      for key in ["j", "j", "k"] { #expect(try (1...300).contains(cost(of: key, in: session))) }
    }
  }

  @Test(arguments: [(80, 24), (120, 40)] as [(UInt16, UInt16)])
  func manyMovesAtOnceCostLittle(columns: UInt16, rows: UInt16) throws {
    let folder = try TemporaryFolder()
    for file in [nil, try folder.write(Registries.numbered(400), "many.json")] {
      let session = try session(file, columns: columns, rows: rows)
      #expect(try (1...5000).contains(cost(of: String(repeating: "j", count: 200), in: session)))
      // Whatever is drawn in between, the last of them counts.
      session.type("\r")
      try session.see(file == nil ? "Import" : "Number 201")
    }
  }

  @Test(arguments: ["", "\r", "/ast", "f"]) func restsWhenNothingHappens(keys: String) throws {
    let session = try session(nil)
    if !keys.isEmpty { _ = try cost(of: keys, in: session) }
    // Beside other programs, what follows the last key may come late.
    try wait(until: "a program at rest") {
      let before = ProcessStatus(session.program.identifier)
      guard !session.isWritten(within: 300), let after = ProcessStatus(session.program.identifier) else {
        return false
      }
      // One that is about to run has not slept again either.
      return after.state == "S" && after.sleeps == before?.sleeps
    }
    let before = try #require(ProcessStatus(session.program.identifier))
    #expect(!session.isWritten(within: 1000))
    let after = try #require(ProcessStatus(session.program.identifier))
    #expect(after.processorTime - before.processorTime <= 1)
    #expect(after.state == "S" && after.sleeps == before.sleeps)
  }

  /// Ctrl-Z without a shell that could continue the program.
  @Test func staysWhereNobodyCouldContinueIt() throws {
    let session = try session(nil)
    session.type("\u{1A}")
    try session.see("Nusantara", "Import")
    session.type("\r")
    try session.see("Bambang Susantono")
    session.type("qq")
    #expect(try session.end() == .exited(0))
    #expect(session.settings == session.settingsBefore)
  }

  /// Whoever stopped the program by force may have changed the terminal meanwhile.
  @Test func drawsAnewWhenItIsContinued() throws {
    let session = try session(nil)
    let settings = session.settings
    session.program.signal(SIGSTOP)
    try wait(until: "a stopped program") { ProcessStatus(session.program.identifier)?.state == "T" }
    session.resetSettings()
    session.program.signal(SIGCONT)
    try session.see("\u{1B}[?1049h", "Nusantara", "Import")
    #expect(session.settings == settings)
  }

  /// Where a hang-up is ignored too, the lost terminal is noticed by itself.
  @Test(arguments: ["", "trap '' HUP; "]) func endsWhenTheTerminalIsClosed(preparation: String) throws {
    let session = try TerminalSession(
      command: ["/bin/sh", "-c", #"\#(preparation)exec "$0""#, Program.path],
      environment: ["TERM": "xterm-256color"])
    try session.see("MoU")
    try session.settle()
    session.hangUp()
    let ending = try session.end()
    #expect(ending == (preparation.isEmpty ? .killed(1) : .exited(0)))
  }
}
