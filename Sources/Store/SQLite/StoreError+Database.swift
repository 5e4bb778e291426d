import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StoreError {
  /// What an error of SQLite, or of our own, means for the registry at `path`.
  ///
  /// - Parameters:
  ///   - error: what was thrown.
  ///   - path: the path by which the registry was opened.
  ///   - systemCode: what the system told last, or 0; SQLite itself tells a full disk, but not a limit on files.
  init(_ error: any Error, at path: String, systemCode: Int32 = 0) {
    guard let error = error as? DatabaseError else {
      self = error as? StoreError ?? .failed(path: path, detail: "\(error)")
      return
    }
    let detail = error.message ?? "\(error.extendedResultCode)"
    let isFull = [ENOSPC, EDQUOT, EFBIG].contains(systemCode)
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_IOERR where isFull: self = .full(path: path)
    case .SQLITE_NOTADB: self = .notARegistry(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    // Changes wait in a log that cannot be read without writing beside it.
    case .SQLITE_CANTOPEN: self = .cannotRead(path: path, code: systemCode == 0 ? EACCES : systemCode)
    default: self = .failed(path: path, detail: detail)
    }
  }
}
