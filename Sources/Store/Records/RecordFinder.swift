import GRDB
import KembarModel

/// A record with what the file holds beside it.
struct KeptRecord<Record> {
  /// Its place in the order of the records.
  let number: Int
  /// The change that wrote the record as it is.
  let change: Int
  var record: Record
}

/// Reads records of one table one by one; its statements are prepared once.
struct RecordFinder<Record: StoredRecord> {
  private let head: PreparedStatement
  private let parts: [(table: PartTable<Record>, selection: PreparedStatement)]

  init(_ database: Database) throws {
    let table = Record.table
    head = try PreparedStatement("\(table.selection) WHERE id = ?", in: database)
    parts = try table.parts.map { part in
      let order = part.isList ? " ORDER BY position" : ""
      let sql = "\(table.selection(of: part)) WHERE \(table.owner) = ?\(order)"
      return (part, try PreparedStatement(sql, in: database))
    }
  }

  /// The record with an id, or `nil` where there is none.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value of it cannot be read.
  func find(_ id: String) throws -> KeptRecord<Record>? {
    let table = Record.table
    var unreadable: [UnreadableValue] = []
    let kept = try head.value {
      $0.add(id)
    } _: { row in
      let (number, change) = (row.integer(), row.integer())
      let record = table.read(row.text(), &row)
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
        unreadable += row.unreadable(in: part.table.name, of: id)
      }
    }
    guard unreadable.isEmpty else { throw StoreError.unreadable(unreadable) }
    return kept
  }
}
