import Foundation
import Glibc
import Interchange
import KembarModel
import Store
import TestSupport
import Testing

/// Whenever a process is killed, what it said to have done is there, nothing is half-done, and all goes on.
///
/// Each work is done again and again on one registry, so that what was kept stays kept through later kills.
@Suite(.serialized) final class KillTortureTests {
  private let scene: Scene
  private var killing = Killing()
  /// The rows that are known to be there, by the word that their ids begin with.
  private var kept: [String: Int] = ["bogor": 1, "padang": 1]
  private static let rows = 60

  init() throws {
    scene = try Scene()
    try scene.makeRegistry()
    try scene.write(
      "#!/bin/sh\nsed -i \"s/signed: .*/signed: $YEAR/\" \"$1\" && cp \"$1\" edited\n", "editor")
    chmod(scene.path("editor"), 0o700)
  }

  @Test(.timeLimit(.minutes(30))) func whateverIsKilled() throws {
    for round in 0..<Torture.kills {
      switch round % 6 {
      case 0: try killAnImport(round)
      case 1: try killAnEdit(round)
      case 2: try killAnUndoing(round)
      case 3: try killABrowser()
      case 4: try killTheFirstImport(round)
      default: try killOneOfTwo(round)
      }
      #expect(try scene.problems() == [])
      #expect(try counts() == kept, "after round \(round)")
      // Checking grows with the registry; its beginnings are worn out in the meantime.
      if round % 36 == 35 { try begin() }
    }
    print(killing.report)
  }

  private func begin() throws {
    try scene.makeRegistry()
    kept = ["bogor": 1, "padang": 1]
  }

  /// How many agreements there are by the first word of their ids.
  private func counts() throws -> [String: Int] {
    try scene.registry().agreements.reduce(into: [:]) { counts, agreement in
      counts[String(agreement.id.prefix { $0 != "-" }), default: 0] += 1
    }
  }

  private func killAnImport(_ round: Int) throws {
    let word = "import\(round)"
    let table = try scene.writeRows(word)
    var hadBegun = false
    let process = try scene.start("import", "--into", "registry.sqlite", table)
    let isSaid = try killing.kill(process, at: "imports") { hadBegun = hadBegun || scene.hasLog() }
    let count = try counts()[word] ?? 0
    #expect([0, Self.rows].contains(count))
    killing.note("imports", isSaid: isSaid, isDone: count > 0, hadBegun: hadBegun)
    if count > 0 { kept[word] = count }
    // The next command does what this one did not.
    let again = try scene.run("import", "--into", "registry.sqlite", table)
    #expect(again.ending == .exited(0))
    #expect(
      again.output
        == "60 rows read = \(60 - count) new + 0 changed + \(count) unchanged + 0 duplicates + 0 rejected\n"
    )
    kept[word] = Self.rows
  }

  private func killAnEdit(_ round: Int) throws {
    let year = "\(1000 + round)"
    for name in ["state", "edited"] { try? FileManager.default.removeItem(atPath: scene.path(name)) }
    let command = scene.command(
      ["edit", "bogor-kisarazu", "--registry", "registry.sqlite"], shell: "export YEAR=\(year)")
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    var hadBegun = false
    let process = try ChildProcess(
      command, environment: Program.environment.merging(scene.environment) { $1 },
      streams: .descriptors(input: null, output: null, error: null))
    let isSaid = try killing.kill(process, at: "edits") { hadBegun = hadBegun || scene.hasLog() }
    let signed = try scene.registry().agreements.first { $0.id == "bogor-kisarazu" }?.signed?.description
    killing.note("edits", isSaid: isSaid, isDone: signed == year, hadBegun: hadBegun)
    if signed != year, let edited = try? scene.bytes("edited") {
      // What was typed and is not in the registry is in the draft.
      #expect(try scene.bytes("state/kembar/drafts/bogor-kisarazu.yaml") == edited)
    }
  }

  private func killAnUndoing(_ round: Int) throws {
    let word = "undone\(round)"
    let imported = try scene.run("import", "--into", "registry.sqlite", scene.writeRows(word))
    #expect(imported.ending == .exited(0))
    var hadBegun = false
    let process = try scene.start("undo", "--registry", "registry.sqlite")
    let isSaid = try killing.kill(process, at: "undoings") { hadBegun = hadBegun || scene.hasLog() }
    let count = try counts()[word] ?? 0
    #expect([0, Self.rows].contains(count))
    killing.note("undoings", isSaid: isSaid, isDone: count == 0, hadBegun: hadBegun)
    if count > 0 { kept[word] = count }
  }

  /// In the browser, a star is said to be set when it is shown.
  private func killABrowser() throws {
    func isStarred() throws -> Bool { try scene.registry().agreements.contains { $0.isStarred } }
    let wasStarred = try isStarred()
    let session = try TerminalSession(
      command: scene.command(["--registry", "registry.sqlite", "kisarazu"]),
      environment: ["TERM": "xterm-256color"])
    try session.see("Kisarazu")
    session.forget()
    session.type("*")
    var hadBegun = false
    _ = try killing.kill(session.program, at: "stars") {
      session.read()
      hadBegun = hadBegun || scene.hasLog()
    }
    session.read()
    let isSaid = session.text.contains("u takes it back")
    killing.note("stars", isSaid: isSaid, isDone: try isStarred() != wasStarred, hadBegun: hadBegun)
  }

  private func killTheFirstImport(_ round: Int) throws {
    let scene = try Scene()
    let own = "data/kembar/registry.sqlite"
    let table = try scene.writeRows("first")
    var hadBegun = false
    let process = try scene.start("import", table)
    let isSaid = try killing.kill(process, at: "first imports") {
      hadBegun = hadBegun || FileManager.default.fileExists(atPath: scene.path("data/kembar"))
    }
    let isDone = FileManager.default.fileExists(atPath: scene.path(own))
    killing.note("first imports", isSaid: isSaid, isDone: isDone, hadBegun: hadBegun)
    let again = try scene.run("import", table)
    #expect(again.ending == .exited(0))
    let count = isDone ? Self.rows : 0
    #expect(
      again.output
        == "60 rows read = \(60 - count) new + 0 changed + \(count) unchanged + 0 duplicates + 0 rejected\n"
    )
    #expect(try scene.problems(own) == [])
    let bundled = try BundledData.registry(countries: BundledData.countries())
    #expect(try scene.registry(own).agreements.count == bundled.agreements.count + Self.rows)
  }

  private func killOneOfTwo(_ round: Int) throws {
    let (killed, spared) = ("killed\(round)", "spared\(round)")
    let other = try scene.start("import", "--into", "registry.sqlite", scene.writeRows(spared))
    let process = try scene.start("import", "--into", "registry.sqlite", scene.writeRows(killed))
    let isSaid = try killing.kill(process, at: "one of two imports")
    try wait(until: "the end of the other import") { other.poll() != nil }
    #expect(other.poll() == .exited(0))
    let count = try counts()[killed] ?? 0
    #expect([0, Self.rows].contains(count))
    killing.note("one of two imports", isSaid: isSaid, isDone: count > 0, hadBegun: true)
    if count > 0 { kept[killed] = count }
    kept[spared] = Self.rows
  }
}
