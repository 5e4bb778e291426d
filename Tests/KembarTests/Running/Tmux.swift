import Foundation
import Glibc
import Synchronization
import Testing

/// A shell in a terminal of tmux, on a socket of its own.
final class Tmux {
  let folder: TemporaryFolder
  private let socket: String
  private static let count = Atomic(0)

  /// Starts a shell, which has this environment beside ``Program/environment``.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let number = Self.count.add(1, ordering: .relaxed).newValue
    socket = folder.path + "/tmux-\(getpid())-\(number)"
    let variables = ["LANG": "C.UTF-8", "PS1": "$ ", "SHELL": "/bin/sh", "KEMBAR": Program.path]
    let settings = [
      "start-server ; set -g status off ; set -g default-terminal tmux-256color ; set -s escape-time 0",
      "set -s set-clipboard on ; set -g remain-on-exit off",
      "new-session -d -x \(columns) -y \(rows) -c \(folder.path) /bin/sh -i",
    ]
    let started = try Program.execute(
      ["tmux", "-S", socket, "-f", "/dev/null"]
        + settings.joined(separator: " ; ").split(separator: " ").map(String.init),
      environment: variables.merging(environment) { $1 })
    try #require(started.ending == .exited(0), "tmux does not start: \(started.errors)")
    try see("the prompt") { $0 == ["$"] }
  }

  deinit { _ = try? command("kill-server") }

  /// Runs a command of tmux, and returns what it prints.
  @discardableResult func command(_ words: String...) throws -> String {
    try Program.execute(["tmux", "-S", socket] + words, environment: ["LANG": "C.UTF-8"]).output
  }

  // MARK: Typing

  /// Types a command line.
  func enter(_ line: String) throws {
    try type(line)
    try command("send-keys", "Enter")
  }

  /// Types text as it is, be it escape sequences.
  func type(_ text: String) throws {
    try command("send-keys", "-l", "--", text)
  }

  /// Plays keys as `--script` writes them.
  func play(_ script: String) throws {
    let names = [
      "PgDn": "NPage", "PgUp": "PPage", "Esc": "Escape", "BS": "BSpace", "Del": "DC", "S-Tab": "BTab",
    ]
    var rest = script[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        try command("send-keys", names[name] ?? name)
        rest = rest[rest.index(after: end)...]
      } else {
        let plain = rest.prefix { $0 != "<" }
        try type(String(plain))
        rest = rest.dropFirst(plain.count)
      }
    }
  }

  /// Starts `kembar` from the shell and waits for its first screen; the shell tells its status afterwards.
  func browse(_ arguments: String = "") throws {
    try enter(#"clear; "$KEMBAR" \#(arguments); echo "status $?""#)
    try see("the browser") { $0.first?.hasPrefix(" kembar") == true }
  }

  /// Pastes text as the terminal does: marked as a paste where the program asked for that.
  func paste(_ text: String) throws {
    try command("set-buffer", "-b", "pasted", "--", text)
    try command("paste-buffer", "-p", "-d", "-b", "pasted")
  }

  /// Sends bytes as they are, all at once.
  func paste(raw text: String) throws {
    try command("set-buffer", "-b", "raw", "--", text)
    try command("paste-buffer", "-r", "-d", "-b", "raw")
  }

  // MARK: Looking

  /// The screen, line by line, without blanks at the ends of lines.
  var screen: [String] {
    get throws { Program.lines(try command("capture-pane", "-p")) }
  }

  /// Waits until the screen is as it should be, and returns it.
  @discardableResult func see(_ what: String, _ isAsExpected: ([String]) throws -> Bool) throws -> [String] {
    var last: [String] = []
    return try eventually("\(what), but\n\(last.joined(separator: "\n"))") {
      last = try screen
      return try isAsExpected(last) ? last : nil
    }
  }

  /// Waits until exactly these lines are on the screen.
  func see(_ lines: [String]) throws {
    try see("exactly\n\(lines.joined(separator: "\n"))") { $0 == lines }
  }

  /// Waits until a line of the screen is this.
  func see(line: String) throws {
    try see("the line '\(line)'") { $0.contains(line) }
  }

  /// What tmux knows of the terminal: alternate screen, cursor, mouse, keypad modes, and so on.
  var modes: String {
    get throws {
      let names = [
        "alternate_on", "cursor_flag", "mouse_any_flag", "mouse_sgr_flag", "keypad_flag",
        "keypad_cursor_flag",
        "insert_flag", "wrap_flag", "origin_flag", "scroll_region_upper", "scroll_region_lower",
      ]
      return try command("display-message", "-p", names.map { "\($0)=#{\($0)}" }.joined(separator: " "))
    }
  }

  /// What tmux knows by a name.
  func value(_ name: String) throws -> String {
    try command("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// The number of the process that runs `kembar` in the terminal.
  func programIdentifier() throws -> pid_t {
    let shell = try value("pane_pid")
    return try eventually("the process of kembar") {
      try FileManager.default.contentsOfDirectory(atPath: "/proc").lazy.compactMap { pid_t($0) }
        .first { ProcessStatus($0).map { $0.name == "kembar" && "\($0.parent)" == shell } ?? false }
    }
  }
}
