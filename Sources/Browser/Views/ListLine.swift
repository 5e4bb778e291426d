import KembarModel
import Terminal

/// What the list tells of an agreement in words.
struct ListLine {
  var date: String
  /// Its sides and its title, as far as there is room.
  var title: StyledLine
}

/// Keeps the lines that were shown last, since most keys move only the cursor.
///
/// Copies of a state share it, and the catalogue that it is for.
final class ListLineCache {
  /// What decides how a line looks, apart from the agreement.
  struct Key: Hashable {
    var language: Language
    /// The room for the title.
    var columns: Int
    /// What is highlighted.
    var words: [[UInt8]]
  }

  private var key: Key?
  private var lines: [Int: ListLine] = [:]

  /// Some screens full.
  private static let mostLines = 512

  /// The line of a row of the catalogue, made where it is not known.
  func line(_ row: Int, _ key: Key, _ make: () -> ListLine) -> ListLine {
    if self.key == key, let known = lines[row] { return known }
    if self.key != key || lines.count == Self.mostLines { lines = [:] }
    self.key = key
    let line = make()
    lines[row] = line
    return line
  }
}
