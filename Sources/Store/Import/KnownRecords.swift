import GRDB
import KembarModel

/// The ids of the records that agreements may name, so that an import need not look up each name of each row.
struct KnownRecords {
  private var sources: Set<String>
  private var places: Set<String>
  private var people: Set<String>

  /// The records that the registry has now.
  init(in database: Database) throws {
    func ids(_ sort: RecordName.Sort) throws -> Set<String> {
      var ids: Set<String> = []
      try PreparedStatement("SELECT id FROM \(sort.rawValue)", in: database).rows { ids.insert($0.text()) }
      return ids
    }
    sources = try ids(.source)
    places = try ids(.place)
    people = try ids(.person)
  }

  /// Takes in a record that the import has added.
  mutating func insert<Record: StoredRecord>(_ record: Record) {
    switch Record.sort {
    case .source: sources.insert(record.id)
    case .place: places.insert(record.id)
    case .person: people.insert(record.id)
    case .agreement: break
    }
  }

  /// Makes sure that what an agreement names is there.
  ///
  /// - Throws: ``StoreError/missing(_:namedBy:)``.
  func check(_ agreement: Agreement) throws(StoreError) {
    for citation in agreement.citations {
      guard sources.contains(citation.source) else { throw missing(.source, citation.source, agreement) }
    }
    for side in agreement.sides {
      if let place = side.place, !places.contains(place) { throw missing(.place, place, agreement) }
    }
    for event in agreement.events {
      if let place = event.place, !places.contains(place) { throw missing(.place, place, agreement) }
    }
    if let place = agreement.venue?.place, !places.contains(place) { throw missing(.place, place, agreement) }
    for participant in agreement.participants {
      if let person = participant.person, !people.contains(person) {
        throw missing(.person, person, agreement)
      }
    }
  }

  private func missing(_ sort: RecordName.Sort, _ id: String, _ agreement: Agreement) -> StoreError {
    .missing(RecordName(sort, id), namedBy: RecordName(.agreement, agreement.id))
  }
}
