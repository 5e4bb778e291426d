import GRDB
import KembarModel

/// Writes the records of one table; its statements are prepared once.
struct RecordWriter<Record: StoredRecord> {
  private let upsert: PreparedStatement
  private let removal: PreparedStatement
  private let parts: [(table: PartTable<Record>, insertion: PreparedStatement, removal: PreparedStatement)]

  init(_ database: Database) throws {
    let table = Record.table
    let columns = ["number", "id", "change"] + table.columns
    let updates = columns.dropFirst(2).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    upsert = try PreparedStatement(
      """
      INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(Self.places(columns.count)))
      ON CONFLICT (number) DO UPDATE SET \(updates)
      """, in: database)
    removal = try PreparedStatement("DELETE FROM \(table.name) WHERE number = ?", in: database)
    parts = try table.parts.map { part in
      let columns = [table.owner] + (part.isList ? ["position"] : []) + part.columns
      return (
        part,
        try PreparedStatement(
          """
          INSERT INTO \(part.name) (\(columns.joined(separator: ", "))) VALUES (\(Self.places(columns.count)))
          """, in: database),
        try PreparedStatement("DELETE FROM \(part.name) WHERE \(table.owner) = ?", in: database)
      )
    }
  }

  private static func places(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }

  /// Writes a record whose number is not in use.
  func insert(_ record: Record, number: Int, change: Int) throws {
    try upsert.run { row in
      row.add(number)
      row.add(record.id)
      row.add(change)
      Record.table.write(record, &row)
    }
    for part in parts {
      var position = 0
      try part.table.write(record) { bind in
        try part.insertion.run { row in
          row.add(number)
          if part.table.isList { row.add(position) }
          bind(&row)
        }
        position += 1
      }
    }
  }

  /// Writes a record in place of the one that has its number.
  func replace(_ record: Record, number: Int, change: Int) throws {
    for part in parts { try part.removal.run { $0.add(number) } }
    try insert(record, number: number, change: change)
  }

  /// Deletes the record with a number, and all its parts.
  func delete(_ number: Int) throws {
    try removal.run { $0.add(number) }
  }
}
