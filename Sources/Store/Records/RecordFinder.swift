import GRDB
import KembarModel

/// A record with what the file holds beside it.
struct KeptRecord<Record: Sendable>: Sendable {
  /// Its place in the order of the records.
  let number: Int
  /// The change that wrote the record as it is.
  let change: Int
  var record: Record
}

/// Reads records of one table one by one; its statements are prepared once.
struct RecordFinder<Record: StoredRecord> {
  private let table: RecordTable<Record>
  private let headByID: PreparedStatement
  private let headByNumber: PreparedStatement
  private let parts: [(table: PartTable<Record>, selection: PreparedStatement)]

  /// Reads the parts that a table has.
  init(_ database: Database, _ table: RecordTable<Record> = Record.table) throws {
    self.table = table
    headByID = try PreparedStatement("\(table.selection) WHERE id = ?", in: database)
    headByNumber = try PreparedStatement("\(table.selection) WHERE number = ?", in: database)
    parts = try table.parts.map { part in
      let order = part.isList ? " ORDER BY position" : ""
      let sql = "\(table.selection(of: part)) WHERE \(table.owner) = ?\(order)"
      return (part, try PreparedStatement(sql, in: database))
    }
  }

  /// The record with an id, or `nil` where there is none.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value of it cannot be read.
  func find(_ id: String) throws -> KeptRecord<Record>? { try find(headByID) { $0.add(id) } }

  /// The record with a number, or `nil` where there is none.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value of it cannot be read.
  func find(number: Int) throws -> KeptRecord<Record>? { try find(headByNumber) { $0.add(number) } }

  private func find(
    _ head: PreparedStatement, _ bind: (inout Bindings) -> Void
  ) throws -> KeptRecord<Record>? {
    var unreadable: [UnreadableValue] = []
    let kept = try head.value(bind) { row in
      let (number, change, id) = (row.integer(), row.integer(), row.text())
      let record = table.read(id, &row)
      unreadable += row.unreadable(in: table.name, of: id)
      return KeptRecord(number: number, change: change, record: record)
    }
    guard var kept else { return nil }
    for part in parts {
      try part.selection.rows {
        $0.add(kept.number)
      } _: { row in
        _ = row.integer()
        part.table.read(&row, &kept.record)
        unreadable += row.unreadable(in: part.table.name, of: kept.record.id)
      }
    }
    guard unreadable.isEmpty else { throw StoreError.unreadable(unreadable) }
    return kept
  }
}
