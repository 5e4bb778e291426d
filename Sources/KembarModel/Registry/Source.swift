/// A publication or document that facts are taken from.
package struct Source: Hashable, Sendable, Identifiable {
  package var id: String
  package var publisher: String?
  package var title: String?
  package var published: EDTF?
  package var url: String?
  /// The language of the source, a BCP 47 tag.
  package var language: String?
  package var note: Text?

  /// A source of which nothing but its id is known.
  package init(id: String) {
    self.id = id
  }
}
