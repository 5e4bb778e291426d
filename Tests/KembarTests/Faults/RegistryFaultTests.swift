import Foundation
import Glibc
import KembarModel
import Testing

/// A file that is no registry, or no whole one, is told for what it is, and stays as it is.
struct RegistryFaultTests {
  /// What is in the place of a registry.
  enum Fault: String, CaseIterable {
    case truncated, cutToItsHead, newer, foreign, text, empty, folder

    fileprivate func make(in scene: Scene) throws {
      switch self {
      case .truncated: try damage(in: scene) { $0.prefix(20_000) }
      case .cutToItsHead: try damage(in: scene) { $0.prefix(100) }
      case .newer: try damage(in: scene) { $0.prefix(60) + [0, 0, 0, 99] + $0.dropFirst(64) }
      case .foreign: try damage(in: scene) { $0.prefix(68) + [0, 0, 0, 0] + $0.dropFirst(72) }
      case .text: try scene.write("Hello\n", "registry.sqlite")
      case .empty: try scene.write("", "registry.sqlite")
      case .folder: mkdir(scene.path("registry.sqlite"), 0o700)
      }
    }

    private func damage(in scene: Scene, _ change: (Data) -> Data) throws {
      try scene.makeRegistry()
      try scene.write(change(scene.bytes("registry.sqlite")), "registry.sqlite")
    }

    fileprivate var exitCode: Int32 { self == .folder ? 66 : 65 }

    /// What is said when it is written to, in Indonesian and in English.
    fileprivate var messages: (id: String, en: String) {
      switch self {
      case .truncated, .cutToItsHead:
        (
          "'registry.sqlite' rusak (database disk image is malformed); pulihkan dari salinannya, atau selamatkan "
            + "isinya dengan 'sqlite3 … .recover'",
          "'registry.sqlite' is damaged (database disk image is malformed); restore it from a copy, or rescue what "
            + "it holds with 'sqlite3 … .recover'"
        )
      case .newer:
        (
          "'registry.sqlite' ditulis oleh kembar yang lebih baru (versi 99, program ini membaca sampai 2); pakai "
            + "kembar yang lebih baru",
          "'registry.sqlite' was written by a newer kembar (version 99, this one reads up to 2); use a newer kembar"
        )
      case .foreign:
        (
          "'registry.sqlite' adalah basis data SQLite dari program lain; sebutkan registri yang dibuat kembar",
          "'registry.sqlite' is an SQLite database of another program; name a registry that kembar made"
        )
      case .text:
        (
          "'registry.sqlite' bukan registri; dokumen JSON atau YAML dibawa masuk dengan 'kembar import'",
          "'registry.sqlite' is not a registry; a JSON or YAML document is taken in by 'kembar import'"
        )
      case .empty:
        (
          "'registry.sqlite' kosong; hapus agar registri baru dapat dibuat di sana, atau pulihkan dari salinannya",
          "'registry.sqlite' is empty; delete it to have a new registry made there, or restore it from a copy"
        )
      case .folder:
        (
          "'registry.sqlite' adalah folder; sebutkan berkas di dalamnya",
          "'registry.sqlite' is a folder; name a file in it"
        )
      }
    }

    /// What is said when it is read, where it may be a document as well.
    fileprivate var readingMessage: String {
      switch self {
      case .text: "registry.sqlite:1:1: expected a map of keys and values, found a text"
      case .empty: "registry.sqlite:1:1: expected a map of keys and values, found nothing"
      case .folder: "cannot read 'registry.sqlite': it is a folder, not a file"
      default: messages.en
      }
    }
  }

  @Test(arguments: Fault.allCases) func isToldAndStays(fault: Fault) throws {
    let scene = try Scene()
    try fault.make(in: scene)
    try scene.write(Scene.table, "table.csv")
    let bytes = try? scene.bytes("registry.sqlite")
    for (language, message) in [("id", fault.messages.id), ("en", fault.messages.en)] {
      let outcome = try scene.run(
        "import", "--into", "registry.sqlite", "table.csv", "--language", language)
      #expect(outcome.ending == .exited(fault.exitCode))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: \(message)\n")
    }
    for command in ["list", "undo"] {
      let outcome = try scene.run(command, "--registry", "registry.sqlite")
      #expect(outcome.ending == .exited(fault.exitCode))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: \(fault.readingMessage)\n")
    }
    #expect((try? scene.bytes("registry.sqlite")) == bytes)
    #expect(try scene.traces.filter { $0 != "registry.sqlite" } == [])
  }

  @Test(arguments: Fault.allCases) func theBrowserLeavesTheTerminalAlone(fault: Fault) throws {
    let scene = try Scene()
    try fault.make(in: scene)
    let session = try TerminalSession(
      command: scene.command(["--registry", "registry.sqlite"]), environment: ["TERM": "xterm-256color"],
      columns: 300)
    #expect(try session.end() == .exited(fault.exitCode))
    #expect(session.text == "kembar: \(fault.readingMessage)\r\n")
    #expect(session.settings == session.settingsBefore)
  }

  @Test func aSymbolicLinkStaysOne() throws {
    let scene = try Scene()
    try scene.makeRegistry("kept.sqlite")
    symlink("kept.sqlite", scene.path("link.sqlite"))
    try scene.write(
      "id,a.country,b.country\nbogor-kisarazu,ID,JP\nnew,ID,KZ\n", "more.csv")
    let outcome = try scene.run("import", "--into", "link.sqlite", "more.csv")
    #expect(outcome.ending == .exited(0))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scene.path("link.sqlite")) == "kept.sqlite")
    #expect(try scene.registry("kept.sqlite").agreements.count == 3)
  }

  @Test func aLinkThatLeadsNowhereGetsARegistryAtItsEnd() throws {
    let scene = try Scene()
    try scene.write(Scene.table, "table.csv")
    symlink("kept.sqlite", scene.path("link.sqlite"))
    let outcome = try scene.run("import", "--into", "link.sqlite", "table.csv")
    #expect(outcome.ending == .exited(0))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scene.path("link.sqlite")) == "kept.sqlite")
    #expect(try scene.registry("link.sqlite").agreements.count == 2)
    #expect(try scene.traces == ["kept.sqlite", "link.sqlite"])
  }

  /// What the bundled registry says has never been the user's, so no copy of it is kept.
  @Test func aFirstImportLeavesNothingBesideTheRegistry() throws {
    let scene = try Scene()
    let document = try scene.export("bundled")
    try scene.write(
      document.replacingOccurrences(of: #""stage": "signed""#, with: #""stage": "renewed""#), "changed.json")
    let outcome = try scene.run("import", "changed.json")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.lines.count == 1 && outcome.output.contains(" 0 new + "))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scene.path("data/kembar")) == ["registry.sqlite"])
  }
}
