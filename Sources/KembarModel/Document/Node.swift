/// A value of a JSON or YAML document, and where it stands.
package struct Node: Hashable, Sendable {
  /// What a node holds.
  package enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case decimal(Double)
    case string(String)
    case list([Node])
    case map([Entry])
  }

  /// A key with its value; a map keeps the order in which they were written.
  package struct Entry: Hashable, Sendable {
    /// As it is written, also where it is given twice.
    package var key: String
    /// Where the key begins.
    package var mark: Mark
    /// The value, with the place where it begins.
    package var node: Node

    /// Ties a key at `mark` to its value.
    package init(key: String, mark: Mark = .none, node: Node) {
      self.key = key
      self.mark = mark
      self.node = node
    }
  }

  /// What the node holds, in the order of the document.
  package var value: Value
  /// Where the value begins; ``Mark/none`` where it was not read.
  package var mark: Mark

  /// A value at a place; without one for documents that are yet to be written.
  package init(_ value: Value, at mark: Mark = .none) {
    self.value = value
    self.mark = mark
  }
}

/// A place in a document: line and column, both from 1.
///
/// Columns count Unicode scalars, as most editors do.
package struct Mark: Hashable, Sendable, Comparable {
  /// From 1; 0 for no place.
  package var line: Int32
  /// From 1; 0 for no place.
  package var column: Int32

  /// A place by line and column.
  package init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  /// No place at all, for what was not read from a document.
  package static let none = Mark(line: 0, column: 0)

  /// Whether the left place comes before the right one in a document.
  package static func < (left: Mark, right: Mark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
