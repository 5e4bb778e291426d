import KembarModel

/// The records that an edited text changes: as they were, and as they shall be.
struct TouchedRecords {
  private(set) var before = Registry()
  private(set) var after = Registry()

  /// Compares a text with what it was made from.
  ///
  /// - Parameters:
  ///   - base: the records that the text began with. An agreement that the text no longer holds is to be deleted;
  ///     other records that it no longer holds stay as they are.
  ///   - text: what was written.
  ///   - index: where records are found that the text holds and its base did not.
  init(from base: Registry, to text: Registry, within index: RegistryIndex) {
    (before.sources, after.sources) = Self.changed(base.sources, text.sources) { index.source($0) }
    (before.places, after.places) = Self.changed(base.places, text.places) { index.place($0) }
    (before.people, after.people) = Self.changed(base.people, text.people) { index.person($0) }
    (before.agreements, after.agreements) = Self.changed(base.agreements, text.agreements) {
      index.agreement($0)
    }
    let kept = Set(text.agreements.map(\.id))
    before.agreements += base.agreements.filter { !kept.contains($0.id) }
  }

  private static func changed<Record: Identifiable<String> & Equatable>(
    _ base: [Record], _ text: [Record], _ present: (String) -> Record?
  ) -> (before: [Record], after: [Record]) {
    var changed: (before: [Record], after: [Record]) = ([], [])
    for record in text {
      let old = base.first { $0.id == record.id } ?? present(record.id)
      guard old != record else { continue }
      if let old { changed.before.append(old) }
      changed.after.append(record)
    }
    return changed
  }
}
