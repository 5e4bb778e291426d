import GRDB

extension RegistryStore {
  /// Reads in one transaction, which sees one state of the file.
  ///
  /// - Parameter body: reads what is wanted.
  /// - Returns: what `body` returns.
  /// - Throws: ``StoreError``, or what `body` throws.
  package func read<Value>(_ body: (RegistrySnapshot) throws -> Value) throws -> Value {
    var bodyError: (any Error)?
    do {
      return try reading { database in
        do {
          return try body(RegistrySnapshot(database: database))
        } catch {
          if !(error is DatabaseError) { bodyError = error }
          throw error
        }
      }
    } catch {
      throw bodyError ?? error
    }
  }

  /// Opens the file once more, for reading only, so that another thread can read for long while this store writes.
  ///
  /// - Returns: a store to be closed in the end.
  /// - Throws: ``StoreError`` where the file is not there any more, or cannot be opened.
  package func reader() throws(StoreError) -> RegistryStore {
    try checkIdentity()
    return try converting {
      let queue = try Self.queue(location, mode: mode)
      return RegistryStore(
        path: path, isReadOnly: true, location: location, identity: identity, mode: mode, queue: queue)
    }
  }

  /// Stores the blocks that are missing, or that others have made stale, a few in each transaction.
  ///
  /// - Throws: ``StoreError``, after which the rest are as they were.
  package func storeBlocks() throws(StoreError) {
    var next: Int? = Int.min
    while let first = next {
      let rest = try writing { database -> Int?? in
        .some(try BlockTable(database, try BlockEncoder(database)).renewSome(from: first))
      }
      next = rest.flatMap(\.self)
    }
  }
}
