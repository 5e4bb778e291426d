import CNCurses
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A terminal whose other side the test holds: what a screen writes is read here, what is sent here is typed there.
final class PseudoTerminal {
  let master: Int32
  let terminal: Int32

  init(columns: Int, rows: Int) throws {
    var (master, terminal): (Int32, Int32) = (-1, -1)
    try #require(openpty(&master, &terminal, nil, nil, nil) == 0)
    (self.master, self.terminal) = (master, terminal)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(master)
    close(terminal)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// All that was written since the last time.
  func written() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(master, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func type(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
  }

  func settings() -> [UInt8] {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return withUnsafeBytes(of: settings) { Array($0) }
  }

  func screen(_ options: Screen.Options = .init(), variables: [String: String] = [:]) throws -> Screen {
    let environment = ["TERM": "xterm-256color"].merging(variables) { $1 }
    return try Screen(options, input: terminal, output: terminal, environment: Environment(environment))
  }
}
