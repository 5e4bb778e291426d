package import KembarModel

/// What one row brings: an agreement, and what it names that was not known before.
///
/// The places, people and sources come first: the agreement refers to them.
package struct ImportedAgreement: Hashable, Sendable {
  /// Cites the source of the import for everything that it states.
  package var agreement: Agreement
  /// A hash of what the row means, the same in every import and for either order of the sides.
  package var digest: UInt64
  /// Sources that the row names.
  package var newSources: [Source] = []
  /// Places that were not known.
  package var newPlaces: [Place] = []
  /// Places that have learnt their coordinates or their Wikidata item.
  package var updatedPlaces: [Place] = []
  /// People who were not known.
  package var newPeople: [Person] = []
  /// What somebody should look at.
  package var doubts: [ImportDoubt] = []
}
