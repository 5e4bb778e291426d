import CNCurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Gives the terminal back as it was when a signal ends the program, and notes the signals that a screen answers itself.
///
/// The handler runs at any moment, also on a ruined heap: it touches nothing but what was laid out before.
enum SignalGuard {
  /// What happened since it was last asked for.
  struct News {
    var isResized = false
    var isStopRequested = false
    var isContinued = false
  }

  /// Whose the terminal is.
  enum Mode: UInt8 {
    /// The screen's: a deadly signal resets it.
    case armed
    /// The shell's: nothing is to be reset.
    case disarmed
    /// A child's: Ctrl-C and Ctrl-\ are meant for the child.
    case lent
  }

  fileprivate struct State {
    var mode = Mode.disarmed
    var news = News()
    var output: Int32
    var settings: termios
    /// What leaves the alternate screen; lives as long as ncurses' terminal.
    var leave: UnsafePointer<CChar>?
    /// Both ends of the pipe that wakes a waiting screen.
    var wakeUp: (read: Int32, write: Int32)
  }

  private static let deadly: [Int32] = [
    SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
  ]
  private static let answered: [Int32] = [SIGWINCH, SIGTSTP, SIGCONT]
  private static let alternateStackSize = 64 * 1024

  /// A descriptor that becomes readable when there is news; -1 without a guard.
  static var wakeUpDescriptor: Int32 { state?.pointee.wakeUp.read ?? -1 }

  /// Takes over the signals.
  ///
  /// - Parameters:
  ///   - output: The terminal.
  ///   - settings: Its settings to go back to.
  static func install(output: Int32, settings: termios) {
    remove()
    let installed = UnsafeMutablePointer<State>.allocate(capacity: 1)
    installed.initialize(to: State(mode: .armed, output: output, settings: settings, wakeUp: openPipe()))
    state = installed
    useAlternateStack()
    var slot = previous
    for number in deadly {
      nc_handle_signal(number, restoreAndDie, slot)
      if nc_is_ignored(slot) != 0 { nc_ignore_signal(number) }
      slot += 1
    }
    for number in answered {
      nc_handle_signal(number, note, slot)
      slot += 1
    }
  }

  /// Says how to leave the alternate screen by the terminal's own description, once that is known.
  static func setLeave(_ sequence: UnsafePointer<CChar>?) {
    state?.pointee.leave = sequence
  }

  /// Writes what puts the terminal back, save for its settings.
  static func resetTerminal() {
    if let state { writeReset(state) }
  }

  /// Gives the signals back to whoever had them.
  static func remove() {
    guard let installed = state else { return }
    installed.pointee.mode = .disarmed
    var slot = previous
    for number in deadly {
      sigaction(number, slot, nil)
      slot += 1
    }
    for number in answered {
      sigaction(number, slot, nil)
      slot += 1
    }
    state = nil
    close(installed.pointee.wakeUp.read)
    close(installed.pointee.wakeUp.write)
    installed.deallocate()
  }

  /// Says whose the terminal is from now on; while it is not the screen's, Ctrl-Z stops the program as any other.
  static func set(_ mode: Mode) {
    guard let state else { return }
    state.pointee.mode = mode
    if mode == .armed {
      nc_handle_signal(SIGTSTP, note, nil)
    } else {
      nc_default_signal(SIGTSTP)
    }
  }

  /// The news since the last time.
  static func takeNews() -> News {
    guard let state else { return News() }
    var drained: UInt64 = 0
    while read(state.pointee.wakeUp.read, &drained, 8) > 0 {}
    // Only what was seen is cleared: a signal may arrive at any point here.
    let news = state.pointee.news
    if news.isResized { state.pointee.news.isResized = false }
    if news.isStopRequested { state.pointee.news.isStopRequested = false }
    if news.isContinued { state.pointee.news.isContinued = false }
    return news
  }

  private static func openPipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  /// Room to run a handler in when it is the stack that overflowed.
  private static func useAlternateStack() {
    guard !hasAlternateStack else { return }
    hasAlternateStack = true
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: alternateStackSize, alignment: 16)
    stack.ss_size = alternateStackSize
    sigaltstack(&stack, nil)
  }
}

nonisolated(unsafe) private var state: UnsafeMutablePointer<SignalGuard.State>? = nil
/// Who had the signals before, in the order of `deadly` and `answered`.
nonisolated(unsafe) private let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 13)
nonisolated(unsafe) private var hasAlternateStack = false

/// Mouse and paste reports off, keypad, character set, attributes and cursor as usual, below what was drawn.
private let reset: StaticString =
  "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1l\u{1B}>\u{1B}(B\u{1B}[0m\u{1B}[?25h\u{1B}[r\u{1B}[999;1H\u{1B}[K"

private func restoreAndDie(_ number: Int32) {
  if let state {
    let isForChild = state.pointee.mode == .lent && (number == SIGINT || number == SIGQUIT)
    guard !isForChild else { return }
    if state.pointee.mode == .armed {
      state.pointee.mode = .disarmed
      // A program in the background would be stopped for touching the terminal.
      nc_ignore_signal(SIGTTOU)
      writeReset(state)
      tcsetattr(state.pointee.output, TCSANOW, &state.pointee.settings)
    }
  }
  nc_default_signal(number)
  raise(number)
}

private func writeReset(_ state: UnsafeMutablePointer<SignalGuard.State>) {
  _ = write(state.pointee.output, reset.utf8Start, reset.utf8CodeUnitCount)
  if let leave = state.pointee.leave { _ = write(state.pointee.output, leave, strlen(leave)) }
}

private func note(_ number: Int32) {
  guard let state else { return }
  switch number {
  case SIGWINCH: state.pointee.news.isResized = true
  case SIGTSTP: state.pointee.news.isStopRequested = true
  default: state.pointee.news.isContinued = true
  }
  let saved = errno
  var byte: UInt8 = 0
  _ = write(state.pointee.wakeUp.write, &byte, 1)
  errno = saved
}
