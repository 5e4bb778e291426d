#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What can be told of a registry file without opening it.
///
/// Opening and closing it would take away the locks that SQLite may hold on it in this very process.
struct FileState {
  /// Where the file is, symbolic links followed.
  let path: String
  /// Whether the file, and the log beside it, can be written.
  let isWritable: Bool
  /// Whether there is a log of changes that are not yet in the file.
  let hasLog: Bool

  /// Looks at the file at a path.
  ///
  /// - Throws: ``StoreError`` where it is not a file that can be read.
  init(_ path: String) throws(StoreError) {
    guard let real = realpath(path, nil) else {
      throw errno == ENOENT ? .noFile(path: path) : .cannotRead(path: path, code: errno)
    }
    defer { free(real) }
    self.path = String(cString: real)
    var status = stat()
    guard stat(real, &status) == 0 else { throw .cannotRead(path: path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder(path: path)
    default: throw .notAFile(path: path)
    }
    guard access(real, R_OK) == 0 else { throw .cannotRead(path: path, code: errno) }
    guard status.st_size > 0 else { throw .empty(path: path) }
    // SQLite takes a file of one byte for an empty one.
    guard status.st_size > 1 else { throw .notARegistry(path: path) }
    isWritable = access(real, W_OK) == 0 && access(Self.folder(of: self.path), W_OK) == 0
    hasLog = access(self.path + "-wal", F_OK) == 0
  }

  /// The folder that a path leads into.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
