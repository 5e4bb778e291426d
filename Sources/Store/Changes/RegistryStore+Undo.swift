import GRDB
import KembarModel

extension RegistryStore {
  /// Undoes a change, as a change of its own, which can be undone as well.
  ///
  /// Each record that the change touched becomes what it was before. Sources, places and people that the change
  /// made stay where agreements still name them.
  ///
  /// - Parameters:
  ///   - number: the change to undo; by default the last one that is in effect and is not itself an undoing.
  ///   - time: the present time: ISO 8601, in UTC.
  ///   - summary: what is undone, in words for the history, made of the change that is undone.
  /// - Returns: the change that was undone.
  /// - Throws: ``StoreError/changedSince(_:change:)`` where a record is no longer as the change left it.
  @discardableResult
  package func undo(
    _ number: Int? = nil, at time: String, summary: (Change) -> String = \.summary
  ) throws(StoreError) -> Change {
    try undo(number, at: time, leastOfMany: 10_000, summary: summary)
  }

  /// Undoes a change.
  ///
  /// - Parameters:
  ///   - number: see ``undo(_:at:summary:)``, as for the others.
  ///   - time: the present time.
  ///   - leastOfMany: fewer records of a sort are not worth making the indices anew.
  ///   - summary: what is undone.
  /// - Returns: the change that was undone.
  /// - Throws: see ``undo(_:at:summary:)``.
  @discardableResult
  func undo(
    _ number: Int?, at time: String, leastOfMany: Int, summary: (Change) -> String = \.summary
  ) throws(StoreError) -> Change {
    // What is named is looked up before it is written, and who names it before it is deleted.
    try set(["foreign_keys = OFF"])
    defer { try? set(["foreign_keys = ON"]) }
    let undone: Change? = try writing { database in
      let undone = try Self.undoable(number, in: database)
      let records = try Records(
        .undone, summary(undone), at: time, undoing: undone.number, in: database)
      let sources = RecordUndoing(undone.number, records.sources, database, leastOfMany)
      let places = RecordUndoing(undone.number, records.places, database, leastOfMany)
      let people = RecordUndoing(undone.number, records.people, database, leastOfMany)
      let agreements = RecordUndoing(undone.number, records.agreements, database, leastOfMany)
      try sources.check()
      try places.check()
      try people.check()
      try agreements.check()
      try records.progress.begin()
      try agreements.delete()
      try sources.restore()
      try places.restore()
      try people.restore()
      try agreements.restore()
      try people.delete()
      try places.delete()
      try sources.delete()
      if undone.kind == .imported { try Self.forget(undone.number, in: database) }
      try records.finish()
      return undone
    }
    guard let undone else { throw .nothingToUndo }
    return undone
  }

  /// The change that is asked for, or the last one that can be undone.
  private static func undoable(_ number: Int?, in database: Database) throws -> Change {
    // A change that undoes another is made after it; so from the last on, it is known which ones are in effect.
    var undone: Set<Int> = []
    let sql = "SELECT number, undoes FROM change WHERE undoes IS NOT NULL ORDER BY number DESC"
    try PreparedStatement(sql, in: database).rows { row in
      let (undoing, undoes) = (row.integer(), row.integer())
      if !undone.contains(undoing) { undone.insert(undoes) }
    }
    if let number {
      guard number != 1 else { throw StoreError.firstChange }
      guard !undone.contains(number) else { throw StoreError.alreadyUndone(number) }
      guard let change = try Change.find(number, in: database) else { throw StoreError.noChange(number) }
      return change
    }
    let candidates = "SELECT number FROM change WHERE number > 1 AND undoes IS NULL ORDER BY number DESC"
    var last: Int?
    try PreparedStatement(candidates, in: database).rows { row in
      let number = row.integer()
      if last == nil, !undone.contains(number) { last = number }
    }
    guard let last, let change = try Change.find(last, in: database) else { throw StoreError.nothingToUndo }
    return change
  }

  /// Forgets which rows an undone import has taken in, and what it listed as elsewhere.
  private static func forget(_ change: Int, in database: Database) throws {
    for table in ["import_digest", "elsewhere"] {
      try PreparedStatement("DELETE FROM \(table) WHERE change = ?", in: database).run { $0.add(change) }
    }
  }
}
