import GRDB
import KembarModel

/// Deletes many records of one table at once, whether or not triggers and foreign keys take their parts along.
struct RecordRemoval<Record: StoredRecord> {
  /// The parts come first, so that a trigger finds nothing left to delete.
  private let statements: [PreparedStatement]

  init(_ database: Database) throws {
    let table = Record.table
    statements = try (table.parts.map { ($0.name, table.owner) } + [(table.name, "number")]).map {
      name, column in
      try PreparedStatement("DELETE FROM \(name) WHERE \(column) BETWEEN ? AND ?", in: database)
    }
  }

  /// Deletes the records with numbers in a range, and all their parts.
  func delete(_ numbers: ClosedRange<Int>) throws {
    for statement in statements {
      try statement.run { row in
        row.add(numbers.lowerBound)
        row.add(numbers.upperBound)
      }
    }
  }
}
