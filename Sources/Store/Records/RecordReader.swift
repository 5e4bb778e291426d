import GRDB
import KembarModel

/// Reads all records of one table.
struct RecordReader<Record: StoredRecord> {
  private var table: RecordTable<Record> { Record.table }
  /// The values met that cannot be read, each left out of its record.
  private(set) var unreadable: [UnreadableValue] = []

  /// The records in their order.
  mutating func records(in database: Database) throws -> [Record] {
    var numbers: [Int] = []
    var records: [Record] = []
    try PreparedStatement("\(table.selection) ORDER BY number", in: database).rows { [table] row in
      numbers.append(row.integer())
      _ = row.integer()
      let id = row.text()
      records.append(table.read(id, &row))
      unreadable += row.unreadable(in: table.name, of: id)
    }
    for part in table.parts {
      var index = 0
      let selection = "\(table.selection(of: part)) ORDER BY \(table.owner)\(part.isList ? ", position" : "")"
      try PreparedStatement(selection, in: database).rows { row in
        let number = row.integer()
        while index < numbers.count, numbers[index] < number { index += 1 }
        guard index < numbers.count, numbers[index] == number else {
          return noteOrphan(number, in: part.name)
        }
        part.read(&row, &records[index])
        if !row.failures.isEmpty { unreadable += row.unreadable(in: part.name, of: records[index].id) }
      }
    }
    return records
  }

  private mutating func noteOrphan(_ number: Int, in part: String) {
    let failure = UnreadableValue.Failure(column: table.owner, value: "\(number)", reason: .orphan)
    unreadable.append(UnreadableValue(table: part, id: "\(number)", failure: failure))
  }
}

extension RecordTable {
  /// Reads `number`, `change` and `id`, and then what ``read`` takes.
  var selection: String {
    "SELECT number, change, id, \(columns.joined(separator: ", ")) FROM \(name)"
  }

  /// Reads the number of the record, and then what the part's ``PartTable/read`` takes.
  func selection(of part: PartTable<Record>) -> String {
    "SELECT \(owner), \(part.columns.joined(separator: ", ")) FROM \(part.name)"
  }
}

extension Columns {
  /// What could not be read of this row of a table.
  func unreadable(in table: String, of id: String) -> [UnreadableValue] {
    failures.map { UnreadableValue(table: table, id: id, failure: $0) }
  }
}
