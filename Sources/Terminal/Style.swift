/// What a text means; the screen decides how that looks on the terminal at hand.
package enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text in the terminal's own colours.
  case text
  /// Labels, separators and whatever else may recede.
  case faint
  /// Keys in hints, the active filter and other small signs of "you can act here".
  case accent
  /// Titles; bold without a colour.
  case heading
  /// Text that can be followed.
  case link
  /// The part of a text that the search matched.
  case match
  /// A stage that is reached, such as signed.
  case settled
  /// A stage on the way.
  case pending
  /// A stage of intent only.
  case tentative
  /// Conflicts, errors and dates that are near.
  case warning
  /// What is over, such as an agreement past its term.
  case ended
}

/// What lies behind a text, so that a row reads as selected or as part of a bar.
package enum Backdrop: UInt8, CaseIterable, Sendable {
  /// The terminal's own background.
  case none
  /// The cursor's row in the pane that has the focus.
  case selection
  /// The cursor's row in a pane without the focus.
  case quietSelection
  /// The title and hint bars.
  case bar
}

/// How a cell is to look: a meaning, two emphases, and what lies behind.
package struct Style: Hashable, Sendable {
  /// What decides the colour.
  package var role: Role
  /// Whether the text is bold beyond what its role already asks for.
  package var bold: Bool
  /// Whether the text is underlined beyond what its role already asks for.
  package var underline: Bool
  /// What decides the background, and on a dark one the tint of the text.
  package var backdrop: Backdrop

  /// A style without emphasis on the terminal's own background, unless told otherwise.
  package init(
    _ role: Role = .text, bold: Bool = false, underline: Bool = false, backdrop: Backdrop = .none
  ) {
    self.role = role
    self.bold = bold
    self.underline = underline
    self.backdrop = backdrop
  }

  /// Here and below: the plain style of each role.
  package static let text = Style(.text)
  package static let faint = Style(.faint)
  package static let accent = Style(.accent)
  package static let heading = Style(.heading)
  package static let link = Style(.link)
  package static let match = Style(.match)
  package static let settled = Style(.settled)
  package static let pending = Style(.pending)
  package static let tentative = Style(.tentative)
  package static let warning = Style(.warning)
  package static let ended = Style(.ended)

  /// The same style in front of another backdrop.
  package func on(_ backdrop: Backdrop) -> Style {
    var style = self
    style.backdrop = backdrop
    return style
  }

  /// The same style underlined.
  package var underlined: Style {
    var style = self
    style.underline = true
    return style
  }
}
