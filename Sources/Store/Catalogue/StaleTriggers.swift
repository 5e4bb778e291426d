import GRDB

/// The triggers that note which agreements are edited, and what these name; and the one that deletes the parts of an
/// agreement with it.
///
/// Each of the fifteen rows of an agreement fires one. A change of many agreements, of which its blocks are told, takes
/// them out of the file, and puts them back before it ends: nobody else ever sees the file without them. Meanwhile the
/// change neither replaces a source, place or person by its number or id, nor deletes one that an agreement names, so
/// all that those triggers would have noted is that there are others.
final class StaleTriggers {
  /// Up to so many agreements, it is quicker to leave the triggers where they are.
  private static let few = 1_000

  private let database: Database
  private var writings = 0
  /// How to make the triggers that were taken out.
  private var definitions: [String] = []

  init(_ database: Database) {
    self.database = database
  }

  /// Takes note that agreements were written.
  func noteWriting(_ count: Int) throws {
    if writings < Self.few, writings + count >= Self.few { try pause() }
    writings += count
  }

  private func pause() throws {
    var names: [String] = []
    let sql = """
      SELECT name, sql FROM sqlite_schema
      WHERE type = 'trigger'
        AND (name GLOB 'catalogue_*' OR name GLOB 'directory_*' OR name = 'agreement_deletion')
      """
    try PreparedStatement(sql, in: database).rows { row in
      names.append(row.text())
      definitions.append(row.text())
    }
    for name in names { try database.execute(sql: "DROP TRIGGER \(name.quotedDatabaseIdentifier)") }
  }

  /// Notes the agreements that were edited while there were no triggers to note them, or of which the note went when
  /// the block that holds them was written on.
  func noteMissed(_ numbers: some Sequence<Int>) throws {
    let sql = "INSERT OR IGNORE INTO catalogue_stale (agreement_number) VALUES (?)"
    let insertion = try PreparedStatement(sql, in: database)
    for number in numbers { try insertion.run { $0.add(number) } }
  }

  /// Puts back the triggers, if they were taken out.
  func resume() throws {
    if !definitions.isEmpty { try database.execute(sql: "UPDATE catalogue SET directory = directory + 1") }
    for definition in definitions { try database.execute(sql: definition) }
    definitions = []
    writings = 0
  }
}
