import GRDB
import KembarModel

/// What undoing a change does to the records of one sort.
struct RecordUndoing<Record: StoredRecord> {
  private let undone: Int
  private let keeper: RecordKeeper<Record>
  private let former: PreparedStatement
  /// The records that the change made, and whether each is still as the change left it.
  private var made: [(id: String, isAsLeft: Bool)] = []
  /// The ids of the records that the change replaced or deleted.
  private var replaced: [String] = []

  /// Makes sure that each record that the change replaced or deleted is as the change left it.
  init(_ undone: Int, _ keeper: RecordKeeper<Record>, _ database: Database) throws {
    self.undone = undone
    self.keeper = keeper
    former = try PreparedStatement(
      "SELECT number, document FROM version WHERE record = ? AND id = ? AND replaced_by = ?", in: database)
    let left = try PreparedStatement(
      "SELECT document FROM version WHERE record = ? AND id = ? AND change = ?", in: database)
    try PreparedStatement(Self.touched, in: database).rows {
      $0.add(undone)
    } _: { row in
      let (id, isIntact) = (row.text(), row.truth())
      let isAsLeft = try isIntact || keeper.find(id)?.record.document == Self.document(left, id, undone)
      if try formerState(of: id) == nil {
        made.append((id, isAsLeft))
      } else if isAsLeft {
        replaced.append(id)
      } else {
        throw StoreError.changedSince(RecordName(Record.self, id), change: undone)
      }
    }
  }

  /// The ids of the records that a change touched, and whether no later change has touched them.
  private static var touched: String {
    let name = Record.table.name
    return """
      SELECT id, 1 FROM \(name) WHERE change = ?1
      UNION ALL
      SELECT id, 0 FROM version WHERE record = '\(name)' AND change = ?1
      UNION ALL
      SELECT id, 0 FROM version WHERE record = '\(name)' AND replaced_by = ?1
        AND id NOT IN (SELECT id FROM \(name) WHERE change = ?1)
        AND id NOT IN (SELECT id FROM version WHERE record = '\(name)' AND change = ?1)
      """
  }

  private static func document(_ statement: PreparedStatement, _ id: String, _ change: Int) throws -> String?
  {
    try statement.value { row in
      row.add(Record.table.name)
      row.add(id)
      row.add(change)
    } _: {
      $0.text()
    }
  }

  private func formerState(of id: String) throws -> (number: Int, document: String)? {
    try former.value { row in
      row.add(Record.table.name)
      row.add(id)
      row.add(undone)
    } _: {
      ($0.integer(), $0.text())
    }
  }

  /// Gives each record that was replaced or deleted its former state, and its former place.
  func restore() throws {
    for id in replaced {
      guard let (number, document) = try formerState(of: id) else { continue }
      let record = try Record.read(document, of: id)
      if let kept = try keeper.find(id) {
        try keeper.replace(kept, with: record)
      } else {
        try keeper.create(record, number: number)
      }
    }
  }

  /// Deletes the records that the change made, but for those that agreements still name.
  func delete() throws {
    for (id, isAsLeft) in made where try keeper.user(of: id) == nil {
      guard isAsLeft, let kept = try keeper.find(id) else {
        throw StoreError.changedSince(RecordName(Record.self, id), change: undone)
      }
      try keeper.delete(kept)
    }
  }
}
