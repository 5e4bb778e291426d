import GRDB
package import KembarModel

extension RegistrySnapshot {
  /// Some agreements with the sources, places and people that they name.
  ///
  /// - Parameter numbers: of the agreements, in the order wanted; a number of none is left out.
  /// - Returns: the records, those that are named in the order in which they are; nothing is `elsewhere`.
  /// - Throws: ``StoreError/unreadable(_:)`` where a value of one is not what it should be.
  package func excerpt(_ numbers: [Int]) throws -> Registry {
    var excerpt = Registry()
    let found = try agreements(numbers)
    excerpt.agreements = numbers.compactMap { found[$0] }
    var (places, people, sources): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    let (placeFinder, personFinder) = (try RecordFinder<Place>(database), try RecordFinder<Person>(database))
    let sourceFinder = try RecordFinder<Source>(database)
    for agreement in excerpt.agreements {
      for id in agreement.placesNamed where places.insert(id).inserted {
        if let place = try placeFinder.find(id)?.record { excerpt.places.append(place) }
      }
      for id in agreement.participants.compactMap(\.person) where people.insert(id).inserted {
        if let person = try personFinder.find(id)?.record { excerpt.people.append(person) }
      }
      for id in agreement.citations.map(\.source) where sources.insert(id).inserted {
        if let source = try sourceFinder.find(id)?.record { excerpt.sources.append(source) }
      }
    }
    return excerpt
  }

  /// The ids of all agreements, in the order of their numbers.
  package func agreementIDs() throws -> [String] {
    var ids: [String] = []
    try PreparedStatement("SELECT id FROM agreement ORDER BY number", in: database).rows {
      ids.append($0.text())
    }
    return ids
  }
}
