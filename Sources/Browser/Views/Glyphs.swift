package import KembarModel
import Terminal

/// The signs that are drawn: box lines and stages, or what ASCII has for them.
package struct Glyphs: Hashable, Sendable {
  let isPlain: Bool

  /// Lines and circles of Unicode.
  package static let unicode = Glyphs(isPlain: false)
  /// For terminals and locales that have nothing but ASCII.
  package static let ascii = Glyphs(isPlain: true)

  var horizontal: Character { isPlain ? "-" : "─" }
  var vertical: String { isPlain ? "|" : "│" }
  var downTee: String { isPlain ? "+" : "┬" }
  var upTee: String { isPlain ? "+" : "┴" }
  var corners: [String] { isPlain ? ["+", "+", "+", "+"] : ["╭", "╮", "╰", "╯"] }
  var check: String { isPlain ? "x" : "✓" }
  var dot: String { isPlain ? " - " : " · " }
  var dash: String { isPlain ? "-" : "–" }
  /// After what is not known to its end.
  var partial: String { isPlain ? "..." : "…" }
  var star: String { isPlain ? "*" : "★" }
  var arrow: String { isPlain ? "->" : "→" }
  var prompt: String { isPlain ? ">" : "›" }
  var more: (up: String, down: String) { isPlain ? ("^", "v") : ("↑", "↓") }

  /// A sign for a stage, one column wide.
  package func stage(_ stage: Stage) -> String {
    switch stage {
    case .exploration: isPlain ? "." : "◌"
    case .intent: isPlain ? "~" : "◐"
    case .planned: isPlain ? "o" : "○"
    case .signed: isPlain ? "*" : "●"
    case .inForce: isPlain ? "#" : "◉"
    case .renewed: isPlain ? "+" : "◍"
    case .lapsed: isPlain ? "-" : "◇"
    case .ended: isPlain ? "x" : "×"
    case .unknown: "?"
    }
  }
}

extension Stage {
  /// The role whose colour the stage is drawn in.
  var role: Role {
    switch self {
    case .signed, .inForce, .renewed: .settled
    case .intent, .planned: .pending
    case .exploration: .tentative
    case .lapsed: .warning
    case .ended, .unknown: .ended
    }
  }
}

extension ActionStatus {
  /// The role whose colour the status is drawn in.
  var role: Role {
    switch self {
    case .hoped, .potential: .tentative
    case .planned: .pending
    case .active, .done: .settled
    case .dropped: .ended
    }
  }
}
