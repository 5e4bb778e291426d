import GRDB
import KembarModel
import Search

/// Writes blocks from what the relational tables say.
struct BlockEncoder {
  private let database: Database
  let numbers: DirectoryNumbers

  init(_ database: Database) throws {
    self.database = database
    numbers = try DirectoryNumbers(database)
  }

  /// Begins a block with the agreements of a run.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value of them cannot be read.
  func builder(_ run: ClosedRange<Int>) throws -> BlockBuilder {
    var builder = BlockBuilder()
    try AgreementReader(database: database).forEach(in: run) { number, agreement in
      builder.append(agreement, number: number, numbers)
    }
    try numbers.checkFailure()
    return builder
  }
}
