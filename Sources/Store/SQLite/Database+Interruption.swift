import GRDB
import GRDBSQLite

extension Database {
  /// Does something that may take SQLite long, unless it is interrupted.
  ///
  /// - Parameters:
  ///   - check: called every few milliseconds while SQLite is at work; as soon as it throws, SQLite gives up.
  ///   - body: what is to be done.
  /// - Throws: what `check` or `body` throws.
  func interrupted(by check: () throws -> Void, _ body: () throws -> Void) throws {
    try withoutActuallyEscaping(check) { check in
      let watch = Watch(check)
      let handle = sqliteConnection
      sqlite3_progress_handler(
        handle, 10_000,
        { watch in watch.map { Unmanaged<Watch>.fromOpaque($0).takeUnretainedValue().isOver() ? 1 : 0 } ?? 0
        },
        Unmanaged.passUnretained(watch).toOpaque())
      defer { sqlite3_progress_handler(handle, 0, nil, nil) }
      do {
        try withExtendedLifetime(watch, body)
      } catch {
        throw watch.error ?? error
      }
    }
  }
}

/// What is asked whether to go on.
private final class Watch {
  private let check: () throws -> Void
  /// Why not to go on.
  private(set) var error: (any Error)?

  init(_ check: @escaping () throws -> Void) {
    self.check = check
  }

  func isOver() -> Bool {
    do {
      try check()
      return false
    } catch {
      self.error = error
      return true
    }
  }
}
