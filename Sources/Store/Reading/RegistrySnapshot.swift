import GRDB
package import KembarModel

/// What a registry file says at one moment, whatever is written meanwhile; to be used within
/// ``RegistryStore/read(_:)`` only.
package struct RegistrySnapshot {
  let database: Database

  /// The sources, places and people, each in the order of their numbers.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` with every value of them that is not what it should be.
  package func directory() throws -> Directory {
    var unreadable: [UnreadableValue] = []
    func all<Record: StoredRecord>() throws -> [Directory.Entry<Record>] {
      var reader = RecordReader<Record>()
      let records = try reader.records(in: database)
      unreadable += reader.unreadableOfRecords
      return zip(reader.numbers, records).map { Directory.Entry(number: $0, record: $1) }
    }
    let directory = Directory(
      version: try PreparedStatement("SELECT directory FROM catalogue", in: database).value { $0.integer() }
        ?? 0,
      sources: try all(), places: try all(), people: try all())
    guard unreadable.isEmpty else { throw StoreError.unreadable(unreadable) }
    return directory
  }

  /// The ids of the agreements that are named or listed, but not held, as ``KembarModel/Registry/elsewhere`` has them.
  package func elsewhere() throws -> [String] {
    var ids: [String] = []
    try PreparedStatement("SELECT id FROM agreement_elsewhere", in: database).rows { ids.append($0.text()) }
    return ids
  }
}

/// The sources, places and people of a registry, with the numbers by which blocks name them.
package struct Directory: Hashable, Sendable {
  /// A record with its number, which keeps its place in the order.
  package struct Entry<Record: Hashable & Sendable>: Hashable, Sendable {
    /// What blocks call the record.
    package let number: Int
    /// The record itself.
    package let record: Record
  }

  /// Another number whenever any of the records is another one.
  package let version: Int
  /// What facts cite.
  package let sources: [Entry<Source>]
  /// What sides, venues and events name.
  package let places: [Entry<Place>]
  /// Whom participants name.
  package let people: [Entry<Person>]
}
