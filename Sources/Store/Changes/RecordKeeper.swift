import GRDB
import KembarModel

/// What a change did to records of one sort.
enum RecordNote<Record: StoredRecord> {
  case written(ArraySlice<KeptRecord<Record>>)
  /// The one with this number.
  case deleted(Int)
}

/// Reads and writes the records of one sort within a change, and keeps what it replaces for the history.
final class RecordKeeper<Record: StoredRecord> {
  private let progress: ChangeInProgress
  private let finder: RecordFinder<Record>
  private let writer: RecordWriter<Record>
  private let archive: PreparedStatement
  /// Is told of records that were written, or deleted.
  private let note: (RecordNote<Record>) throws -> Void
  /// What is named and there, none of which a change deletes before it writes the last record that names it.
  private var named: Set<RecordName> = []
  /// The number of the next record that is new.
  private var next: Int
  /// The new records of which rows may not be written yet.
  private var waiting: [KeptRecord<Record>] = []
  /// How many new records are written at once.
  private let atOnce: Int

  /// Prepares a change.
  ///
  /// - Parameters:
  ///   - progress: the change.
  ///   - atOnce: how many new records are written at once; with 1, none ever waits.
  ///   - note: is told of records once they are written.
  /// - Throws: what SQLite says.
  init(
    _ progress: ChangeInProgress, atOnce: Int = 1,
    note: @escaping (RecordNote<Record>) throws -> Void = { _ in }
  ) throws {
    self.atOnce = atOnce
    let database = progress.database
    self.progress = progress
    self.note = note
    finder = try RecordFinder(database)
    writer = try RecordWriter(database, rowsAtOnce: atOnce)
    archive = try PreparedStatement(
      """
      INSERT INTO version (record, id, number, change, replaced_by, document) VALUES (?, ?, ?, ?, ?, ?)
      """, in: database)
    // Deleted records may come back, each in its place.
    let highest = try PreparedStatement(
      """
      SELECT max(coalesce((SELECT max(number) FROM \(Record.table.name)), 0),
        coalesce((SELECT max(number) FROM version WHERE record = ?), 0))
      """, in: database
    ).value {
      $0.add(Record.table.name)
    } _: {
      $0.integer()
    }
    next = (highest ?? 0) + 1
  }

  /// The record with an id as the file has it now, or `nil`.
  func find(_ id: String) throws -> KeptRecord<Record>? {
    try flush()
    return try finder.find(id)
  }

  /// Writes a record whose id is free, now or with those that come next.
  ///
  /// - Parameters:
  ///   - record: names only records that are there.
  ///   - number: its place in the order, where it had one before; else it comes last.
  /// - Throws: ``StoreError/missing(_:namedBy:)``.
  func create(_ record: Record, number: Int? = nil) throws {
    // Of what SQLite itself would check, the only thing that the types of the model leave open.
    guard record.id.isIdentifier else {
      throw DatabaseError(
        resultCode: .SQLITE_CONSTRAINT_CHECK, message: "malformed id '\(record.id.excerpt)'")
    }
    try progress.begin()
    do {
      try writer.insert(record, number: number ?? next, change: progress.change.number)
    } catch {
      // Nothing of it is to stay, whether or not the change goes on.
      try writer.delete(number ?? next)
      try checkNames(of: record)
      throw error
    }
    waiting.append(KeptRecord(number: number ?? next, change: progress.change.number, record: record))
    if number == nil { next += 1 }
    if waiting.count == atOnce { try flush() }
  }

  /// Writes what is left of new records.
  func flush() throws {
    guard !waiting.isEmpty else { return }
    try writer.flush()
    let written = waiting
    waiting = []
    try note(.written(written[...]))
  }

  /// Writes a record over the one that has its id.
  ///
  /// - Throws: ``StoreError/missing(_:namedBy:)`` before anything is written.
  func replace(_ kept: KeptRecord<Record>, with record: Record) throws {
    try checkNames(of: record)
    try progress.begin()
    try keep(kept)
    try writer.replace(record, number: kept.number, change: progress.change.number)
    let written = KeptRecord(number: kept.number, change: progress.change.number, record: record)
    try note(.written([written]))
  }

  /// Deletes a record.
  ///
  /// - Throws: ``StoreError/inUse(_:by:)`` where an agreement names it.
  func delete(_ kept: KeptRecord<Record>) throws {
    try progress.begin()
    if let user = try user(of: kept.record.id) {
      throw StoreError.inUse(RecordName(Record.self, kept.record.id), by: user)
    }
    try keep(kept)
    try RecordRemoval<Record>(progress.database).delete(kept.number...kept.number)
    try note(.deleted(kept.number))
  }

  /// Deletes many records, of which an agreement names none.
  func delete(_ numbers: NumberSet) throws {
    let removal = try RecordRemoval<Record>(progress.database)
    var archiving = Pipeline { (batch: RecordReader<Record>.Batch) in
      (batch: batch, documents: batch.records.map(\.record.document))
    } use: { [self] batch, documents in
      try progress.begin()
      for (kept, document) in zip(batch.records, documents) {
        try keep(kept, document)
        try note(.deleted(kept.number))
      }
      try removal.delete(batch.numbers)
    }
    try RecordReader<Record>.forEachBatch(of: numbers, in: progress.database) { try archiving.add($0) }
    try archiving.finish()
  }

  /// Gives a record a former state, and its former place where it was deleted.
  ///
  /// - Throws: ``StoreError/missing(_:namedBy:)`` before anything is written.
  func restore(_ record: Record, number: Int) throws {
    if let kept = try find(record.id) { return try replace(kept, with: record) }
    try checkNames(of: record)
    try create(record, number: number)
  }

  /// Keeps what a record says for the history, unless this very change wrote it.
  ///
  /// - Parameters:
  ///   - kept: the record as it was.
  ///   - document: the same as a document, where that is at hand.
  /// - Throws: what SQLite says.
  private func keep(_ kept: KeptRecord<Record>, _ document: String? = nil) throws {
    guard kept.change != progress.change.number else { return }
    try archive.run { row in
      row.add(Record.table.name)
      row.add(kept.record.id)
      row.add(kept.number)
      row.add(kept.change)
      row.add(progress.change.number)
      row.add(document ?? kept.record.document)
    }
  }
}

// MARK: - References

extension RecordKeeper {
  /// The id of an agreement that names the record with an id, or `nil`.
  func user(of id: String) throws -> String? {
    for (table, column) in Record.uses {
      let sql = """
        SELECT agreement.id FROM \(table) JOIN agreement ON agreement.number = \(table).agreement_number
        WHERE \(table).\(column) = ? LIMIT 1
        """
      let user = try PreparedStatement(sql, in: progress.database).value {
        $0.add(id)
      } _: {
        $0.text()
      }
      if let user { return user }
    }
    return nil
  }

  /// Makes sure that what a record names is there.
  private func checkNames(of record: Record) throws {
    for name in record.names where !named.contains(name) {
      guard try isKept(name) else {
        throw StoreError.missing(name, namedBy: RecordName(Record.self, record.id))
      }
      named.insert(name)
    }
  }

  private func isKept(_ name: RecordName) throws -> Bool {
    let sql = "SELECT 1 FROM \(name.sort.rawValue) WHERE id = ?"
    return try PreparedStatement(sql, in: progress.database).value {
      $0.add(name.id)
    } _: { _ in
      true
    } ?? false
  }
}
