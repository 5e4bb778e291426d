/// A person who took part in agreements.
///
/// Spelling variants are aliases, never separate people.
package struct Person: Hashable, Sendable, Identifiable {
  package var id: String
  package var name: String
  package var aliases: [Alias] = []

  /// A person without aliases.
  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// The name and every alias, for searching.
  package var allNames: [String] { [name] + aliases.map(\.name) }
}
