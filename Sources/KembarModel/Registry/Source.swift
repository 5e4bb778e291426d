/// A publication or document that facts are taken from.
package struct Source: Hashable, Sendable, Identifiable {
  /// Lower-case letters, digits and `-`; unique among sources, and stable.
  package var id: String
  /// As the source states it of itself; so are the title and the date.
  package var publisher: String?
  /// The headline, or the name of the document.
  package var title: String?
  /// When it was published, with a time where the source gives one.
  package var published: EDTF?
  /// A ``WebAddress``, as text.
  package var url: String?
  /// The language of the source, a BCP 47 tag.
  package var language: String?
  /// What is to be known of the source, such as that a part of it is missing.
  package var note: Text?

  /// A source of which nothing but its id is known.
  package init(id: String) {
    self.id = id
  }
}
