import GRDB
package import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A registry file: an SQLite database of sources, places, people and agreements, and of all that was changed in it.
///
/// Every change is one transaction that is on the disk when the method that makes it returns. Other processes may read
/// and change the same file at the same time.
package struct RegistryStore: Sendable {
  /// The path by which it was opened.
  package let path: String
  /// Whether the file can be read, but not changed.
  package let isReadOnly: Bool
  /// Where the file is, symbolic links followed.
  let location: String
  /// The file that was there when it was opened.
  let identity: FileState.Identity
  /// How SQLite is to open it: `rw`, `ro`, or `ro&immutable=1`.
  let mode: String
  let queue: DatabaseQueue

  /// Whether a file begins as an SQLite database does, and so is no registry document.
  ///
  /// - Parameter bytes: at least the first sixteen bytes of the file, or all of them.
  /// - Returns: whether an SQLite database begins so.
  package static func isRegistry(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: Array("SQLite format 3\0".utf8))
  }

  /// Everything that the registry holds, in the order of its records.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` with every value that is not what it should be.
  package func load() throws(StoreError) -> Registry {
    let (registry, unreadable) = try reading { try Self.load($0) }
    guard unreadable.isEmpty else { throw .unreadable(unreadable) }
    return registry
  }

  static func load(_ database: Database) throws -> (registry: Registry, unreadable: [UnreadableValue]) {
    var registry = Registry()
    var unreadable: [UnreadableValue] = []
    func load<Record: StoredRecord>(_ type: Record.Type) throws {
      var reader = RecordReader<Record>()
      registry[keyPath: Record.list] = try reader.records(in: database)
      unreadable += reader.unreadable
    }
    try load(Source.self)
    try load(Place.self)
    try load(Person.self)
    try load(Agreement.self)
    try PreparedStatement("SELECT id FROM agreement_elsewhere", in: database).rows {
      registry.elsewhere.append($0.text())
    }
    return (registry, unreadable)
  }

  /// A number that is another one once another process, or another store, has changed the file.
  ///
  /// - Throws: ``StoreError/replaced(path:)`` where another file, or none, has its path now.
  package func dataVersion() throws(StoreError) -> Int {
    try checkIdentity()
    return try converting { try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 } }
  }

  /// Closes the file, and removes the log beside it where no other process uses it.
  ///
  /// A store that is not closed loses nothing, but may leave an empty log there.
  package func close() {
    try? queue.close()
  }
}

// MARK: - Transactions

extension RegistryStore {
  /// Reads in one transaction, which sees one state of the file.
  ///
  /// GRDB's own reading turns writing off and on again, after which SQLite prepares every statement anew.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try converting {
      try queue.unsafeRead { database in
        try database.beginTransaction(.deferred)
        defer { try? database.rollback() }
        return try body(database)
      }
    }
  }

  /// Writes in one transaction, which is on the disk at the end, or undone where `body` throws or returns `nil`.
  ///
  /// - Parameters:
  ///   - journal: where SQLite keeps what it needs to undo the transaction.
  ///   - body: writes.
  /// - Returns: what `body` returns.
  /// - Throws: ``StoreError``.
  func writing<Value>(
    journal: String = "WAL", _ body: (Database) throws -> Value?
  ) throws(StoreError) -> Value? {
    guard !isReadOnly else { throw .readOnly(path: path) }
    try checkIdentity()
    return try converting {
      try queue.writeWithoutTransaction { database in
        // What a large change touches is all over the file: 64 MB of it are kept at hand, and given back at the end.
        try PreparedStatement("PRAGMA cache_size = -64000", in: database).run()
        defer { try? PreparedStatement("PRAGMA cache_size = -2000", in: database).run() }
        var value: Value?
        errno = 0
        do {
          // Somebody may have turned it off; it is cheap where it is on.
          try PreparedStatement("PRAGMA journal_mode = \(journal)", in: database).run()
          try database.inTransaction(.immediate) {
            value = try body(database)
            return value == nil ? .rollback : .commit
          }
        } catch let error as DatabaseError {
          throw StoreError(error, at: path, systemCode: errno)
        }
        return value
      }
    }
  }

  /// Makes sure that what is written is found again: SQLite would write to a file that was deleted as well.
  func checkIdentity() throws(StoreError) {
    guard FileState.Identity(of: location) == identity else { throw .replaced(path: path) }
  }

  func converting<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    errno = 0
    do {
      return try body()
    } catch {
      throw StoreError(error, at: path, systemCode: errno)
    }
  }
}
