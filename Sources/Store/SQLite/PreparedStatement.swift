import GRDB
import GRDBSQLite

/// A statement that is run again and again, with values bound and columns read by their order.
///
/// GRDB prepares it and keeps it; it is run through SQLite itself, since each of a million rows passes here.
struct PreparedStatement {
  private let statement: Statement
  private let connection: OpaquePointer?
  private let texts: BoundTexts
  /// Whether all that a run reads was bound for it, whatever was bound before.
  private let isBoundAnew: Bool

  /// Prepares a statement, or takes the one that was prepared for the same words.
  init(_ sql: String, in database: Database) throws {
    self.init(try database.cachedStatement(sql: sql), BoundTexts(), database)
  }

  private init(
    _ statement: Statement, _ texts: BoundTexts, _ database: Database, isBoundAnew: Bool = false
  ) {
    self.statement = statement
    self.texts = texts
    self.isBoundAnew = isBoundAnew
    connection = database.sqliteConnection
  }

  /// Prepares a statement that nobody else runs, for values that are bound some time before it is run, and of which no
  /// run reads one that was bound for another.
  ///
  /// Texts beyond so many bytes of `room` are copied by SQLite.
  static func own(_ sql: String, room: Int, in database: Database) throws -> PreparedStatement {
    PreparedStatement(
      try database.makeStatement(sql: sql), BoundTexts(capacity: room), database, isBoundAnew: true)
  }

  /// Begins to bind the values of a run.
  func bindings() -> Bindings { Bindings(statement.sqliteStatement, keepingTextsIn: texts) }

  /// Runs the statement; rows that it gives are left aside.
  func run(_ bind: (inout Bindings) -> Void = { _ in }) throws {
    try rows(bind) { _ in }
  }

  /// Runs the statement, and hands each row to `read`.
  func rows(
    _ bind: (inout Bindings) -> Void = { _ in }, _ read: (inout Columns) throws -> Void
  ) throws {
    var bindings = bindings()
    bind(&bindings)
    try rows(of: bindings, read)
  }

  /// Runs the statement with values that were bound, and hands each row to `read`.
  func rows(of bindings: Bindings, _ read: (inout Columns) throws -> Void = { _ in }) throws {
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      if !isBoundAnew { sqlite3_clear_bindings(handle) }
    }
    guard bindings.code == SQLITE_OK else { throw error(bindings.code) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_DONE: return
      case SQLITE_ROW:
        var columns = Columns(handle)
        try read(&columns)
      case let code: throw error(code)
      }
    }
  }

  /// What `read` makes of the last row, which should be the only one, or `nil` where there is none.
  func value<Value>(
    _ bind: (inout Bindings) -> Void = { _ in }, _ read: (inout Columns) throws -> Value
  ) throws -> Value? {
    var value: Value?
    try rows(bind) { columns in value = try read(&columns) }
    return value
  }

  private func error(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: connection.map { String(cString: sqlite3_errmsg($0)) })
  }
}
