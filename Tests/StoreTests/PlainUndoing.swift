import GRDB
import KembarModel

@testable import Store

/// Undoing as it is meant, record by record, to measure by it how a million of them are undone.
enum PlainUndoing {
  /// Undoes a change within a transaction.
  static func undo(_ undone: Change, at time: String, in database: Database) throws {
    let records = try Records(.undone, undone.summary, at: time, undoing: undone.number, in: database)
    let sources = try RecordsOfSort(undone.number, records.sources, database)
    let places = try RecordsOfSort(undone.number, records.places, database)
    let people = try RecordsOfSort(undone.number, records.people, database)
    let agreements = try RecordsOfSort(undone.number, records.agreements, database)
    try records.progress.begin()
    try agreements.delete()
    try sources.restore()
    try places.restore()
    try people.restore()
    try agreements.restore()
    try people.delete()
    try places.delete()
    try sources.delete()
    if undone.kind == .imported {
      for table in ["import_digest", "elsewhere"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE change = \(undone.number)")
      }
    }
    try records.finish()
  }

  private struct RecordsOfSort<Record: StoredRecord> {
    private let undone: Int
    private let keeper: RecordKeeper<Record>
    private let database: Database
    private var made: [(id: String, isAsLeft: Bool)] = []
    private var replaced: [String] = []

    init(_ undone: Int, _ keeper: RecordKeeper<Record>, _ database: Database) throws {
      self.undone = undone
      self.keeper = keeper
      self.database = database
      let name = Record.table.name
      func ids(_ condition: String) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT id FROM \(condition)", arguments: [undone])
      }
      let intact = try ids("\(name) WHERE change = ? ORDER BY number")
      let touched = try ids("version WHERE record = '\(name)' AND change = ? ORDER BY id")
      let replaced = try ids("version WHERE record = '\(name)' AND replaced_by = ? ORDER BY id")
      let left = Set(intact + touched)
      let former = Set(replaced)
      let deleted = replaced.filter { !left.contains($0) }
      for (ids, isIntact) in [(intact, true), (touched, false), (deleted, false)] {
        for id in ids {
          let isAsLeft = try isIntact || keeper.find(id)?.record.document == document(id)
          if !former.contains(id) {
            made.append((id, isAsLeft))
          } else if isAsLeft {
            self.replaced.append(id)
          } else {
            throw StoreError.changedSince(RecordName(Record.self, id), change: undone)
          }
        }
      }
    }

    private func document(_ id: String) throws -> String? {
      try String.fetchOne(
        database, sql: "SELECT document FROM version WHERE record = ? AND id = ? AND change = ?",
        arguments: [Record.table.name, id, undone])
    }

    func restore() throws {
      for id in replaced {
        let row = try Row.fetchOne(
          database,
          sql: "SELECT number, document FROM version WHERE record = ? AND id = ? AND replaced_by = ?",
          arguments: [Record.table.name, id, undone])
        guard let row else { continue }
        let record = try Record.read(row["document"], of: id)
        if let kept = try keeper.find(id) {
          try keeper.replace(kept, with: record)
        } else {
          try keeper.create(record, number: row["number"])
        }
      }
    }

    func delete() throws {
      for (id, isAsLeft) in made where try keeper.user(of: id) == nil {
        guard isAsLeft, let kept = try keeper.find(id) else {
          throw StoreError.changedSince(RecordName(Record.self, id), change: undone)
        }
        try keeper.delete(kept)
      }
    }
  }
}
