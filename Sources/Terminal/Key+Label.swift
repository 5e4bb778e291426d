extension Key {
  /// The words of a language for keys that are named and not drawn.
  package struct Words: Hashable, Sendable {
    let space: String
    let click: String
    let doubleClick: String
    let wheelUp: String
    let wheelDown: String
    let paste: String

    /// For `Language.english`.
    package static let english = Words(
      space: "Space", click: "click", doubleClick: "double click", wheelUp: "wheel up",
      wheelDown: "wheel down",
      paste: "paste")
    /// For `Language.indonesian`.
    package static let indonesian = Words(
      space: "Spasi", click: "klik", doubleClick: "klik ganda", wheelUp: "roda naik", wheelDown: "roda turun",
      paste: "tempel")
  }

  /// What help and hints call the key: `j`, `Enter`, `Ctrl-Z`, `↑`, `PgUp`, `Space`.
  ///
  /// - Parameters:
  ///   - words: The language.
  ///   - isPlain: Whether arrows are to be named in ASCII.
  /// - Returns: A short label; empty for a change of size, which nobody presses.
  package func label(_ words: Words = .english, isPlain: Bool = false) -> String {
    switch self {
    case .character(" "): words.space
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .up: isPlain ? "Up" : "↑"
    case .down: isPlain ? "Down" : "↓"
    case .left: isPlain ? "Left" : "←"
    case .right: isPlain ? "Right" : "→"
    case .mouse(let mouse): mouse.label(words)
    case .paste: words.paste
    case .resize: ""
    default: String(notation.dropFirst().dropLast())
    }
  }
}

extension Mouse {
  fileprivate func label(_ words: Key.Words) -> String {
    switch action {
    case .press: words.click
    case .doublePress: words.doubleClick
    case .wheelUp: words.wheelUp
    case .wheelDown: words.wheelDown
    }
  }
}
