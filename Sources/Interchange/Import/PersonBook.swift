import KembarModel
import Search

/// The people who are known so far; one person where any of their names is the same, case and accents aside.
struct PersonBook {
  private var byName: [[UInt8]: String] = [:]
  private var ids: FreeIdentifiers

  init(_ people: [Person]) {
    ids = FreeIdentifiers(taken: people.map(\.id))
    for person in people {
      for name in person.allNames where byName[Self.key(name)] == nil { byName[Self.key(name)] = person.id }
    }
  }

  /// The id of the person of a name, who is taken in where nobody is known by it.
  ///
  /// - Returns: the id, and the person where they are new.
  mutating func find(_ name: String) -> (id: String, new: Person?) {
    let key = Self.key(name)
    if let id = byName[key] { return (id, nil) }
    let person = Person(id: ids.take(Slug(name).id), name: name)
    byName[key] = person.id
    return (person.id, person)
  }

  private static func key(_ name: String) -> [UInt8] {
    let folded = Folding.fold(name)
    return folded.isEmpty ? Array(name.utf8) : folded
  }
}
