import GRDB
import KembarModel

/// How much of agreements is read; what is not read is empty.
package enum AgreementExtent: Sendable {
  /// Id, title, codes, dates and funding: one row of one table.
  case row
  /// The sides as well.
  case sides
  case whole
}

/// Reads agreements by their numbers, any number of them, holding a batch at a time.
struct AgreementReader {
  private static let batch = 1_000

  private let database: Database
  private let table: RecordTable<Agreement>

  init(_ database: Database, _ extent: AgreementExtent = .whole) {
    self.database = database
    table =
      switch extent {
      case .row: Agreement.table.with { _ in false }
      case .sides: Agreement.table.with { $0.name == PartTable.sides.name }
      case .whole: Agreement.table
      }
  }

  /// Hands on the agreements with numbers in a range, in their order.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value cannot be read, or what `body` throws.
  func forEach(in range: ClosedRange<Int>, _ body: (Int, Agreement) throws -> Void) throws {
    for run in try CatalogueTile.runs(in: range, of: Self.batch, database) {
      try forEach(inOne: run.numbers, body)
    }
  }

  /// Hands on the agreements with the numbers that are given, in that order; a number of no agreement is passed over.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value cannot be read, or what `body` throws.
  func forEach(of numbers: some Sequence<Int>, _ body: (Int, Agreement) throws -> Void) throws {
    let finder = try RecordFinder<Agreement>(database, table)
    var batch: [Int] = []
    func hand() throws {
      if let range = batch.denseRange {
        var wanted = batch[...]
        try forEach(inOne: range) { number, agreement in
          while let next = wanted.first, next < number { wanted.removeFirst() }
          if wanted.first == number { try body(number, agreement) }
        }
      } else {
        for number in batch {
          if let agreement = try finder.find(number: number)?.record { try body(number, agreement) }
        }
      }
      batch.removeAll(keepingCapacity: true)
    }
    for number in numbers {
      batch.append(number)
      if batch.count == Self.batch { try hand() }
    }
    try hand()
  }

  private func forEach(inOne range: ClosedRange<Int>, _ body: (Int, Agreement) throws -> Void) throws {
    var reader = RecordReader<Agreement>(table)
    let agreements = try reader.records(in: database, range)
    let unreadable = reader.unreadableOfRecords
    guard unreadable.isEmpty else { throw StoreError.unreadable(unreadable) }
    for (number, agreement) in zip(reader.numbers, agreements) { try body(number, agreement) }
  }
}

extension [Int] {
  /// The range of numbers that ascend and lie so close together that it is quicker to read all between them.
  fileprivate var denseRange: ClosedRange<Int>? {
    guard count > 8, let first, let last, first < last, last - first < count * 4 else { return nil }
    return zip(self, dropFirst()).allSatisfy(<) ? first...last : nil
  }
}
