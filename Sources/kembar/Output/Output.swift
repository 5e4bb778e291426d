import KembarModel
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Output {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal on standard output, or `nil` where there is none.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes text as it is; a reader that has gone away ends the program without a word.
  static func write(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes text made of data: on a terminal, line by line, only what may reach one.
  static func writeData(_ text: String) {
    guard isTerminal else { return write(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).sanitised() }
    write(lines.joined(separator: "\n"))
  }

  /// Writes a message of one or more lines to standard error.
  static func error(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).sanitised()
    }
    write(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          if errno == EPIPE { exit(0) }
          let reason = String(cString: strerror(errno))
          let message = Phrase(id: "keluaran tidak dapat ditulis: ", en: "cannot write the output: ")
          // Nobody can be told that standard error is gone.
          if descriptor != STDERR_FILENO { error("kembar: " + message[Environment.language] + reason) }
          exit(74)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
