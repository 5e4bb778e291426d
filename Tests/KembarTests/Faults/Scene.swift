import Foundation
import Interchange
import KembarModel
import Store
import Testing

/// A user's home with files, in which things go wrong.
final class Scene {
  let folder: TemporaryFolder
  /// The files that were there before the program was run.
  private var given: Set<String> = []

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A table of two agreements.
  static let table = """
    id,a.country,a.place,b.country,b.place,signed
    bogor-kisarazu,Indonesia,Bogor,Japan,Kisarazu,2016-11-16
    padang-hue,Indonesia,Padang,Vietnam,Hue,2015

    """

  /// What a program needs to find only this home.
  var environment: [String: String] {
    [
      "HOME": path("home"), "XDG_DATA_HOME": path("data"), "XDG_STATE_HOME": path("state"),
      "EDITOR": path("editor"),
    ]
  }

  /// The path of a file in the home.
  func path(_ name: String) -> String { folder.path + "/" + name }

  /// Writes a file.
  func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
    given.insert(name)
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  /// Writes a file.
  func write(_ text: String, _ name: String) throws { try write(text.utf8, name) }

  /// Makes a registry of the two agreements of ``table``.
  func makeRegistry(_ name: String = "registry.sqlite") throws {
    try write(Self.table, "table.csv")
    try write(Self.madeRegistry.get(), name)
  }

  private static let madeRegistry = Result {
    let scene = try Scene()
    try scene.write(table, "table.csv")
    let made = try scene.run("import", "--into", "registry.sqlite", "table.csv")
    try #require(made.ending == .exited(0), "\(made.errors)")
    return try scene.bytes("registry.sqlite")
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: path(name))) }

  /// The names of the files that have come into being, those of the editor's texts aside.
  var traces: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !given.contains($0) && $0 != "state" }.sorted()
    }
  }

  /// Runs `kembar` in the home to its end, after what the shell does, such as `ulimit -f 100`.
  func run(_ arguments: String..., shell: String = "") throws -> Program.Outcome {
    try Program.execute(command(arguments, shell: shell), environment: environment)
  }

  /// The command that runs `kembar` in the home.
  func command(_ arguments: [String], shell: String = "") -> [String] {
    let script = "cd '\(folder.path)'\n\(shell)\nexec \"$@\""
    return ["sh", "-c", script, "sh", Program.path] + arguments
  }

  /// All that the registry says, as a document.
  func export(_ name: String = "registry.sqlite") throws -> String {
    let outcome = try run("export", "--format", "json", "--registry", name)
    try #require(outcome.ending == .exited(0), "\(outcome.errors)")
    return outcome.output
  }

  /// What is wrong with a registry file, each problem in a sentence.
  func problems(_ name: String = "registry.sqlite") throws -> [String] {
    let store = try RegistryStore.open(path(name))
    defer { store.close() }
    return try store.check(countries: BundledData.countries()).map { $0.message(in: .english) }
  }

  /// What a registry file holds.
  func registry(_ name: String = "registry.sqlite") throws -> Registry {
    let store = try RegistryStore.open(path(name))
    defer { store.close() }
    return try store.load()
  }
}
