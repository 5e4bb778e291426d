import GRDB
import KembarModel

/// A change under way, within its transaction.
///
/// Its row is written with the first record that it touches: a change that touches none leaves no trace.
final class ChangeInProgress {
  /// What is to be recorded of the change.
  let change: Change
  let database: Database
  private var hasBegun = false

  /// The number of the change, or `nil` where it has touched nothing yet.
  var number: Int? { hasBegun ? change.number : nil }

  /// The change that comes next in the registry.
  init(
    _ kind: ChangeKind, _ summary: String, at time: String, undoing undone: Int? = nil, in database: Database
  ) throws {
    let number = try PreparedStatement("SELECT coalesce(max(number), 0) + 1 FROM change", in: database).value
    {
      $0.integer()
    }
    change = Change(number: number ?? 1, time: time, kind: kind, summary: summary, undoes: undone)
    self.database = database
  }

  /// Writes the row of the change, unless that is done.
  func begin() throws {
    guard !hasBegun else { return }
    hasBegun = true
    let sql = "INSERT INTO change (number, time, kind, summary, undoes) VALUES (?, ?, ?, ?, ?)"
    try PreparedStatement(sql, in: database).run { row in
      row.add(change.number)
      row.add(change.time)
      row.add(change.kind)
      row.add(change.summary)
      row.add(change.undoes)
    }
  }

  /// Lists an agreement as one that is elsewhere, unless that is known.
  func list(elsewhere id: String) throws {
    let isListed = "SELECT 1 FROM elsewhere WHERE id = ?1 UNION ALL SELECT 1 FROM agreement WHERE id = ?1"
    guard try PreparedStatement(isListed, in: database).value({ $0.add(id) }, { _ in true }) == nil else {
      return
    }
    try begin()
    try PreparedStatement("INSERT INTO elsewhere (id, change) VALUES (?, ?)", in: database).run { row in
      row.add(id)
      row.add(change.number)
    }
  }
}
