import Foundation
import Glibc
import TestSupport
import Testing

/// Starts programs and kills them at random moments, most of which lie towards the end of their work.
struct Killing {
  /// What became of the work of a process.
  enum Fate: String, CaseIterable {
    case untouched = "before it wrote"
    case halfWay = "while it wrote"
    case unsaid = "after it had written"
    case ended = "after its end"
  }

  var numbers = RandomNumbers(seed: 2016_11_16)
  private(set) var fates: [String: [Fate: Int]] = [:]
  /// How long each work took when it was last seen to end, or a little longer than it was let go on.
  private var durations: [String: Double] = [:]

  /// Lets a process work for a while, then kills it and the editor that it may have started.
  ///
  /// - Returns: whether it had ended well before that.
  mutating func kill(_ process: ChildProcess, at work: String, meanwhile look: () -> Void = {}) throws -> Bool
  {
    let begin = monotonicSeconds()
    let duration = durations[work] ?? 0.1
    let delay = duration * Double.random(in: 0.2...1.2, using: &numbers)
    while monotonicSeconds() - begin < delay, process.poll() == nil {
      look()
      usleep(500)
    }
    if process.poll() == nil {
      Glibc.kill(-process.identifier, SIGKILL)
      try wait(until: "the end of a killed process") { process.poll() != nil }
    }
    let ending = try #require(process.poll())
    durations[work] = ending == .exited(0) ? monotonicSeconds() - begin : max(duration, delay) * 1.05
    #expect([.exited(0), .killed(SIGKILL)].contains(ending), "\(work)")
    return ending == .exited(0)
  }

  /// Takes note of what became of a work.
  mutating func note(_ work: String, isSaid: Bool, isDone: Bool, hadBegun: Bool) {
    #expect(isDone || !isSaid, "\(work): what was said to be done is not there")
    let fate: Fate = isSaid ? .ended : isDone ? .unsaid : hadBegun ? .halfWay : .untouched
    fates[work, default: [:]][fate, default: 0] += 1
  }

  /// How many kills fell where, line by line.
  var report: String {
    fates.sorted { $0.key < $1.key }.map { work, counts in
      let parts = Fate.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }
      return "killed \(work): " + parts.joined(separator: ", ")
    }.joined(separator: "\n")
  }
}

extension Scene {
  /// Starts `kembar` in the home.
  func start(_ arguments: String...) throws -> ChildProcess {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    return try ChildProcess(
      command(arguments), environment: Program.environment.merging(environment) { $1 },
      streams: .descriptors(input: null, output: null, error: null))
  }

  /// Whether there are changes in the log that may not be in the file.
  func hasLog(_ name: String = "registry.sqlite") -> Bool {
    var status = stat()
    return stat(path(name + "-wal"), &status) == 0 && status.st_size > 0
  }

  /// Writes a table of agreements whose ids begin with a word.
  func writeRows(_ word: String, count: Int = 60) throws -> String {
    let rows = (1...count).map { "\(word)-\($0),Indonesia,City \($0),Japan,Town \($0)\n" }
    try write("id,a.country,a.place,b.country,b.place\n" + rows.joined(), word + ".csv")
    return word + ".csv"
  }
}
