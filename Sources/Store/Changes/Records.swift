import GRDB
import KembarModel

/// The records of a registry, of all sorts, within a change.
struct Records {
  let progress: ChangeInProgress
  let sources: RecordKeeper<Source>
  let places: RecordKeeper<Place>
  let people: RecordKeeper<Person>
  let agreements: RecordKeeper<Agreement>
  private let blocks: BlockKeeper

  /// Prepares the change that comes next.
  ///
  /// - Parameters:
  ///   - kind: what sort of change it is.
  ///   - summary: what is changed, in words for the history.
  ///   - time: the present time: ISO 8601, in UTC.
  ///   - undone: the change that this one undoes, if any.
  ///   - atOnce: how many new agreements are written at once; with 1, none ever waits.
  ///   - database: where.
  /// - Throws: what SQLite says.
  init(
    _ kind: ChangeKind, _ summary: String, at time: String, undoing undone: Int? = nil, atOnce: Int = 1,
    in database: Database
  ) throws {
    progress = try ChangeInProgress(kind, summary, at: time, undoing: undone, in: database)
    sources = try RecordKeeper(progress)
    places = try RecordKeeper(progress)
    people = try RecordKeeper(progress)
    let blocks = try BlockKeeper(database)
    self.blocks = blocks
    agreements = try RecordKeeper(progress, atOnce: atOnce) { try blocks.note($0) }
  }

  /// Ends the change: what is made of the records is as the records are.
  func finish() throws {
    try agreements.flush()
    try blocks.finish()
  }
}
