import CNCurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns what ncurses reads into keys; never waits for input, save for the rest of an escape sequence or a paste.
struct Keyboard {
  private enum Event {
    case scalar(Unicode.Scalar)
    case code(Int32)
  }

  private static let doublePressMilliseconds = 400
  /// How long the rest of a report or paste may take to arrive.
  private static let silenceMilliseconds: Int32 = 500
  private static let longestPaste = 64 * 1024
  private static let longestMouseReport = 24
  // ncurses numbers a terminal's own keys, of which there are dozens, from KEY_MAX on.
  private static let pasteBegin = KEY_MAX + 0x1001
  private static let pasteEnd = KEY_MAX + 0x1002
  private static let sgrMouse = KEY_MAX + 0x1003
  private static let x10Mouse = KEY_MAX + 0x1004

  /// Reading from a window would redraw it; a pad is never drawn.
  private let pad = newpad(1, 1)
  private let reportsMouse: Bool
  /// Whether the terminal is of the family of xterm, whose private modes others may not even ignore.
  private let hasReports: Bool
  private var hasBegun = false
  private var lastPress: (place: Position, time: Int)?

  /// Prepares the terminal's input: every key arrives as a key, also Ctrl-C, Ctrl-Z and Ctrl-\.
  ///
  /// - Parameters:
  ///   - reportsMouse: Whether to ask for clicks and the wheel.
  ///   - keepsEscapeDelay: Whether ncurses' own wait for the rest of an escape sequence stays.
  init(reportsMouse: Bool, keepsEscapeDelay: Bool) {
    hasReports = nc_capability("kmous") != nil
    self.reportsMouse = reportsMouse && hasReports
    raw()
    noecho()
    nonl()
    if !keepsEscapeDelay { set_escdelay(25) }
    keypad(pad, true)
    nodelay(pad, true)
  }

  /// Asks the terminal for what only input needs; not before the first frame is shown, which this would delay.
  private mutating func begin(_ output: Int32) {
    hasBegun = true
    if hasReports {
      define_key("\u{1B}[200~", Keyboard.pasteBegin)
      define_key("\u{1B}[201~", Keyboard.pasteEnd)
      define_key("\u{1B}[<", Keyboard.sgrMouse)
      define_key("\u{1B}[M", Keyboard.x10Mouse)
    }
    claim(output)
  }

  /// Has presses and the wheel reported and pastes marked.
  ///
  /// The mouse is not left to ncurses, which makes one event of several that arrive together.
  func claim(_ output: Int32) {
    guard hasBegun, hasReports else { return }
    if reportsMouse { _ = send("\u{1B}[?1000h\u{1B}[?1006h", to: output) }
    _ = send("\u{1B}[?2004h", to: output)
  }

  /// Takes that back.
  func release(_ output: Int32) {
    guard hasBegun, hasReports else { return }
    if reportsMouse { _ = send("\u{1B}[?1006l\u{1B}[?1000l", to: output) }
    _ = send("\u{1B}[?2004l", to: output)
  }

  /// Takes the next key that has arrived.
  ///
  /// - Parameter output: The terminal.
  /// - Returns: Nil when none has.
  mutating func read(_ output: Int32) -> Key? {
    if !hasBegun { begin(output) }
    while let event = event() {
      switch event {
      case .scalar(let scalar): return Key(typed: scalar)
      case .code(Keyboard.sgrMouse): if let key = press(MouseReport(sgr: sgrReport())) { return key }
      case .code(Keyboard.x10Mouse): if let key = press(MouseReport(x10: x10Report())) { return key }
      case .code(Keyboard.pasteBegin): return .paste(paste())
      case .code(let code): if let key = Key(code: code) { return key }
      }
    }
    return nil
  }

  private func event() -> Event? {
    var value: wint_t = 0
    switch wget_wch(pad, &value) {
    case OK: return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}")
    case KEY_CODE_YES: return .code(Int32(bitPattern: value))
    default: return nil
    }
  }

  private mutating func press(_ report: MouseReport?) -> Key? {
    guard let report else { return nil }
    let (column, row) = (report.place.column, report.place.row)
    switch report.button {
    case .wheelUp: return .mouse(Mouse(.wheelUp, column: column, row: row))
    case .wheelDown: return .mouse(Mouse(.wheelDown, column: column, row: row))
    case .left:
      let now = monotonicMilliseconds()
      let isSecond =
        lastPress.map { $0.place == report.place && now - $0.time <= Keyboard.doublePressMilliseconds }
        ?? false
      lastPress = isSecond ? nil : (report.place, now)
      return .mouse(Mouse(isSecond ? .doublePress : .press, column: column, row: row))
    }
  }

  private func sgrReport() -> [UInt8] {
    patiently {
      var bytes: [UInt8] = []
      while bytes.count < Keyboard.longestMouseReport, let byte = UInt8(exactly: wgetch(pad)) {
        bytes.append(byte)
        if byte >= 0x40 { break }
      }
      return bytes
    }
  }

  private func x10Report() -> [UInt8] {
    patiently { (0..<3).compactMap { _ in UInt8(exactly: wgetch(pad)) } }
  }

  /// Collects a paste up to its end mark, or until the terminal falls silent; line breaks come as line feeds.
  private func paste() -> String {
    patiently {
      var text = String.UnicodeScalarView()
      while let event = event() {
        if case .code(Keyboard.pasteEnd) = event { break }
        guard case .scalar(let scalar) = event, text.count < Keyboard.longestPaste else { continue }
        text.append(scalar == "\r" ? "\n" : scalar)
      }
      return String(text)
    }
  }

  /// Lets reads wait a little for what is on its way.
  private func patiently<Result>(_ body: () -> Result) -> Result {
    wtimeout(pad, Keyboard.silenceMilliseconds)
    defer { nodelay(pad, true) }
    return body()
  }
}

extension Key {
  /// The key behind a character that the terminal sent.
  init(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x0D: self = .enter
    case 0x09: self = .tab
    case 0x1B: self = .escape
    case 0x08, 0x7F: self = .backspace
    case 0x00: self = .control("@")
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    default: self = .character(Character(scalar))
    }
  }

  /// The key behind a code of ncurses; nil for keys that nothing is bound to.
  init?(code: Int32) {
    switch code {
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_IC: self = .insert
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME, KEY_FIND: self = .home
    case KEY_END, KEY_SELECT: self = .end
    case KEY_PPAGE: self = .pageUp
    case KEY_NPAGE: self = .pageDown
    case nc_first_function_key + 1...nc_first_function_key + 63:
      self = .function(Int(code - nc_first_function_key))
    default: return nil
    }
  }
}
