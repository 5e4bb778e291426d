import GRDB
import KembarModel

/// Writes the records of one table; its statements are prepared once.
struct RecordWriter<Record: StoredRecord> {
  private let insertion: PreparedStatement
  private let update: PreparedStatement
  private let removal: PreparedStatement
  private let parts: [(table: PartTable<Record>, insertion: PreparedStatement, removal: PreparedStatement)]

  init(_ database: Database) throws {
    let table = Record.table
    let columns = ["number", "id", "change"] + table.columns
    insertion = try PreparedStatement(
      "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(Self.places(columns.count)))",
      in: database)
    let updates = columns.enumerated().dropFirst(2).map { "\($0.element) = ?\($0.offset + 1)" }
    update = try PreparedStatement(
      "UPDATE \(table.name) SET \(updates.joined(separator: ", ")) WHERE number = ?1 AND id = ?2",
      in: database)
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
    try run(insertion, record, number, change)
    try insertParts(of: record, number)
  }

  /// Writes a record in place of the one that has its number and its id.
  func replace(_ record: Record, number: Int, change: Int) throws {
    for part in parts { try part.removal.run { $0.add(number) } }
    try run(update, record, number, change)
    try insertParts(of: record, number)
  }

  private func run(_ statement: PreparedStatement, _ record: Record, _ number: Int, _ change: Int) throws {
    try statement.run { row in
      row.add(number)
      row.add(record.id)
      row.add(change)
      Record.table.write(record, &row)
    }
  }

  private func insertParts(of record: Record, _ number: Int) throws {
    for part in parts {
      var position = 0
      try part.table.write(record) { items, bind in
        try part.insertion.run { row in
          row.add(number)
          if part.table.isList { row.add(position) }
          bind(&row)
        }
        position += items
      }
    }
  }

  /// Deletes the record with a number, and all its parts.
  func delete(_ number: Int) throws {
    try removal.run { $0.add(number) }
  }
}
