import GRDB
import KembarModel

extension RegistryStore {
  /// What came of an import.
  package struct ImportResult: Hashable, Sendable {
    /// The number of the change, or `nil` where the import said nothing new.
    package var change: Int?
    /// The path of the copy of the registry as it was before; made where records were changed.
    package var backup: String?
  }

  /// Takes in records one by one, all in one change.
  ///
  /// - Parameters:
  ///   - summary: what is imported, in words for the history.
  ///   - time: the present time: ISO 8601, in UTC.
  ///   - isUnpublished: whether nobody else knows of the file, which is given up unless all of this succeeds. Then it is
  ///     written only once, there is no copy of it, and it is on the disk only when it is published.
  ///   - check: called now and then while what `body` has added is completed; an error leaves the registry as it was.
  ///   - body: adds the records; `false`, or an error, leaves the registry as it was.
  /// - Returns: what came of it, or `nil` where `body` returned `false`.
  /// - Throws: ``StoreError``, or what `body` or `check` throws.
  package func importing(
    _ summary: String, at time: String, intoUnpublished isUnpublished: Bool = false,
    checking check: () throws -> Void = {}, _ body: (ImportTransaction) throws -> Bool
  ) throws -> ImportResult? {
    var bodyError: (any Error)?
    do {
      // What is named is looked up before it is written, and values are what the types of the model let them be.
      try set(["foreign_keys = OFF", "ignore_check_constraints = ON"])
      defer { try? set(["foreign_keys = ON", "ignore_check_constraints = OFF"]) }
      if isUnpublished { try set(["synchronous = OFF"]) }
      defer { if isUnpublished { try? set(["journal_mode = WAL", "synchronous = FULL"]) } }
      return try writing(journal: isUnpublished ? "MEMORY" : "WAL") { database -> ImportResult? in
        let transaction = try ImportTransaction(
          Records(
            .imported, summary, at: time, atOnce: ImportTransaction.atOnce, in: database), path: path)
        do {
          let isWanted = try body(transaction)
          try transaction.flush()
          guard isWanted else { return nil }
          if let failure = transaction.failure { throw failure }
          try transaction.finish(checking: check)
        } catch {
          if !(error is DatabaseError) { bodyError = error }
          throw error
        }
        let label = "before-import-\(time.filter { $0 != ":" })"
        let isCopied = transaction.hasReplaced && !isUnpublished
        let backup = isCopied ? try backUp(label) : nil
        return ImportResult(change: transaction.records.progress.number, backup: backup)
      }
    } catch {
      throw bodyError ?? error
    }
  }

  /// Sets what SQLite does not set within a transaction.
  func set(_ pragmas: [String]) throws(StoreError) {
    guard !isReadOnly else { return }
    try converting {
      try queue.writeWithoutTransaction { database in
        for pragma in pragmas { try PreparedStatement("PRAGMA \(pragma)", in: database).run() }
      }
    }
  }
}
