import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RegistryStore {
  /// Opens a registry file.
  ///
  /// Nothing is written, unless the file is of an earlier version: then a copy is made beside it, and it is brought up
  /// to date.
  ///
  /// - Parameter path: a file; symbolic links are followed.
  /// - Returns: the store, to be closed in the end.
  /// - Throws: ``StoreError`` that says why it cannot be used.
  package static func open(_ path: String) throws(StoreError) -> RegistryStore {
    try open(path, schema: .current, patience: 5)
  }

  /// Opens a registry file of which this program may know another version, or wait less long.
  ///
  /// - Parameters:
  ///   - path: see ``open(_:)``.
  ///   - schema: the tables that are known.
  ///   - patience: for how many seconds a lock of another process is waited for.
  /// - Returns: the store, to be closed in the end.
  /// - Throws: see ``open(_:)``.
  static func open(
    _ path: String, schema: Schema = .current, patience: Double = 5
  ) throws(StoreError) -> RegistryStore {
    let file = try FileState(path)
    // Where nobody can write, and no log is left, the file is read as it stands: SQLite needs to write beside it
    // for everything else.
    let mode = file.isWritable ? "rw" : file.hasLog ? "ro" : "ro&immutable=1"
    errno = 0
    do {
      let queue = try queue(file.path, mode: mode, patience: patience)
      let store = RegistryStore(
        path: path, isReadOnly: !file.isWritable, location: file.path, identity: file.identity, mode: mode,
        queue: queue)
      try store.checkVersion(schema)
      return store
    } catch {
      // Without leave to write beside a log, what SQLite tries last says nothing of why it failed.
      let isLogClosed = !file.isWritable && file.hasLog
      let error = StoreError(error, at: path, systemCode: errno)
      if isLogClosed, case .cannotRead = error { throw .cannotRead(path: path, code: EACCES) }
      throw error
    }
  }

  /// Makes sure that this is a registry of the version that the schema knows.
  private func checkVersion(_ schema: Schema) throws {
    let (application, version) = try queue.unsafeRead { database in
      (
        try PreparedStatement("PRAGMA application_id", in: database).value { $0.integer() },
        try PreparedStatement("PRAGMA user_version", in: database).value { $0.integer() } ?? 0
      )
    }
    guard application == Schema.applicationID else { throw StoreError.foreign(path: path) }
    // No kembar has written such a version, so there is nothing to bring up to date.
    guard version > 0 else { throw StoreError.damaged(path: path, detail: "user_version \(version)") }
    guard version <= schema.version else {
      throw StoreError.newer(path: path, version: version, supported: schema.version)
    }
    guard version < schema.version else { return }
    guard !isReadOnly else { throw StoreError.outdated(path: path, version: version) }
    _ = try backUp("before-v\(schema.version)")
    try schema.migrate(queue)
    try storeBlocks()
  }

  /// A connection to a file, which must be there.
  static func queue(_ path: String, mode: String, patience: Double = 5) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = mode.hasPrefix("ro")
    configuration.busyMode = .timeout(patience)
    // What is deleted is kept for the history, so there is nothing to wipe out.
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF")
    }
    return try DatabaseQueue(path: "file:\(path.uriEscaped)?mode=\(mode)", configuration: configuration)
  }
}

extension String {
  /// The path with what has a meaning in a URI escaped.
  fileprivate var uriEscaped: String {
    reduce(into: "") { text, character in
      switch character {
      case "%": text += "%25"
      case "?": text += "%3F"
      case "#": text += "%23"
      default: text.append(character)
      }
    }
  }
}
