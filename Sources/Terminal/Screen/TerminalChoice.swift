import CNCurses

/// A terminal that ncurses draws on.
struct TerminalChoice {
  let handle: OpaquePointer
  /// Whether TERM itself was not known, so that features beyond the common ones must not be relied on.
  let isFallback: Bool

  private static let usual = ["xterm-256color", "xterm", "vt100"]

  /// Takes TERM when its description is installed, as those of newer terminals often are not, else a usual one.
  ///
  /// - Parameters:
  ///   - terminal: The value of TERM; nil when not set.
  ///   - input: Where keys come from.
  ///   - output: The terminal.
  /// - Throws: `cannotPlaceCursor`, `unknownTerminal`.
  init(terminal: String?, input: Int32, output: Int32) throws(ScreenError) {
    if let terminal, let handle = nc_new_screen(terminal, input, output) {
      self.handle = handle
      isFallback = false
    } else if let handle = TerminalChoice.open(TerminalChoice.usual, input: input, output: output) {
      self.handle = handle
      isFallback = true
    } else {
      throw .unknownTerminal(terminal ?? "", tried: TerminalChoice.usual)
    }
    guard nc_capability("cup") == nil else { return }
    endwin()
    delscreen(handle)
    throw .cannotPlaceCursor(terminal: terminal ?? "")
  }

  private static func open(_ names: [String], input: Int32, output: Int32) -> OpaquePointer? {
    for name in names {
      if let handle = nc_new_screen(name, input, output) { return handle }
    }
    return nil
  }
}
