import GRDB
import KembarModel

/// Reads the records of one table.
struct RecordReader<Record: StoredRecord> {
  private let table: RecordTable<Record>
  /// The numbers of the records that were read last.
  private(set) var numbers: [Int] = []
  /// The changes that wrote them as they are.
  private(set) var changes: [Int] = []
  /// The values met that cannot be read, each left out of its record.
  private(set) var unreadable: [UnreadableValue] = []
  /// The same without rows of records that are not there, which are nothing to those that are.
  var unreadableOfRecords: [UnreadableValue] { unreadable.filter { $0.failure.reason != .orphan } }

  /// Reads the parts that a table has.
  init(_ table: RecordTable<Record> = Record.table) {
    self.table = table
  }

  /// The records with some numbers, or all of them, in their order.
  mutating func records(
    in database: Database, _ range: ClosedRange<Int> = Int.min...Int.max
  ) throws -> [Record] {
    func bind(_ row: inout Bindings) {
      row.add(range.lowerBound)
      row.add(range.upperBound)
    }
    numbers.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
    var records: [Record] = []
    let selection = "\(table.selection) WHERE number BETWEEN ? AND ? ORDER BY number"
    try PreparedStatement(selection, in: database).rows(bind) { [table] row in
      numbers.append(row.integer())
      changes.append(row.integer())
      let id = row.text()
      records.append(table.read(id, &row))
      unreadable += row.unreadable(in: table.name, of: id)
    }
    for part in table.parts {
      var index = 0
      let selection = """
        \(table.selection(of: part)) WHERE \(table.owner) BETWEEN ? AND ?
        ORDER BY \(table.owner)\(part.isList ? ", position" : "")
        """
      try PreparedStatement(selection, in: database).rows(bind) { row in
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

extension RecordReader {
  /// Records with the numbers in a range, in their order.
  typealias Batch = (numbers: ClosedRange<Int>, records: [KeptRecord<Record>])

  /// Hands on the records with some numbers, of which each has one, batch by batch.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value cannot be read, or what `body` throws.
  static func forEachBatch(
    of numbers: NumberSet, in database: Database, _ body: (Batch) throws -> Void
  ) throws {
    let size = 1_000
    for run in numbers.runs {
      for first in stride(from: run.lowerBound, through: run.upperBound, by: size) {
        let range = first...(first + min(size - 1, run.upperBound - first))
        var reader = RecordReader()
        let records = try reader.records(in: database, range)
        guard reader.unreadable.isEmpty else { throw StoreError.unreadable(reader.unreadable) }
        let kept = records.indices.map { index in
          KeptRecord(number: reader.numbers[index], change: reader.changes[index], record: records[index])
        }
        try body((range, kept))
      }
    }
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
