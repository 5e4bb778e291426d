import GRDB
import KembarModel
import Search

/// Makes blocks of what the relational tables say.
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
  func builder(_ run: CatalogueTile.Run) throws -> BlockBuilder {
    if let builder = try builder(onStoredBlockOf: run) { return builder }
    var builder = BlockBuilder()
    try AgreementReader(database).forEach(in: run.numbers) { number, agreement in
      builder.append(agreement, number: number, numbers)
    }
    try numbers.checkFailure()
    return builder
  }

  /// The same, made of the block that is stored and the few agreements that were edited since; `nil` where there is
  /// no such block.
  private func builder(onStoredBlockOf run: CatalogueTile.Run) throws -> BlockBuilder? {
    guard let stored = try CatalogueTile.StoredBlock.find(around: run.numbers, in: database),
      !stored.hasMissed
    else { return nil }
    let edited = try CatalogueTile.edits(in: stored.numbers, database)
    // Beyond that, it is quicker to read all of them in their order.
    guard edited.count <= stored.count / 4, let block = try stored.encoded(in: database) else { return nil }
    let finder = try RecordFinder<Agreement>(database)
    var replaced: [Int: Agreement?] = [:]
    for number in edited { replaced.updateValue(try finder.find(number: number)?.record, forKey: number) }
    let builder = BlockBuilder(block, replacing: replaced, numbers)
    try numbers.checkFailure()
    return builder?.count == run.count ? builder : nil
  }
}
