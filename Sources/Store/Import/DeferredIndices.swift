import GRDB
import KembarModel

/// The indices that a large import makes anew at its end, since sorting all rows once is quicker than to keep them
/// sorted row by row.
///
/// All of it is within the transaction: an import that fails leaves them as they were.
struct DeferredIndices {
  /// What makes each of them.
  private let statements: [String]

  /// Drops the indices on some tables, but for those that keep values unique.
  ///
  /// - Parameters:
  ///   - database: the registry.
  ///   - tables: by default agreements and their parts, of which no row of an import is looked up by these indices.
  ///   - kept: the names of indices that stay, as all or most new rows come in their order.
  /// - Throws: what SQLite says.
  init(
    droppingIn database: Database, of tables: [String] = Agreement.table.tables, but kept: [String] = []
  ) throws {
    var found: [(name: String, sql: String)] = []
    // An index that keeps values unique begins with another word, or has no statement.
    let sql = """
      SELECT name, sql FROM sqlite_schema
      WHERE type = 'index' AND sql LIKE 'CREATE INDEX %'
        AND tbl_name IN (\(tables.map { "'\($0)'" }.joined(separator: ", ")))
      """
    try PreparedStatement(sql, in: database).rows { row in
      let index = (name: row.text(), sql: row.text())
      if !kept.contains(index.name) { found.append(index) }
    }
    for index in found { try database.execute(sql: "DROP INDEX \(index.name.quotedDatabaseIdentifier)") }
    statements = found.map(\.sql)
  }

  /// Makes them anew, sorting as many rows at once as the processor's own memory holds.
  func restore(in database: Database) throws {
    try database.execute(sql: "PRAGMA cache_size = -2000")
    for sql in statements { try database.execute(sql: sql) }
  }
}
