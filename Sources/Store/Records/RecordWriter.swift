import GRDB
import KembarModel

/// Writes the records of one table; its statements are prepared once.
struct RecordWriter<Record: StoredRecord> {
  private let insertion: RowInsertion
  private let update: PreparedStatement
  private let removal: PreparedStatement
  private let parts: [Part]

  /// Writes the items of one table; an object, since copies of it would cost as much as most of them have to write.
  private final class Part {
    let table: PartTable<Record>
    let insertion: RowInsertion
    let removal: PreparedStatement

    init(_ table: PartTable<Record>, _ rowsAtOnce: Int, _ database: Database) throws {
      self.table = table
      let owner = Record.table.owner
      let columns = [owner] + (table.isList ? ["position"] : []) + table.columns
      insertion = try RowInsertion(into: table.name, columns, atOnce: rowsAtOnce, in: database)
      removal = try PreparedStatement("DELETE FROM \(table.name) WHERE \(owner) = ?", in: database)
    }

    func insert(_ record: Record, _ number: Int) throws {
      var position = 0
      try table.write(record) { items, bind in
        try insertion.add { row in
          row.add(number)
          if table.isList { row.add(position) }
          bind(&row)
        }
        position += items
      }
    }
  }

  /// Prepares the statements; with one row at once, no row ever waits to be inserted with others.
  init(_ database: Database, rowsAtOnce: Int = 1) throws {
    let table = Record.table
    let columns = ["number", "id", "change"] + table.columns
    insertion = try RowInsertion(into: table.name, columns, atOnce: rowsAtOnce, in: database)
    let updates = columns.enumerated().dropFirst(2).map { "\($0.element) = ?\($0.offset + 1)" }
    update = try PreparedStatement(
      "UPDATE \(table.name) SET \(updates.joined(separator: ", ")) WHERE number = ?1 AND id = ?2",
      in: database)
    removal = try PreparedStatement("DELETE FROM \(table.name) WHERE number = ?", in: database)
    parts = try table.parts.map { try Part($0, rowsAtOnce, database) }
  }

  /// Writes a record whose number is not in use; some of its rows may wait until ``flush()``.
  func insert(_ record: Record, number: Int, change: Int) throws {
    try insertion.add { Self.bind(record, number, change, to: &$0) }
    try insertParts(of: record, number)
  }

  /// Writes the rows that wait.
  func flush() throws {
    try insertion.flush()
    for part in parts { try part.insertion.flush() }
  }

  /// Writes a record in place of the one that has its number and its id.
  func replace(_ record: Record, number: Int, change: Int) throws {
    for part in parts { try part.removal.run { $0.add(number) } }
    try update.run { Self.bind(record, number, change, to: &$0) }
    try insertParts(of: record, number)
    try flush()
  }

  private static func bind(_ record: Record, _ number: Int, _ change: Int, to row: inout Bindings) {
    row.add(number)
    row.add(record.id)
    row.add(change)
    Record.table.write(record, &row)
  }

  private func insertParts(of record: Record, _ number: Int) throws {
    for part in parts { try part.insert(record, number) }
  }

  /// Deletes the record with a number, and all its parts.
  func delete(_ number: Int) throws {
    try removal.run { $0.add(number) }
  }
}
