/// Why a screen cannot be opened or went away, as data; the program words it in its languages.
package enum ScreenError: Error, Hashable, Sendable {
  /// Which of the program's standard streams.
  package enum Stream: Hashable, Sendable {
    case input
    case output
  }

  /// Standard input or output is a pipe or file.
  case notATerminal(Stream)
  /// The terminal, by its TERM, cannot place the cursor, as `dumb`.
  case cannotPlaceCursor(terminal: String)
  /// Neither TERM, which is empty when not set, nor any of the usual ones is described on this system.
  case unknownTerminal(String, tried: [String])
  /// The terminal is gone: its window was closed or the line hung up.
  case lost
}
