/// How many colours a terminal offers.
enum ColourDepth: Hashable, CaseIterable {
  case none
  case eight
  case sixteen
  /// The palette of xterm, of which 16 to 255 look the same in every theme.
  case indexed

  init(colours: Int) {
    self =
      switch colours {
      case ..<8: .none
      case 8..<16: .eight
      case 16..<256: .sixteen
      case 256: .indexed
      // Direct colour counts in RGB, save for the first eight.
      default: .eight
      }
  }
}

/// What a style becomes on a terminal: palette numbers and attributes, readable on light and dark backgrounds alike.
struct Rendition: Hashable {
  /// A palette number, or -1 for the terminal's own.
  var foreground: Int16 = -1
  var background: Int16 = -1
  var bold = false
  var dim = false
  var underline = false
  var reverse = false

  init(_ style: Style, depth: ColourDepth) {
    bold = style.bold || style.role == .heading
    underline = style.underline || style.role == .link
    switch depth {
    case .none: attribute(style)
    case .eight, .sixteen: colourFew(style, bright: depth == .sixteen)
    case .indexed: colourIndexed(style)
    }
  }

  private mutating func attribute(_ style: Style) {
    switch style.role {
    case .match: (bold, underline) = (true, true)
    case .warning, .accent: bold = true
    case .faint, .ended: dim = style.backdrop == .none
    default: break
    }
    lift(style.backdrop)
  }

  /// Backdrops without a colour of their own.
  private mutating func lift(_ backdrop: Backdrop) {
    switch backdrop {
    case .none: break
    case .selection, .bar: reverse = true
    case .quietSelection: bold = true
    }
  }

  private mutating func colourFew(_ style: Style, bright: Bool) {
    let white: Int16 = bright ? 15 : 7
    switch (style.role, style.backdrop) {
    case (.match, _): (foreground, background) = (0, 3)
    case (_, .selection): (foreground, background, bold) = (white, 4, true)
    case (_, .quietSelection) where bright: (foreground, background) = (white, 8)
    case (.accent, .bar), (.warning, .bar): (bold, reverse) = (true, true)
    case (let role, .none):
      dim = role == .faint || role == .ended
      foreground = Rendition.few(role)
    case (_, let backdrop): lift(backdrop)
    }
  }

  private mutating func colourIndexed(_ style: Style) {
    switch style.backdrop {
    case .none: foreground = Rendition.onOwnBackground(style.role)
    case .selection: (foreground, background) = (Rendition.onDark(style.role), 25)
    case .quietSelection: (foreground, background) = (Rendition.onDark(style.role), 240)
    case .bar: (foreground, background) = (Rendition.onDark(style.role), 237)
    }
    if style.role == .match { (foreground, background) = (16, 220) }
  }

  private static func few(_ role: Role) -> Int16 {
    switch role {
    case .accent, .link: 6
    case .settled: 2
    case .pending: 3
    case .tentative: 5
    case .warning: 1
    case .text, .faint, .heading, .match, .ended: -1
    }
  }

  /// Of middle brightness, so that each keeps a contrast of about 4 against black and against white.
  private static func onOwnBackground(_ role: Role) -> Int16 {
    switch role {
    case .faint, .ended: 244
    case .accent, .link: 32
    case .settled: 28
    case .pending: 136
    case .tentative: 97
    case .warning: 160
    case .text, .heading, .match: -1
    }
  }

  /// Light tints for the dark backdrops.
  private static func onDark(_ role: Role) -> Int16 {
    switch role {
    case .text, .heading, .match: 231
    case .faint, .ended: 250
    case .accent, .link: 117
    case .settled: 157
    case .pending: 222
    case .tentative: 183
    case .warning: 217
    }
  }
}
