/// The whole state of the filter: terms that an agreement must all meet.
package struct Query: Hashable, Sendable {
  /// In the order in which they were written.
  package var terms: [Term]

  /// A query of terms; without any, every agreement matches.
  package init(_ terms: [Term] = []) {
    self.terms = terms
  }

  /// Whether every agreement matches.
  package var isEmpty: Bool { terms.isEmpty }

  /// The query as it can be typed, in the words it was written with.
  package var text: String { terms.map(\.text).joined(separator: " ") }

  /// Whether any term is search text.
  package var hasWords: Bool { terms.contains(where: \.isWords) }

  /// Whether any term is a filter.
  package var hasFilters: Bool { terms.contains { !$0.isWords } }

  /// The query without its search text.
  package var withoutWords: Query { Query(terms.filter { !$0.isWords }) }

  /// The folded words to highlight.
  package var highlightedWords: [[UInt8]] {
    terms.compactMap { term in
      guard case .words(let words) = term.condition, !term.isNegated, !words.isEmpty else { return nil }
      return words
    }
  }
}
