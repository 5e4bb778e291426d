package import KembarModel

/// Why a registry file cannot be read or written as asked; nothing was changed.
package enum StoreError: Error, Hashable, Sendable {
  // What the file is.
  case noFile(path: String)
  case folder(path: String)
  case notAFile(path: String)
  case empty(path: String)
  /// Not an SQLite database at all, such as a text file.
  case notARegistry(path: String)
  /// An SQLite database of another program.
  case foreign(path: String)
  case newer(path: String, version: Int, supported: Int)
  /// Written by an earlier kembar, where it cannot be brought up to date.
  case outdated(path: String, version: Int)
  case damaged(path: String, detail: String)
  /// At least one value, in the order of the tables.
  case unreadable([UnreadableValue])

  // What the system does not let one do.
  case cannotRead(path: String, code: Int32)
  case cannotWrite(path: String, code: Int32)
  case readOnly(path: String)
  case full(path: String)
  case locked(path: String)
  /// The file was deleted, moved or replaced since it was opened.
  case replaced(path: String)
  /// Anything else that SQLite says, in its words.
  case failed(path: String, detail: String)

  // What the records do not let one do.
  /// The record has become another since it was read; `present` holds it, or nothing where it is gone.
  case conflict(RecordName, present: Registry)
  case missing(RecordName, namedBy: RecordName)
  /// The record cannot be deleted, since the agreement with the id in `by` names it.
  case inUse(RecordName, by: String)
  case nothingToUndo
  case noChange(Int)
  case firstChange
  case alreadyUndone(Int)
  /// A later change has touched a record of the change that is to be undone.
  case changedSince(RecordName, change: Int)

  /// What the program should end with, after `sysexits.h`.
  package enum ExitCode: Int32, Sendable {
    case notFound = 1
    case badData = 65
    case cannotRead = 66
    case cannotWrite = 73
    /// To be tried again.
    case temporary = 75
  }

  /// What the program should end with.
  package var exitCode: ExitCode {
    switch self {
    case .notARegistry, .foreign, .empty, .newer, .damaged, .unreadable, .missing, .inUse, .failed: .badData
    case .noFile, .folder, .notAFile, .cannotRead: .cannotRead
    case .cannotWrite, .readOnly, .outdated, .full: .cannotWrite
    case .locked, .replaced, .conflict, .changedSince: .temporary
    case .nothingToUndo, .noChange, .firstChange, .alreadyUndone: .notFound
    }
  }
}
