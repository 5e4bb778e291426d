/// What a person did at the terminal, one press at a time.
package enum Key: Hashable, Sendable {
  /// A printable character, the space included.
  case character(Character)
  /// A letter in lower case, or one of `@ [ \ ] ^ _`, with Ctrl held.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 and up.
  case function(Int)
  case mouse(Mouse)
  /// Text that the terminal marked as pasted, so that it is not taken for commands; not sanitised.
  case paste(String)
  /// The terminal has another size now.
  case resize
}

/// A press or a turn of the mouse over a cell.
package struct Mouse: Hashable, Sendable {
  /// What the left button or the wheel did; releases and motion are not reported.
  package enum Action: Hashable, CaseIterable, Sendable {
    case press
    /// A second press on the same cell right after the first; the first came as `press`.
    case doublePress
    case wheelUp
    case wheelDown
  }

  /// What was done there.
  package let action: Action
  /// The cell's column on the screen.
  package let column: Int
  /// The cell's row on the screen.
  package let row: Int

  /// An event over a cell.
  package init(_ action: Action, column: Int, row: Int) {
    self.action = action
    self.column = column
    self.row = row
  }
}
