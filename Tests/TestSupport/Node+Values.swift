package import KembarModel

extension Node {
  /// The same values as if they had not been read.
  package var withoutMarks: Node {
    switch value {
    case .list(let nodes): Node(.list(nodes.map(\.withoutMarks)))
    case .map(let entries): Node(.map(entries.map { Node.Entry(key: $0.key, node: $0.node.withoutMarks) }))
    default: Node(value)
    }
  }

  /// The entries of a map; none for all else.
  package var entries: [Entry] {
    if case .map(let entries) = value { entries } else { [] }
  }
}
