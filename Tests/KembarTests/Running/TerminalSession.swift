import Glibc
import Testing

/// A program on a pseudo-terminal, whose bytes are seen as they are.
final class TerminalSession {
  let program: ChildProcess
  /// All that was written since the beginning, or since ``forget()``.
  private(set) var bytes: [UInt8] = []
  /// The settings of the terminal before the program started.
  let settingsBefore: [UInt8]
  private let master: Int32
  /// Keeps the settings readable when the program has ended.
  private let terminal: Int32
  private var isOpen = true

  /// Starts `kembar`, or another program, on a new terminal.
  ///
  /// The arguments follow the command; the environment is added to ``Program/environment``, so that `TERM` is not set
  /// by itself.
  init(
    _ arguments: [String] = [], command: [String] = [Program.path], environment: [String: String],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    var (master, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&master, &terminal, nil, nil, &size) == 0)
    try #require(ttyname_r(terminal, &name, name.count) == 0)
    (self.master, self.terminal) = (master, terminal)
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    settingsBefore = Self.settings(of: terminal)
    program = try ChildProcess(
      command + arguments, environment: Program.environment.merging(environment) { $1 },
      streams: .terminal(path))
  }

  deinit { hangUp() }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The settings of the terminal as they are now.
  var settings: [UInt8] { Self.settings(of: terminal) }

  /// Types text as it is.
  func type(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
  }

  /// Closes the terminal, as a window that is closed.
  func hangUp() {
    guard isOpen else { return }
    isOpen = false
    close(master)
    close(terminal)
  }

  /// Takes in what was written.
  func read() {
    guard isOpen else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(master, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
  }

  /// Waits until all these texts were written.
  func see(_ texts: String...) throws {
    try wait(until: "\(texts) in \(text)") {
      read()
      return texts.allSatisfy(text.contains)
    }
  }

  /// Waits until something was written and then nothing for a while.
  func settle(quietMilliseconds: Int32 = 250) throws {
    try wait(until: "any output") {
      read()
      return !bytes.isEmpty
    }
    while isWritten(within: quietMilliseconds) { read() }
  }

  /// Whether anything is written in this time; it stays to be read.
  func isWritten(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0 && descriptor.revents & Int16(POLLIN) != 0
  }

  func forget() {
    bytes = []
  }

  /// Waits until the program has ended.
  func end() throws -> Ending {
    let ending = try eventually("the end of the program after \(text)") {
      read()
      return program.poll()
    }
    read()
    return ending
  }

  /// Sets the terminal back to what it was before the program started.
  func resetSettings() {
    settingsBefore.withUnsafeBytes { bytes in
      var settings = bytes.loadUnaligned(as: termios.self)
      tcsetattr(terminal, TCSANOW, &settings)
    }
  }

  private static func settings(of terminal: Int32) -> [UInt8] {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return withUnsafeBytes(of: settings) { Array($0) }
  }
}
