import GRDB
package import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An import under way: what it adds is there for the registry only once the import has ended.
package final class ImportTransaction {
  /// What became of a record.
  package enum Outcome: Hashable, Sendable {
    case new, changed, unchanged
    /// The import had this agreement already.
    case duplicate
  }

  /// What an agreement is to do to the one that the registry has under its id.
  package enum Mode: Hashable, Sendable {
    /// Add what it states, after ``KembarModel/Agreement/merging(_:)``.
    case merge
    /// Take its place.
    case replace
  }

  let records: Records
  private let path: String
  /// Whether a record of the registry was replaced.
  private(set) var hasReplaced = false
  /// The first error after which the import cannot be kept.
  private(set) var failure: StoreError?
  private var known: KnownRecords
  private let agreementNumber: PreparedStatement
  private let digest: PreparedStatement
  private let digestInsertion: RowInsertion
  /// Whether earlier imports have left digests.
  private let hasDigests: Bool
  /// Whether there were agreements before the import.
  private let hadAgreements: Bool
  /// The ids of the agreements that this import had, so that new ones need not be looked for.
  private var seen = SeenIdentifiers()
  /// The agreements that this import had and left as they were, by number.
  private var left = NumberSet()
  /// The number of the last agreement that was there before the import.
  private let last: Int
  private var newAgreements = 0
  private var deferredIndices: DeferredIndices?
  /// Fewer new agreements are not worth making the indices anew.
  var leastOfMany = 10_000
  /// How many new agreements are written at once.
  static let atOnce = 128

  init(_ records: Records, path: String) throws {
    self.records = records
    self.path = path
    let database = records.progress.database
    known = try KnownRecords(in: database)
    func hasRows(_ table: String) throws -> Bool {
      try PreparedStatement("SELECT 1 FROM \(table) LIMIT 1", in: database).value { _ in true } ?? false
    }
    hasDigests = try hasRows("import_digest")
    hadAgreements = try hasRows("agreement")
    last =
      try PreparedStatement("SELECT max(number) FROM agreement", in: database).value { $0.integer() } ?? 0
    agreementNumber = try PreparedStatement("SELECT number, change FROM agreement WHERE id = ?", in: database)
    digest = try PreparedStatement(
      "SELECT 1 FROM import_digest WHERE agreement = ? AND digest = ?", in: database)
    digestInsertion = try RowInsertion(
      into: "import_digest", ["agreement", "digest", "change"], atOnce: Self.atOnce, orElse: .ignore,
      in: database)
  }

  /// The places of the registry in their order, with those that were added.
  package func places() throws(StoreError) -> [Place] { try all() }

  /// The people of the registry in their order, with those that were added.
  package func people() throws(StoreError) -> [Person] { try all() }

  /// The sources of the registry in their order, with those that were added.
  package func sources() throws(StoreError) -> [Source] { try all() }

  private func all<Record: StoredRecord>() throws(StoreError) -> [Record] {
    try explaining {
      var reader = RecordReader<Record>()
      let found = try reader.records(in: records.progress.database)
      guard reader.unreadable.isEmpty else { throw StoreError.unreadable(reader.unreadable) }
      return found
    }
  }
}

// MARK: - Adding

extension ImportTransaction {
  /// Adds a source, or puts it in the place of the one with its id.
  @discardableResult
  package func add(_ source: Source) throws(StoreError) -> Outcome { try add(source, to: records.sources) }

  /// Adds a place, or puts it in the place of the one with its id.
  @discardableResult
  package func add(_ place: Place) throws(StoreError) -> Outcome { try add(place, to: records.places) }

  /// Adds a person, or puts them in the place of the one with their id.
  @discardableResult
  package func add(_ person: Person) throws(StoreError) -> Outcome { try add(person, to: records.people) }

  /// Lists an agreement that the import names, but does not hold.
  package func add(elsewhere id: String) throws(StoreError) {
    try explaining {
      try flush()
      try records.progress.list(elsewhere: id)
    }
  }

