/// A person who took part in agreements.
///
/// Spelling variants are aliases, never separate people.
package struct Person: Hashable, Sendable, Identifiable {
  /// Lower-case letters, digits and `-`; unique among people, and stable.
  package var id: String
  /// The name as most sources spell it; never empty.
  package var name: String
  /// Other spellings and former names.
  package var aliases: [Alias] = []

  /// A person without aliases.
  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// The name and every alias, for searching.
  package var allNames: [String] { [name] + aliases.map(\.name) }
}
