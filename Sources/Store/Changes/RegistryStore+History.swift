import GRDB
import KembarModel

extension RegistryStore {
  /// The newest changes, newest first.
  ///
  /// - Parameter limit: how many at most.
  /// - Returns: fewer only where there are no more.
  /// - Throws: ``StoreError`` where the file cannot be read.
  package func changes(limit: Int) throws(StoreError) -> [Change] {
    try reading { database in
      var changes: [Change] = []
      try PreparedStatement("\(Change.selection) ORDER BY number DESC LIMIT ?", in: database).rows {
        $0.add(limit)
      } _: {
        changes.append(Change(&$0))
      }
      return changes
    }
  }

  /// The states that an agreement has had, newest first: the present one, and every one that was replaced.
  ///
  /// - Parameter id: the id of an agreement.
  /// - Returns: one version for each change that touched it; none where there never was such an agreement.
  /// - Throws: ``StoreError/unreadable(_:)`` where a state of it cannot be read.
  package func history(ofAgreement id: String) throws(StoreError) -> [Version] {
    try reading { database in
      var states: [Int: Agreement] = [:]
      if let kept = try RecordFinder<Agreement>(database).find(id) { states[kept.change] = kept.record }
      var changes = Set(states.keys)
      let sql = "SELECT change, replaced_by, document FROM version WHERE record = 'agreement' AND id = ?"
      try PreparedStatement(sql, in: database).rows {
        $0.add(id)
      } _: { row in
        let (change, replacement) = (row.integer(), row.integer())
        states[change] = try Agreement.read(row.text(), of: id)
        changes.formUnion([change, replacement])
      }
      return try changes.sorted(by: >).compactMap { number in
        try Change.find(number, in: database).map { Version(change: $0, agreement: states[number]) }
      }
    }
  }
}

extension Change {
  /// The changes, for `init(_:)` to read.
  static let selection = "SELECT number, time, kind, summary, undoes FROM change"

  init(_ row: inout Columns) {
    self.init(
      number: row.integer(), time: row.text(), kind: row.word(or: .edited), summary: row.text(),
      undoes: row.optionalInteger())
  }

  /// The change with a number, or `nil`.
  static func find(_ number: Int, in database: Database) throws -> Change? {
    try PreparedStatement("\(selection) WHERE number = ?", in: database).value {
      $0.add(number)
    } _: {
      Change(&$0)
    }
  }
}
