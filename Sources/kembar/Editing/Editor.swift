#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text editor that the user has chosen: `$VISUAL`, else `$EDITOR`, else one that most systems have.
struct Editor {
  /// A command of the shell, options included.
  let command: String

  /// The user's choice, or `nil` where none is made and none of the usual editors is there.
  init?() {
    let usual = ["sensible-editor", "nano", "vim", "vi"]
    guard let command = Environment["VISUAL"] ?? Environment["EDITOR"] ?? usual.first(where: Self.isInstalled)
    else { return nil }
    self.command = command
  }

  /// Opens a file and waits until the editor ends.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - line: from 1; where to begin, for editors that are known to understand it.
  /// - Returns: whether the editor ended well; it says itself why it did not.
  func edit(_ path: String, line: Int? = nil) -> Bool {
    var arguments = ["sh", "-c", "exec \(command) \"$@\"", "sh"]
    if let line, takesLine { arguments.append("+\(line)") }
    arguments.append(path)
    // A program that reaps its children by itself could not wait for this one.
    signal(SIGCHLD, SIG_DFL)
    var child = pid_t()
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    guard posix_spawn(&child, "/bin/sh", nil, nil, &pointers, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  /// Whether the editor begins at line 12 when `+12` stands before the file.
  private var takesLine: Bool {
    let program = command.split(separator: " ").first.flatMap { $0.split(separator: "/").last } ?? ""
    return [
      "sensible-editor", "editor", "nano", "vi", "vim", "nvim", "view", "emacs", "emacsclient", "micro",
      "joe",
      "jed", "mg", "kak", "ne", "hx", "helix", "mcedit", "pico", "ed",
    ].contains(program)
  }

  private static func isInstalled(_ program: String) -> Bool {
    (Environment["PATH"] ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
