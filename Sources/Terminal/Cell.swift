/// One cell of a frame: a character with its marks, fit for a terminal, and a style.
package struct Cell: Hashable, Sendable {
  var packed: PackedText
  /// How both halves of a wide character, or this one cell, are to look.
  package var style: Style

  /// A space in plain text.
  package static let blank = Cell(.space, .text)

  init(_ packed: PackedText, _ style: Style) {
    self.packed = packed
    self.style = style
  }

  /// The character with its marks; empty for the right half of a wide one.
  package var text: String { packed.string }

  /// Whether the wide character to the left reaches into this cell.
  package var isRightHalf: Bool { packed.isEmpty }
}
