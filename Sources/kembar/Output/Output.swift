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

  /// Writes text made of data, as ``BufferedOutput`` does.
  static func writeData(_ text: String) {
    writing { $0.write(text) }
  }

  /// Does something that writes data piece by piece, and makes sure that all of it is written, even after an error.
  static func writing(_ body: (BufferedOutput) throws -> Void) rethrows {
    let output = BufferedOutput()
    defer { output.flush() }
    try body(output)
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
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes bytes as they are; a reader that has gone away ends the program without a word.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32 = STDOUT_FILENO) {
    var rest = bytes
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
