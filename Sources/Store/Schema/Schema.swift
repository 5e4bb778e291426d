import GRDB

/// The tables of a registry file, and how an earlier file comes to have them.
struct Schema: Sendable {
  /// What makes each version of the one before it; the first makes version 1 of an empty file.
  let steps: [@Sendable (Database) throws -> Void]

  /// The tables that this program knows.
  static let current = Schema(steps: [
    { try $0.execute(sql: String(decoding: PackageResources.version_1_sql, as: UTF8.self)) },
    { try $0.execute(sql: String(decoding: PackageResources.version_2_sql, as: UTF8.self)) },
  ])

  /// `kemb`: marks an SQLite database as a registry.
  static let applicationID = 0x6B65_6D62

  /// The version that the steps lead to.
  var version: Int { steps.count }

  /// Makes the missing steps, each in a transaction that ends with the version that it has made.
  func migrate(_ queue: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      // What others wrote without regard to foreign keys is not to keep the file from being opened.
      migrator.registerMigration("version \(index + 1)", foreignKeyChecks: .immediate) { database in
        try step(database)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(queue)
  }
}
