#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is made under a name of its own, and gets the name that it is made for when it is whole.
struct TemporaryFile {
  let path: String

  /// A file that is whole.
  init(at path: String) {
    self.path = path
  }

  /// Makes an empty file in the folder of another one, which need not be there.
  ///
  /// - Throws: ``StoreError/cannotWrite(path:code:)`` for that other file.
  init(beside path: String) throws(StoreError) {
    self.path = "\(path).new-\(String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16))"
    let descriptor = open(self.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, code: errno) }
    close(descriptor)
  }

  /// Puts the file on the disk, and then gives it its name; never replaces a file.
  ///
  /// - Returns: `false` where there is a file of that name already.
  func publish(at name: String) throws(StoreError) -> Bool {
    try Self.synchronise(path)
    if link(path, name) == 0 {
      unlink(path)
    } else if errno == EEXIST {
      return false
    } else {
      // Some file systems, such as those of memory cards, have no links.
      if access(name, F_OK) == 0 { return false }
      guard rename(path, name) == 0 else { throw .cannotWrite(path: name, code: errno) }
    }
    try Self.synchronise(FileState.folder(of: name))
    return true
  }

  /// Removes the file, and what SQLite may have left beside it.
  func remove() {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  private static func synchronise(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: path, code: errno) }
  }
}
