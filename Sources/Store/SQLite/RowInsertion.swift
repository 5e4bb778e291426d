import GRDB

/// Inserts rows into a table, several with one run of a statement: to begin and to end a run costs as much as a row.
///
/// Rows wait until there are enough of them, or until ``flush()``.
final class RowInsertion {
  private let statement: PreparedStatement
  /// How many rows one run takes.
  private let capacity: Int
  /// The number of the parameter that says how many rows there are.
  private let limit: CInt
  private var bindings: Bindings
  private var waiting = 0
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
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
    let insertion = "INSERT \(conflict.rawValue) INTO \(table) (\(columns.joined(separator: ", ")))"
    if capacity == 1 {
      statement = try PreparedStatement("\(insertion) VALUES \(row)", in: database)
    } else {
      let rows = Array(repeating: row, count: capacity).joined(separator: ", ")
      statement = try PreparedStatement.own(
        "\(insertion) SELECT * FROM (VALUES \(rows)) LIMIT ?", room: capacity * Self.room, in: database)
    }
    self.capacity = capacity
    limit = CInt(capacity * columns.count + 1)
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
    waiting += 1
    if waiting == capacity { try flush() }
  }

  /// Inserts the rows that wait.
  func flush() throws {
    guard waiting > 0 else { return }
    if capacity > 1 { bindings.add(waiting, at: limit) }
    defer {
      waiting = 0
      bindings = statement.bindings()
    }
    try statement.rows(of: bindings)
  }
}
