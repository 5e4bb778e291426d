/// A part of a registry document, as it comes in the order of the document.
package enum DocumentPart: Hashable, Sendable {
  /// What the document is, before anything of it: a map, of which no entry is here; else what stands in its place.
  case document(Node)
  /// A key at the top with its value; of a list, the items come after it.
  case entry(Node.Entry)
  /// The next item of the list that came last.
  case item(Node)
}

extension Node {
  /// Goes through a document that is there as a whole, part by part.
  package func forEachPart(_ take: (DocumentPart) throws -> Void) rethrows {
    guard case .map(let entries) = value else { return try take(.document(self)) }
    try take(.document(Node(.map([]), at: mark)))
    for entry in entries {
      guard case .list(let items) = entry.node.value else {
        try take(.entry(entry))
        continue
      }
      try take(.entry(Entry(key: entry.key, mark: entry.mark, node: Node(.list([]), at: entry.node.mark))))
      for item in items { try take(.item(item)) }
    }
  }
}