  /// Adds an agreement, whose sources, places and people must be there.
  ///
  /// - Parameters:
  ///   - agreement: what a row or an item of a document says.
  ///   - digest: of that row or item. What was imported once has nothing new to say, whatever became of it since.
  ///   - mode: what is to become of an agreement that is there already.
  /// - Returns: what became of it.
  /// - Throws: ``StoreError/missing(_:namedBy:)``, after which the import may go on without it; after any other error
  ///   it ends in that error, whatever becomes of it here.
  @discardableResult
  package func add(
    _ agreement: Agreement, digest: UInt64, mode: Mode
  ) throws(StoreError) -> Outcome {
    try explaining {
      let digest = Int(bitPattern: UInt(digest))
      let present = try present(agreement.id)
      // What earlier imports took in is known of an agreement that was deleted since, too.
      let mayBeKnown = present != nil || hasDigests
      let isNew = present?.change == records.progress.change.number
      let isDuplicate = present.map { isNew || !left.insert($0.number) } ?? false
      if mayBeKnown, try isKnown(digest, of: agreement.id) { return isDuplicate ? .duplicate : .unchanged }
      var outcome: Outcome
      if isDuplicate {
        outcome = mode == .merge ? try complete(agreement) : .unchanged
        // What completes a row of this import is no change of the registry of its own.
        if isNew || outcome == .unchanged { outcome = .duplicate }
      } else {
        outcome = try present == nil ? create(agreement) : update(agreement, mode)
      }
      try digestInsertion.add { row in
        row.add(agreement.id)
        row.add(digest)
        row.add(outcome == .unchanged ? nil : records.progress.change.number)
      }
      return outcome
    }
  }

  /// The agreement that has an id by now, and the change that wrote it.
  private func present(_ id: String) throws -> (number: Int, change: Int)? {
    let mayHaveCome = !seen.insert(id)
    if mayHaveCome { try flush() }
    guard mayHaveCome || hadAgreements else { return nil }
    return try agreementNumber.value({ $0.add(id) }, { ($0.integer(), $0.integer()) })
  }

  private func create(_ agreement: Agreement) throws -> Outcome {
    try known.check(agreement)
    try records.agreements.create(agreement)
    newAgreements += 1
    if newAgreements == max(last, leastOfMany) {
      deferredIndices = try DeferredIndices(
        droppingIn: records.progress.database, but: ["agreement_by_change", "citation_by_source"])
    }
    return .new
  }

  /// Adds what an earlier row of the import left open, and contradicts nothing.
  private func complete(_ agreement: Agreement) throws -> Outcome {
    guard let kept = try records.agreements.find(agreement.id) else { return .unchanged }
    return try replace(kept, with: kept.record.completed(by: agreement), in: records.agreements)
  }

  private func update(_ agreement: Agreement, _ mode: Mode) throws -> Outcome {
    guard let kept = try records.agreements.find(agreement.id) else { return try create(agreement) }
    let updated = mode == .replace ? agreement : kept.record.merging(agreement)
    return try replace(kept, with: updated, in: records.agreements)
  }

  private func add<Record: StoredRecord>(
    _ record: Record, to keeper: RecordKeeper<Record>
  ) throws(StoreError) -> Outcome {
    try explaining {
      if let kept = try keeper.find(record.id) { return try replace(kept, with: record, in: keeper) }
      try keeper.create(record)
      known.insert(record)
      return .new
    }
  }

  /// Writes the rows that wait for more of them.
  func flush() throws {
    try records.agreements.flush()
    try digestInsertion.flush()
  }

  /// Completes what was put off.
  ///
  /// - Parameter check: called now and then; an error ends it.
  /// - Throws: what SQLite says, or what `check` throws.
  func finish(checking check: () throws -> Void) throws {
    try records.finish()
    let database = records.progress.database
    try database.interrupted(by: check) { try deferredIndices?.restore(in: database) }
    deferredIndices = nil
  }

  private func replace<Record: StoredRecord>(
    _ kept: KeptRecord<Record>, with record: Record, in keeper: RecordKeeper<Record>
  ) throws -> Outcome {
    if record.isWrittenLike(kept.record) { return .unchanged }
    if kept.change != records.progress.change.number { hasReplaced = true }
    try keeper.replace(kept, with: record)
    return .changed
  }

  private func isKnown(_ digest: Int, of id: String) throws -> Bool {
    try self.digest.value { row in
      row.add(id)
      row.add(digest)
    } _: { _ in
      true
    } ?? false
  }
}

extension ImportTransaction {
  private func explaining<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch {
      let error = StoreError(error, at: path, systemCode: errno)
      if case .missing = error { throw error }
      failure = failure ?? error
      throw error
    }
  }
}
