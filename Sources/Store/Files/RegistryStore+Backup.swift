import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RegistryStore {
  /// Copies the registry, as it was committed last, to a file beside it, without ever overwriting one.
  ///
  /// - Parameter label: what the copy is of; the file is `registry.sqlite.label`, or `registry.sqlite.label-2` where
  ///   that is taken, and so on.
  /// - Returns: the path of the copy.
  /// - Throws: what keeps it from being made; then nothing is left of it.
  func backUp(_ label: String) throws -> String {
    let temporary = try TemporaryFile(beside: location)
    defer { temporary.remove() }
    let source = try Self.queue(location, mode: "rw")
    let copy = try Self.queue(temporary.path, mode: "rw")
    try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    try source.backup(to: copy)
    try copy.close()
    try source.close()
    for number in 1... {
      let path = "\(location).\(label)" + (number == 1 ? "" : "-\(number)")
      if try temporary.publish(at: path) { return path }
    }
    throw StoreError.cannotWrite(path: location, code: EEXIST)
  }
}
