import KembarModel

extension RegistryStore {
  /// Makes an edit, as one change.
  ///
  /// - Parameters:
  ///   - edit: the records as they were when the edit was begun, and as they shall be.
  ///   - time: the present time: ISO 8601, in UTC.
  /// - Returns: the number of the change, or `nil` where nothing would be different.
  /// - Throws: ``StoreError/conflict(_:present:)`` where a record is no longer as it was when the edit was begun.
  @discardableResult
  package func apply(_ edit: Edit, at time: String) throws(StoreError) -> Int? {
    try writing { database in
      let records = try Records(edit.kind, edit.summary, at: time, in: database)
      let sources = try RecordEdit(edit, records.sources)
      let places = try RecordEdit(edit, records.places)
      let people = try RecordEdit(edit, records.people)
      let agreements = try RecordEdit(edit, records.agreements)
      try agreements.delete()
      try sources.write()
      try places.write()
      try people.write()
      try agreements.write()
      try people.delete()
      try places.delete()
      try sources.delete()
      try records.finish()
      return records.progress.number
    }
  }
}

/// What an edit does to the records of one sort.
private struct RecordEdit<Record: StoredRecord> {
  private let keeper: RecordKeeper<Record>
  private var created: [Record] = []
  private var replaced: [(kept: KeptRecord<Record>, record: Record)] = []
  private var deleted: [KeptRecord<Record>] = []

  /// Makes sure that the records are as the edit takes them to be.
  init(_ edit: Edit, _ keeper: RecordKeeper<Record>) throws {
    self.keeper = keeper
    let before = edit.before[keyPath: Record.list]
    let after = edit.after[keyPath: Record.list]
    var shallBe = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for record in before {
      guard let kept = try keeper.find(record.id), kept.record == record else {
        throw Self.conflict(record.id, try keeper.find(record.id))
      }
      if let after = shallBe.removeValue(forKey: record.id) {
        if !after.isWrittenLike(record) { replaced.append((kept, after)) }
      } else {
        deleted.append(kept)
      }
    }
    for record in after where shallBe.removeValue(forKey: record.id) != nil {
      if let kept = try keeper.find(record.id) { throw Self.conflict(record.id, kept) }
      created.append(record)
    }
  }

  func write() throws {
    for (kept, record) in replaced { try keeper.replace(kept, with: record) }
    for record in created { try keeper.create(record) }
  }

  func delete() throws {
    for kept in deleted { try keeper.delete(kept) }
  }

  private static func conflict(_ id: String, _ kept: KeptRecord<Record>?) -> StoreError {
    var present = Registry()
    present[keyPath: Record.list] = [kept?.record].compactMap(\.self)
    return .conflict(RecordName(Record.self, id), present: present)
  }
}
