import CNCurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal as a surface for frames and a source of keys; one at a time, on the thread that opened it.
///
/// From `init` to `close` the terminal belongs to the screen. Should a signal end the program in between, the terminal
/// is put back as it was.
package final class Screen {
  /// What the caller decides; all else is taken from the environment.
  package struct Options: Hashable, Sendable {
    /// Whether clicks and the wheel are reported, at the price of the terminal's own text selection.
    package var reportsMouse: Bool
    /// Whether colours are used where the terminal has them; nil leaves it to `NO_COLOR`.
    package var usesColours: Bool?
    /// Whether the ASCII glyph set is used; nil leaves it to the locale and `KEMBAR_ASCII`.
    package var isPlain: Bool?

    /// The mouse reported, all else as the environment has it.
    package init(reportsMouse: Bool = true, usesColours: Bool? = nil, isPlain: Bool? = nil) {
      self.reportsMouse = reportsMouse
      self.usesColours = usesColours
      self.isPlain = isPlain
    }
  }

  /// The size of the terminal, to which frames are best drawn.
  package private(set) var size: Size
  /// Whether views should draw with ASCII signs and lines: the locale is not UTF-8, or `KEMBAR_ASCII` is set.
  package let isPlain: Bool

  let environment: Environment
  let input: Int32
  let output: Int32
  var keyboard: Keyboard
  var pendingKey: Key?
  /// The size that the caller knows of.
  var reportedSize: Size
  private let handle: OpaquePointer
  private var canvas: Canvas
  private var lastFrame: Frame?
  private var isOpen = true

  /// Opens the terminal on standard input and output.
  ///
  /// - Parameter options: What the caller decides.
  /// - Throws: `ScreenError`, the terminal being as it was.
  package convenience init(_ options: Options = Options()) throws(ScreenError) {
    try self.init(options, input: STDIN_FILENO, output: STDOUT_FILENO)
  }

  /// Opens a terminal on other descriptors.
  init(
    _ options: Options, input: Int32, output: Int32, environment: Environment = Environment()
  ) throws(ScreenError) {
    guard isatty(input) == 1 else { throw .notATerminal(.input) }
    guard isatty(output) == 1 else { throw .notATerminal(.output) }
    let encoding = CharacterSet.adopt(environment)
    var settings = termios()
    tcgetattr(output, &settings)
    SignalGuard.install(output: output, settings: settings)
    use_env(false)
    use_tioctl(true)
    let choice: TerminalChoice
    do {
      choice = try TerminalChoice(terminal: environment["TERM"], input: input, output: output)
    } catch {
      SignalGuard.remove()
      throw error
    }
    SignalGuard.setLeave(nc_capability("rmcup"))
    // Until it has come back from endwin once, ncurses 6.4 writes every row by itself instead of all at once; and once
    // colours are started it would also reset the palette that the user has set.
    endwin()
    doupdate()
    isPlain =
      options.isPlain ?? (encoding == .ascii || environment["KEMBAR_ASCII"].map { $0 != "0" } ?? false)
    canvas = Canvas(
      palette: Palette(isColoured: options.usesColours ?? (environment["NO_COLOR"] == nil)),
      reduction: encoding == .ascii ? .full : isPlain ? .whereLiked : .none,
      fillsBackdrops: choice.isFallback && encoding == .utf8)
    keyboard = Keyboard(reportsMouse: options.reportsMouse, keepsEscapeDelay: environment["ESCDELAY"] != nil)
    size = canvas.size
    reportedSize = size
    handle = choice.handle
    self.environment = environment
    self.input = input
    self.output = output
    curs_set(0)
  }

  deinit { close() }

  /// Shows a frame, writing only what differs from what is shown.
  ///
  /// A frame of another size than the screen's is clipped, or leaves the rest blank.
  package func draw(_ frame: Frame) {
    guard isOpen else { return }
    canvas.draw(frame, over: lastFrame)
    lastFrame = frame
  }

  /// Makes the next frame write every cell anew, for a screen that something else has written over.
  package func redraw() {
    guard isOpen else { return }
    canvas.clear()
    lastFrame = nil
  }

  /// Gives the terminal back; nothing but `close` may be called afterwards.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    keyboard.release(output)
    endwin()
    SignalGuard.remove()
    canvas.discard()
    delscreen(handle)
  }

  /// Lends the terminal to an editor or another child, and draws everything anew afterwards.
  ///
  /// - Parameter body: Runs with the terminal as it was before the screen was opened.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  package func suspend<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    leave(.lent)
    defer { enter() }
    return try body()
  }

  /// Stops the program as Ctrl-Z does in a shell, together with whatever runs in front with it; returns when continued.
  package func stop() {
    stop { kill(0, SIGTSTP) }
  }

  /// Puts a text on the clipboard of the terminal at which the person sits, also over SSH (OSC 52).
  ///
  /// No terminal confirms it; some refuse until told otherwise in their settings.
  ///
  /// - Parameter text: At most 56,245 bytes.
  /// - Returns: False when the text is too long or the terminal is a kind without a clipboard.
  package func copy(_ text: String) -> Bool {
    let terminal = environment["TERM"] ?? ""
    guard isOpen, !["linux", "vt1", "vt2", "ansi"].contains(where: terminal.hasPrefix) else { return false }
    let multiplexer: ClipboardRequest.Multiplexer =
      environment["TMUX"] != nil ? .tmux : environment["STY"] != nil ? .screen : .none
    guard let request = ClipboardRequest(text, through: multiplexer) else { return false }
    return request.bytes.withUnsafeBufferPointer { send($0, to: output) }
  }

  /// Answers the signals that arrived: stops, redraws, takes a new size.
  func answerSignals() {
    let news = SignalGuard.takeNews()
    if news.isStopRequested {
      stop { raise(SIGTSTP) }
    } else if news.isContinued {
      leave(.disarmed)
      enter()
    } else if news.isResized {
      takeSize()
    }
  }

  private func stop(_ signal: () -> Int32) {
    leave(.disarmed)
    _ = signal()
    enter()
  }

  private func leave(_ mode: SignalGuard.Mode) {
    keyboard.release(output)
    SignalGuard.resetTerminal()
    reset_shell_mode()
    SignalGuard.set(mode)
  }

  private func enter() {
    SignalGuard.set(.armed)
    _ = SignalGuard.takeNews()
    reset_prog_mode()
    canvas.enter(output)
    takeSize()
    if let lastFrame { canvas.draw(lastFrame, over: nil) }
    keyboard.claim(output)
  }

  private func takeSize() {
    canvas.fit(output)
    if canvas.size != size { lastFrame = nil }
    size = canvas.size
  }
}
