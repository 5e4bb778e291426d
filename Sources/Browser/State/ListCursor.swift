/// A cursor in a list that may be longer than the screen.
package struct ListCursor: Hashable, Sendable {
  /// The item under the cursor; 0 in an empty list.
  package private(set) var index = 0
  /// The first item that is shown.
  package private(set) var top = 0
  /// Whether somebody has moved it to its item, on which it is to stay; else it stays at the top.
  private(set) var isMoved = false

  /// Moves the cursor, staying inside the list.
  mutating func move(to index: Int, count: Int, rows: Int) {
    follow(to: index, count: count, rows: rows)
    isMoved = self.index > 0
  }

  /// Moves along with the item under the cursor, or to the top where that is gone.
  mutating func follow(to index: Int?, count: Int, rows: Int) {
    if index == nil { isMoved = false }
    self.index = max(0, min(index ?? 0, count - 1))
    scroll(count: count, rows: rows)
  }

  /// Scrolls as little as is needed to keep the cursor in view, and leaves no gap below the end of the list.
  mutating func scroll(count: Int, rows: Int) {
    index = max(0, min(index, count - 1))
    let rows = max(1, rows)
    top = min(max(top, index - rows + 1), index, max(0, count - rows))
  }
}
