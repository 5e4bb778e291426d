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
  /// Whether there is a log beside the file, with changes that are not in it yet, or somebody who may write one.
  let hasLog: Bool
  /// What the file system knows the file by, whatever its name.
  let identity: Identity

  /// Tells a file from another one that has taken its name.
  struct Identity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    fileprivate init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(status.st_ino)
    }

    /// The file that has a path now, or `nil` where there is none.
    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self.init(status)
    }
  }

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
    var log = stat()
    let isLogFilled = stat(self.path + "-wal", &log) == 0 && log.st_size > 0
    hasLog = isLogFilled || access(self.path + "-shm", F_OK) == 0
    identity = Identity(status)
  }

  /// The folder that a path leads into.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
