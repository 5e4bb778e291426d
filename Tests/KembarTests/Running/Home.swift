import Foundation
import Testing

/// A user's home of its own: what kembar keeps there, and files to work on.
final class Home {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What a program needs to find only this home.
  var environment: [String: String] {
    [
      "HOME": folder.path + "/home", "XDG_DATA_HOME": folder.path + "/data",
      "XDG_STATE_HOME": folder.path + "/state", "TZ": "UTC",
    ]
  }

  /// The path of a file in the home.
  func path(_ name: String) -> String { folder.path + "/" + name }

  /// Where kembar keeps the user's own registry.
  var registry: String { path("data/kembar/registry.sqlite") }

  /// All files and folders of the home but the ones that ``write(_:_:)`` made, by their names within it.
  var traces: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { !given.contains($0) }.sorted()
    }
  }
  private var given: Set<String> = []

  /// Writes a file, and returns its path.
  @discardableResult func write(_ text: String, _ name: String) throws -> String {
    given.insert(name)
    return try folder.write(text, name)
  }

  /// Writes a program of the shell that an editor can be, and returns its path.
  ///
  /// It keeps the words that it is called with in the file `calls`, line by line, and each file as it finds it in
  /// `seen.1`, `seen.2`, and so on. Then it does what `text` says, with the file in `$file` and the home in `$home`.
  func editor(_ text: String, named name: String = "editor") throws -> String {
    given.formUnion(["calls"] + (1...9).map { "seen.\($0)" })
    let script = """
      #!/bin/sh
      set -eu
      home='\(folder.path)'
      for file; do :; done
      echo "$*" >> "$home/calls"
      call=$(wc -l < "$home/calls")
      cp "$file" "$home/seen.$call"
      \(text)

      """
    let path = try write(script, name)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return path
  }

  /// Runs `kembar` to its end; the names of files in its output have no folder.
  func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs `kembar` to its end; the names of files in its output have no folder.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    var outcome = try Program.run(
      arguments, environment: self.environment.merging(environment) { $1 }, input: input)
    outcome.output = outcome.output.replacing(folder.path + "/", with: "")
    outcome.errors = outcome.errors.replacing(folder.path + "/", with: "")
    return outcome
  }

  /// The ids of the agreements that `list` finds.
  func ids(_ arguments: String...) throws -> [String] {
    let listed = try run(["list", "--format", "ids"] + arguments)
    try #require(listed.ending == .exited(0), "\(listed.errors)")
    return listed.lines
  }

  /// The history without its times: each change as `2 imported twins.csv`.
  func history(_ arguments: String...) throws -> [String] {
    let history = try run(["history"] + arguments)
    try #require(history.ending == .exited(0), "\(history.errors)")
    return try history.lines.map { line in
      let parts = try #require(line.wholeMatch(of: #/ *(\d+)  \d{1,2} \w+ \d{4}  (.*)/#), "\(line)")
      return "\(parts.1) \(parts.2.replacing(#/ +/#, with: " "))"
    }
  }
}
