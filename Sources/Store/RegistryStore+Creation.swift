import GRDB
package import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RegistryStore {
  /// Makes a registry file that holds a registry, or opens the one that is there already.
  ///
  /// The file appears under its name only once it is whole and on the disk.
  ///
  /// - Parameters:
  ///   - path: where the file shall be; missing folders are made, and are the user's alone.
  ///   - registry: what it shall hold at first.
  ///   - time: the present time: ISO 8601, in UTC.
  ///   - summary: what the registry was made of, in words for the history.
  /// - Returns: the store, of this registry or of the one that was there, or that somebody else made meanwhile.
  /// - Throws: ``StoreError`` that says why it cannot be made, or opened.
  package static func create(
    _ path: String, holding registry: Registry, at time: String, summary: String
  ) throws(StoreError) -> RegistryStore {
    let place = try finalPlace(of: path)
    guard access(place, F_OK) != 0 else { return try open(path) }
    try makeFolder(FileState.folder(of: place))
    let temporary = try TemporaryFile(beside: place)
    defer { temporary.remove() }
    errno = 0
    do {
      let queue = try queue(temporary.path, mode: "rw")
      do {
        try build(registry, at: time, summary: summary, in: queue)
        try queue.close()
      } catch {
        try? queue.close()
        throw error
      }
      _ = try temporary.publish(at: place)
    } catch {
      throw StoreError(error, at: path, systemCode: errno)
    }
    return try open(path)
  }

  /// Closes the file and gives it another name in the same folder; never replaces a file.
  ///
  /// - Parameter path: its name from now on.
  /// - Returns: `false` where there is a file of that name already; then the file keeps its own.
  /// - Throws: ``StoreError/cannotWrite(path:code:)``.
  package func publish(as path: String) throws(StoreError) -> Bool {
    close()
    return try TemporaryFile(at: location).publish(at: path)
  }

  private static func build(
    _ registry: Registry, at time: String, summary: String, in queue: DatabaseQueue
  ) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    try Schema.current.migrate(queue)
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        let records = try Records(.created, summary, at: time, in: database)
        try records.progress.begin()
        for id in registry.elsewhere { try records.progress.list(elsewhere: id) }
        for source in registry.sources { try records.sources.create(source) }
        for place in registry.places { try records.places.create(place) }
        for person in registry.people { try records.people.create(person) }
        for agreement in registry.agreements { try records.agreements.create(agreement) }
        try records.finish()
        return .commit
      }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
  }

  /// Where a file will be that is made at a path: at the end of its symbolic links, which need not lead to a file yet.
  package static func finalPlace(of path: String) throws(StoreError) -> String {
    var place = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(place, &buffer, buffer.count - 1)
      guard count > 0 else { return place }
      let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      place = target.hasPrefix("/") ? target : FileState.folder(of: place) + "/" + target
    }
    throw .cannotWrite(path: path, code: ELOOP)
  }

  /// Makes a folder and those it lies in, where they are missing.
  private static func makeFolder(_ path: String) throws(StoreError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/", path != "." else { throw .cannotWrite(path: path, code: errno) }
    try makeFolder(FileState.folder(of: path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .cannotWrite(path: path, code: errno) }
  }
}
