import Glibc

/// How long the tests go on that try things at random: a moment, or under `make torture` as long as asked.
package enum Torture {
  /// How often a process is killed.
  package static let kills = asked ?? 8

  /// How many seconds each importer is fed with random input; `nil` for a number of inputs that is the same each time.
  package static let seconds = asked.map { Double($0) / 10 }

  private static let asked = getenv("KEMBAR_TORTURE").flatMap { Int(String(cString: $0)) }
}
