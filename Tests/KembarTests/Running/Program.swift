import Foundation
import Glibc
import Testing

/// The program under test, as it was built beside the tests.
enum Program {
  /// What a run left behind.
  struct Outcome: Hashable {
    var ending: Ending
    var output: String
    var errors: String

    var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
  }

  static let path: String = {
    let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folders = [runner] + CommandLine.arguments
    let programs = folders.map {
      URL(filePath: $0).deletingLastPathComponent().appending(path: "kembar").path()
    }
    return programs.first { access($0, X_OK) == 0 } ?? "kembar"
  }()

  /// What every program is given, and nothing else: no TERM, no locale, and a home that nobody can make.
  static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/dev/null/home",
  ]

  /// Runs `kembar` on pipes to its end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment: environment)
  }

  /// Runs `kembar` on pipes to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Outcome {
    try execute([path] + arguments, environment: environment, input: input)
  }

  /// Runs any program on pipes to its end, on a file or on nothing as its input.
  static func execute(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Outcome {
    let inputDescriptor = open(input ?? "/dev/null", O_RDONLY)
    defer { close(inputDescriptor) }
    let (output, errors) = (try Pipe(), try Pipe())
    let child = try ChildProcess(
      arguments, environment: Self.environment.merging(environment) { $1 },
      streams: .descriptors(input: inputDescriptor, output: output.write, error: errors.write))
    output.closeWrite()
    errors.closeWrite()
    try wait(until: "the end of \(arguments)") {
      let isOpen = [output.drain(), errors.drain()].contains(true)
      return child.poll() != nil && !isOpen
    }
    return Outcome(
      ending: try #require(child.poll()), output: String(decoding: output.bytes, as: UTF8.self),
      errors: String(decoding: errors.bytes, as: UTF8.self))
  }

  /// The screen after some keys, line by line, without blanks at the ends of lines.
  static func screen(
    after script: String = "", size: String = "80x24", arguments: [String] = []
  ) throws -> [String] {
    let outcome = try run(arguments + ["--script", script, "--size", size, "--dump"])
    try #require(outcome.ending == .exited(0), "\(outcome.errors)")
    return Self.lines(outcome.output)
  }

  /// Text as lines without blanks at their ends and empty lines at its end.
  static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Program.Outcome {
  /// What a program leaves behind that exits with a status.
  init(_ status: Int32, _ output: String, errors: String = "") {
    self.init(ending: .exited(status), output: output, errors: errors)
  }
}

/// A pipe whose reading end is drained without waiting.
private final class Pipe {
  let write: Int32
  private let read: Int32
  private(set) var bytes: [UInt8] = []
  private var isWriteOpen = true

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    (read, write) = (ends[0], ends[1])
    _ = fcntl(read, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(read)
    closeWrite()
  }

  func closeWrite() {
    if isWriteOpen { close(write) }
    isWriteOpen = false
  }

  /// Reads what is there; `false` once all writers have closed their ends.
  func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(read, &buffer, buffer.count)
      guard count > 0 else { return count < 0 && errno == EAGAIN }
      bytes += buffer[..<count]
    }
  }
}
