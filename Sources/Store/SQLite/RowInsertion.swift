import GRDB

/// Inserts rows into a table, in the end several with one run of a statement: to begin and to end a run costs as much
/// as a row.
///
/// Many rows wait until there are enough of them, or until ``flush()``; the first ones do not, since a statement of many
/// rows is worth its preparation only where there are more.
final class RowInsertion {
  private let database: Database
  private let head: String
  private let columns: Int
  /// How many rows one run takes in the end.
  private let capacity: Int
  private var statement: PreparedStatement
  private var bindings: Bindings
  /// How many rows were inserted one by one, or wait.
  private var count = 0
  /// Whether the statement takes as many rows at once as there is room for.
  private var takesMany = false
  /// The bytes that nearly every row has room in.
  private static let room = 512

  /// Prepares the insertion of rows.
  ///
  /// - Parameters:
  ///   - table: the name of the table.
  ///   - columns: those that are bound, in order.
  ///   - capacity: how many rows are inserted at once; with 1, none ever waits.
  ///   - conflict: what becomes of a row that is there already.
  ///   - database: where.
  /// - Throws: what SQLite says.
  init(
    into table: String, _ columns: [String], atOnce capacity: Int, orElse conflict: Conflict = .fail,
    in database: Database
  ) throws {
    self.database = database
    self.capacity = capacity
    self.columns = columns.count
    head = "INSERT \(conflict.rawValue) INTO \(table) (\(columns.joined(separator: ", ")))"
    statement = try PreparedStatement("\(head) VALUES (\(Self.row(columns.count)))", in: database)
    bindings = statement.bindings()
  }

  /// What becomes of a row that is there already.
  enum Conflict: String {
    case fail = ""
    case ignore = "OR IGNORE"
  }

  /// Inserts a row, now or later.
  ///
  /// - Parameter bind: binds its columns.
  /// - Throws: what SQLite says of this row, or of those that waited.
  func add(_ bind: (inout Bindings) -> Void) throws {
    bind(&bindings)
    count += 1
    if takesMany {
      if count == capacity { try flush() }
    } else {
      try run()
      if count == capacity, capacity > 1 { try takeMany() }
    }
  }

  /// Inserts the rows that wait.
  func flush() throws {
    guard takesMany, count > 0 else { return }
    bindings.add(count, at: CInt(capacity * columns + 1))
    count = 0
    try run()
  }

  private func run() throws {
    defer { bindings = statement.bindings() }
    try statement.rows(of: bindings)
  }

  private func takeMany() throws {
    // A list of values takes no limit, but what is joined to it does.
    let rows = Array(repeating: "(\(Self.row(columns)))", count: capacity - 1).joined(separator: ", ")
    statement = try PreparedStatement.own(
      "\(head) VALUES \(rows) UNION ALL SELECT \(Self.row(columns)) LIMIT ?", room: capacity * Self.room,
      in: database)
    bindings = statement.bindings()
    takesMany = true
    count = 0
  }

  private static func row(_ columns: Int) -> String {
    Array(repeating: "?", count: columns).joined(separator: ", ")
  }
}
