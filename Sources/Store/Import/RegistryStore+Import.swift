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
  ///   - body: adds the records; `false`, or an error, leaves the registry as it was.
  /// - Returns: what came of it, or `nil` where `body` returned `false`.
  /// - Throws: ``StoreError``, or what `body` throws.
  package func importing(
    _ summary: String, at time: String, _ body: (ImportTransaction) throws -> Bool
  ) throws -> ImportResult? {
    var bodyError: (any Error)?
    do {
      return try writing { database -> ImportResult? in
        let transaction = try ImportTransaction(
          Records(.imported, summary, at: time, in: database), path: path)
        do {
          guard try body(transaction) else { return nil }
        } catch {
          if !(error is DatabaseError) { bodyError = error }
          throw error
        }
        if let failure = transaction.failure { throw failure }
        try transaction.records.finish()
        let label = "before-import-\(time.filter { $0 != ":" })"
        let backup = transaction.hasReplaced ? try backUp(label) : nil
        return ImportResult(change: transaction.records.progress.number, backup: backup)
      }
    } catch {
      throw bodyError ?? error
    }
  }
}
