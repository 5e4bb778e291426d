import Foundation
import Testing

/// Nothing in a registry reaches the terminal that could turn, hide or command what it shows.
struct HostileDataTests {
  @Test(arguments: [
    "list", "list --format csv", "list --format json", "list --format yaml", "show evil",
    "show evil --format markdown",
    "show evil --format json", "cities", "people", "people --format tsv",
  ])
  func theCommandLineIsSafeOnATerminal(words: String) throws {
    let folder = try TemporaryFolder()
    let arguments = words.split(separator: " ").map(String.init)
    let file = try folder.write(Registries.hostile, "evil.json")
    let session = try TerminalSession(
      arguments + ["--registry", file], environment: ["TERM": "xterm"], columns: 200)
    #expect(try session.end() == .exited(0))
    #expect(session.text.contains("il"))
    #expect(!session.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" })
    #expect(!session.text.unicodeScalars.contains(where: Registries.hostileScalars.contains))
  }

  @Test func theBrowserIsSafe() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Registries.hostile, "ev\u{202E}\u{1B}[31m\u{200B}il.json")
    let session = try TerminalSession(
      ["--registry", file], environment: ["TERM": "xterm-256color"], columns: 120, rows: 40)
    try session.see("Title")
    session.type("\r")
    try session.see("Role", "Venue", "Funding")
    session.type("qq")
    #expect(try session.end() == .exited(0))
    #expect(
      !session.text.unicodeScalars.contains { Registries.hostileScalars.contains($0) || $0 == "\u{202E}" })
    #expect(session.text.contains("[31m") && !session.text.contains("\u{1B}[31m\u{200B}"))
  }

  /// Data stays as it is where it goes to a file.
  @Test func pipesGetTheDataUnchanged() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Registries.hostile, "evil.json")
    let outcome = try Program.run("list", "--registry", file, "--format", "json")
    #expect(
      try Fixture.agreements(Data(outcome.output.utf8)) == Fixture.agreements(Data(Registries.hostile.utf8)))
  }

  @Test(arguments: Registries.refusedScalars) func controlCharactersAreRefused(scalar: Unicode.Scalar) throws
  {
    let folder = try TemporaryFolder()
    let digits = String(scalar.value + 0x10000, radix: 16, uppercase: true).dropFirst()
    let file = try folder.write(Registries.with(String(digits)), "evil.json")
    let outcome = try Program.run("list", "--registry", file)
    #expect(outcome.ending == .exited(65))
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "kembar: \(file):1:90: places[0].names.en: holds the control character U+\(digits); remove it\n")
  }

  @Test(arguments: ["en", "id"]) func tablesFitTheTerminal(language: String) throws {
    for (columns, command) in [(30, "list"), (80, "list"), (140, "list"), (20, "cities"), (80, "cities")] {
      let session = try TerminalSession(
        [command, "--language", language], environment: ["TERM": "xterm"], columns: UInt16(columns))
      #expect(try session.end() == .exited(0))
      let lines = session.text.split(whereSeparator: \.isNewline)
      #expect(lines.count == (command == "list" ? 14 : 7))
      #expect(lines.first?.contains("ID") == true)
      #expect(lines.allSatisfy { $0.count <= columns }, "\(session.text)")
    }
  }
}
