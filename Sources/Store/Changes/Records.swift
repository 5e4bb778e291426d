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
  init(
    _ kind: ChangeKind, _ summary: String, at time: String, undoing undone: Int? = nil, in database: Database
  ) throws {
    progress = try ChangeInProgress(kind, summary, at: time, undoing: undone, in: database)
    sources = try RecordKeeper(progress)
    places = try RecordKeeper(progress)
    people = try RecordKeeper(progress)
    let blocks = try BlockKeeper(database)
    self.blocks = blocks
    agreements = try RecordKeeper(progress) { try blocks.note($0, number: $1) }
  }

  /// Ends the change: what is made of the records is as the records are.
  func finish() throws {
    try blocks.finish()
  }
}
