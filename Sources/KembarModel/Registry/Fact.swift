/// Where one statement of an agreement comes from.
package struct Fact: Hashable, Sendable {
  /// The statement that is cited; it is there, or the field is among the unknown ones.
  package var field: FieldPath
  /// What is cited; facts of one agreement mostly share it.
  package var citation: Citation

  /// Cites for the statement at `field` what other facts cite, too.
  package init(field: FieldPath, _ citation: Citation) {
    self.field = field
    self.citation = citation
  }

  /// Cites `source` for the statement at `field`.
  package init(
    field: FieldPath, source: String, location: String? = nil, certainty: Certainty = .stated,
    note: Text? = nil
  ) {
    self.init(
      field: field, Citation(source: source, location: location, certainty: certainty, note: note))
  }

  /// The id of a source.
  package var source: String { citation.source }
  /// The place in the source, such as `paragraph 3`.
  package var location: String? { citation.location }
  /// How the source supports the statement.
  package var certainty: Certainty { citation.certainty }
  /// What is to be said of the statement, such as what contradicts it.
  package var note: Text? { citation.note }
}

/// What a fact cites; an object, since a million agreements cite one place for all that they state.
package final class Citation: Hashable, Sendable {
  /// The id of a source.
  package let source: String
  /// The place in the source, such as `paragraph 3`.
  package let location: String?
  /// How the source supports the statement.
  package let certainty: Certainty
  /// What is to be said of the statement, such as what contradicts it.
  package let note: Text?

  /// Cites a source, or a place in it.
  package init(source: String, location: String? = nil, certainty: Certainty = .stated, note: Text? = nil) {
    self.source = source
    self.location = location
    self.certainty = certainty
    self.note = note
  }

  package static func == (a: Citation, b: Citation) -> Bool {
    a === b
      || a.source == b.source && a.location == b.location && a.certainty == b.certainty && a.note == b.note
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(location)
    hasher.combine(certainty)
    hasher.combine(note)
  }
}
