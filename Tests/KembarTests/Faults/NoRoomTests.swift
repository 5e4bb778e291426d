import Foundation
import Glibc
import Testing

/// Where there is no room or no permission, nothing changes, and one sentence says so.
struct NoRoomTests {
  private static let rows = (1...400).map { "n\($0),Indonesia,City \($0),Japan,Town \($0)\n" }.joined()
  private static let table = "id,a.country,a.place,b.country,b.place\n" + rows

  /// A limit on the size of files, in blocks, does to a process what a full disk does; a registry is about 420 blocks.
  @Test(arguments: [1, 64, 430]) func aFullDisk(blocks: Int) throws {
    let scene = try Scene()
    try scene.makeRegistry()
    try scene.write(Self.table, "rows.csv")
    let before = try scene.bytes("registry.sqlite")
    for (language, message) in [
      ("id", "tidak ada ruang lagi untuk 'registry.sqlite'; kosongkan ruang di cakram, lalu ulangi"),
      ("en", "there is no more room for 'registry.sqlite'; free some space on the disk, then try again"),
    ] {
      let outcome = try scene.run(
        "import", "--into", "registry.sqlite", "rows.csv", "--language", language,
        shell: "ulimit -f \(blocks)")
      #expect(outcome.ending == .exited(73))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: \(message)\n")
    }
    #expect(try scene.bytes("registry.sqlite") == before)
    #expect(try scene.problems() == [])
    let outcome = try scene.run("import", "--into", "registry.sqlite", "rows.csv")
    #expect(outcome.ending == .exited(0))
    #expect(try scene.traces == [])
  }

  @Test(arguments: [1, 64, 430]) func aNewRegistryOnAFullDisk(blocks: Int) throws {
    let scene = try Scene()
    try scene.write(Self.table, "rows.csv")
    let outcome = try scene.run(
      "import", "--into", "new.sqlite", "rows.csv", shell: "ulimit -f \(blocks)")
    #expect(outcome.ending == .exited(73))
    #expect(
      outcome.errors
        == "kembar: there is no more room for 'new.sqlite'; free some space on the disk, then try again\n")
    #expect(try scene.traces == [])
  }

  /// A disk that is really full can be had only where file systems may be mounted.
  @Test(.enabled(if: mayMount, "file systems cannot be mounted here")) func aDiskThatIsReallyFull() throws {
    let scene = try Scene()
    try scene.makeRegistry()
    try scene.write(Self.table, "rows.csv")
    let script = """
      mkdir disk && mount -t tmpfs -o size=290k tmpfs disk && cp registry.sqlite disk/ || exit 99
      "$0" import --into disk/registry.sqlite rows.csv; echo "status $?"
      "$0" list --registry disk/registry.sqlite --format ids; ls disk
      """
    let outcome = try Program.execute(
      ["unshare", "-m", "sh", "-c", "cd '\(scene.folder.path)'\n" + script, Program.path],
      environment: scene.environment)
    #expect(
      outcome.errors
        == "kembar: there is no more room for 'disk/registry.sqlite'; free some space on the disk, then try again\n"
    )
    #expect(outcome.lines == ["status 73", "bogor-kisarazu", "padang-hue", "registry.sqlite"])
  }

  private static let mayMount =
    (try? Program.execute(["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/tmp"]).ending) == .exited(0)

  // MARK: - Permissions

  /// Permissions hold back everybody but root, who therefore becomes somebody else.
  private static let somebody: [String]? = {
    if getuid() != 0 { return [] }
    let command = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    // The program itself may be where only root can go.
    let outcome = try? Program.execute(command + [Program.path, "--version"])
    return outcome?.ending == .exited(0) ? command : nil
  }()

  @Test(.enabled(if: somebody != nil, "nobody else may run the program here")) func aFolderOfSomebodyElse()
    throws
  {
    let scene = try Scene()
    try scene.makeRegistry()
    mkdir(scene.path("locked"), 0o700)
    for name in ["registry.sqlite", "table.csv"] {
      try scene.write(scene.bytes(name), "locked/" + name)
      chmod(scene.path("locked/" + name), 0o444)
    }
    chmod(scene.path("locked"), 0o555)
    chmod(scene.folder.path, 0o755)
    defer { chmod(scene.path("locked"), 0o755) }
    let bytes = try scene.bytes("locked/registry.sqlite")
    let cases: [(String, String)] = [
      (
        "import --into registry.sqlite table.csv",
        "'registry.sqlite' can only be read; change its permissions, or copy it to a folder of your own"
      ),
      (
        "import --into registry.sqlite table.csv --language id",
        "'registry.sqlite' hanya dapat dibaca; ubah izinnya, atau salin ke folder sendiri"
      ),
      (
        "import --into new.sqlite table.csv", "cannot write 'new.sqlite': permission is missing; change that"
      ),
      (
        "undo --registry registry.sqlite",
        "The registry file cannot be written; change its permissions, or copy it."
      ),
    ]
    for (words, message) in cases {
      let outcome = try run(words, in: scene)
      #expect(outcome.ending == .exited(73))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: \(message)\n")
    }
    let listed = try run("list --registry registry.sqlite --format ids", in: scene)
    #expect(listed.ending == .exited(0))
    #expect(listed.output == "bogor-kisarazu\npadang-hue\n")
    #expect(try scene.bytes("locked/registry.sqlite") == bytes)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scene.path("locked")).sorted()
        == ["registry.sqlite", "table.csv"])
  }

  private func run(_ words: String, in scene: Scene) throws -> Program.Outcome {
    let command = scene.command(words.split(separator: " ").map(String.init), shell: "cd locked")
    return try Program.execute((Self.somebody ?? []) + command, environment: scene.environment)
  }
}
