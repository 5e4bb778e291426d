import GRDB
import KembarModel

/// What undoing a change does to the records of one sort.
///
/// A change may have touched a million records, of which only the numbers are held.
struct RecordUndoing<Record: StoredRecord> {
  private let undone: Int
  private let keeper: RecordKeeper<Record>
  private let database: Database
  /// Fewer records are not worth making the indices anew.
  private let leastOfMany: Int

  init(_ undone: Int, _ keeper: RecordKeeper<Record>, _ database: Database, _ leastOfMany: Int) {
    self.undone = undone
    self.keeper = keeper
    self.database = database
    self.leastOfMany = leastOfMany
  }

  private static var table: String { Record.table.name }
  /// How many former states are held at once.
  private static var batch: Int { 1_000 }

  /// Makes sure that each record that the change replaced or deleted is as the change left it.
  ///
  /// - Throws: ``StoreError/changedSince(_:change:)``.
  func check() throws {
    _ = try asLeft { "EXISTS (\(Self.former(of: $0)))" }
    let restored = """
      SELECT version.id FROM version CROSS JOIN \(Self.table) AS present ON present.id = version.id
      WHERE version.record = '\(Self.table)' AND version.replaced_by = ?1 AND present.change <> ?1
        AND NOT EXISTS (\(Self.left(as: "version.id")))
      ORDER BY version.id LIMIT 1
      """
    let id = try PreparedStatement(restored, in: database).value({ $0.add(undone) }, { $0.text() })
    if let id { throw changedSince(id) }
  }

  /// Gives each record that was replaced or deleted its former state, and its former place.
  func restore() throws {
    // In the order in which they were kept, many are read and written one after the other.
    let formers =
      "SELECT rowid FROM version WHERE record = '\(Self.table)' AND replaced_by = ? ORDER BY rowid"
    var rows: [Int] = []
    try PreparedStatement(formers, in: database).rows({ $0.add(undone) }) { rows.append($0.integer()) }
    let former = try PreparedStatement(
      "SELECT number, id, document FROM version WHERE rowid = ?", in: database)
    let isMost = try rows.count >= leastOfMany && rows.count >= count(Self.table)
    try puttingOffIndices(of: isMost ? Record.table.tables : []) {
      var restoring = Pipeline { (states: [(number: Int, id: String, document: String)]) in
        try states.map { (number: $0.number, record: try Record.read($0.document, of: $0.id)) }
      } use: { [keeper] states in
        for (number, record) in states { try keeper.restore(record, number: number) }
      }
      for batch in stride(from: 0, to: rows.count, by: Self.batch) {
        var states: [(number: Int, id: String, document: String)] = []
        for row in rows[batch..<min(batch + Self.batch, rows.count)] {
          let state = try former.value({ $0.add(row) }, { ($0.integer(), $0.text(), $0.text()) })
          if let state { states.append(state) }
        }
        try restoring.add(states)
      }
      try restoring.finish()
    }
  }

  /// Deletes the records that the change made, but for those that agreements still name.
  ///
  /// - Throws: ``StoreError/changedSince(_:change:)`` before one is deleted.
  func delete() throws {
    let isMade = { id in "NOT EXISTS (\(Self.former(of: id)))" + Self.isUnused(id) }
    var made = try asLeft(where: isMade)
    let intact = "SELECT number FROM \(Self.table) WHERE change = ?1 AND \(isMade("\(Self.table).id"))"
    try PreparedStatement(intact, in: database).rows({ $0.add(undone) }) { _ = made.insert($0.integer()) }
    let number = made.count
    // Row by row, all that stays is left as it is; anew, all that stays is sorted again.
    var tables: [String] = []
    if number >= leastOfMany {
      if try number >= count(Self.table) - number { tables += Record.table.tables }
      if try number >= count("version") / 2 { tables.append("version") }
    }
    try puttingOffIndices(of: tables) { try keeper.delete(made) }
  }
}

// MARK: - The change that is undone

extension RecordUndoing {
  /// The state that the change replaced or deleted, as a query.
  private static func former(of id: String) -> String {
    "SELECT 1 FROM version AS former WHERE record = '\(table)' AND former.id = \(id) AND replaced_by = ?1"
  }

  /// The state that the change left, if it was replaced since, as a query.
  private static func left(as id: String) -> String {
    "SELECT 1 FROM version AS later WHERE record = '\(table)' AND later.id = \(id) AND later.change = ?1"
  }

  /// Goes on with a condition: no agreement names the record.
  private static func isUnused(_ id: String) -> String {
    Record.uses.map { use in
      """
       AND NOT EXISTS (SELECT 1 FROM \(use.table)
        JOIN agreement ON agreement.number = \(use.table).agreement_number
        WHERE \(use.table).\(use.column) = \(id))
      """
    }.joined()
  }

  /// Makes sure that records that were touched since are again as the change left them.
  ///
  /// - Parameter condition: which records are looked at, made of what gives their ids.
  /// - Returns: their numbers.
  /// - Throws: ``StoreError/changedSince(_:change:)`` with the first of them that is not so, in the order of their ids.
  private func asLeft(where condition: (_ id: String) -> String) throws -> NumberSet {
    var numbers = NumberSet()
    var changed: String?
    let touched = """
      SELECT present.number, version.id
      FROM version LEFT JOIN \(Self.table) AS present ON present.id = version.id
      WHERE version.record = '\(Self.table)' AND version.change = ?1 AND \(condition("version.id"))
      """
    func note(_ id: String) { changed = min(changed ?? id, id) }
    try PreparedStatement(touched, in: database).rows({ $0.add(undone) }) { row in
      let (number, id) = (row.optionalInteger(), row.text())
      if let number { _ = numbers.insert(number) } else { note(id) }
    }
    let left = try PreparedStatement(
      "SELECT document FROM version WHERE record = ? AND id = ? AND change = ?", in: database)
    try RecordReader<Record>.forEachBatch(of: numbers, in: database) { batch in
      for kept in batch.records {
        let document = try left.value {
          $0.add(Self.table)
          $0.add(kept.record.id)
          $0.add(undone)
        } _: {
          $0.text()
        }
        if kept.record.document != document { note(kept.record.id) }
      }
    }
    if let changed { throw changedSince(changed) }
    return numbers
  }

  private func changedSince(_ id: String) -> StoreError {
    StoreError.changedSince(RecordName(Record.self, id), change: undone)
  }

  private func count(_ table: String) throws -> Int {
    try PreparedStatement("SELECT count(*) FROM \(table)", in: database).value { $0.integer() } ?? 0
  }

  private func puttingOffIndices(of tables: [String], _ body: () throws -> Void) throws {
    // What is kept for the history is kept in the order of its numbers.
    let indices =
      try tables.isEmpty ? nil : DeferredIndices(droppingIn: database, of: tables, but: ["version_by_number"])
    try body()
    try indices?.restore(in: database)
  }
}
