import GRDB
import KembarModel

/// A change under way, within its transaction.
///
/// Its row is written with the first record that it touches: a change that touches none leaves no trace.
final class ChangeInProgress {
  /// What is to be recorded of the change.
  let change: Change
  let database: Database
  private(set) var hasBegun = false
  /// Whether an agreement was deleted, or one was written that names others.
  private var mayNameElsewhere = false

  /// The change that comes next in the registry.
  init(
    _ kind: Change.Kind, _ summary: String, at time: String, undoing undone: Int? = nil, in database: Database
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

  /// Takes note of a record that is written, which may name agreements that are elsewhere.
  func note(_ record: some StoredRecord) {
    if record.namesAgreements { mayNameElsewhere = true }
  }

  /// Takes note of a deletion, after which others may name what is no longer here.
  func noteDeletion() { mayNameElsewhere = true }

  /// Lists an agreement as one that is elsewhere, unless it is listed, or here.
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

  /// Lists each agreement that is named, but neither held nor listed, as one that is elsewhere.
  ///
  /// - Returns: the number of the change, or `nil` where nothing was changed.
  func end() throws -> Int? {
    guard hasBegun else { return nil }
    if mayNameElsewhere {
      try PreparedStatement(Self.listing, in: database).run { $0.add(change.number) }
    }
    return change.number
  }

  private static let listing = """
    INSERT INTO elsewhere (id, change)
    SELECT other, ?1 FROM (
      SELECT related.other, min(agreement.number) AS number, min(related.position) AS position
      FROM agreement JOIN related ON related.agreement_number = agreement.number
      WHERE agreement.change = ?1 GROUP BY related.other
      UNION
      SELECT version.id, version.number, -1 FROM version
      WHERE version.replaced_by = ?1 AND record = 'agreement'
        AND EXISTS (SELECT 1 FROM related WHERE other = version.id))
    WHERE other NOT IN (SELECT id FROM agreement) AND other NOT IN (SELECT id FROM elsewhere)
    GROUP BY other ORDER BY min(number), min(position)
    """
}
