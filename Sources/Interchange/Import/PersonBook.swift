import KembarModel
import Search

/// The people who are known so far; one person where any of their names is the same, case and accents aside.
struct PersonBook {
  private var byName: [ByteString: String] = [:]
  /// The ids of names as they were written, since tables name many people again and again.
  private var byWriting: [String: String] = [:]
  /// Memory does not grow with the file.
  private static let mostWritings = 20_000
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
    if let id = byWriting[name] { return (id, nil) }
    let key = Self.key(name)
    if let id = byName[key] {
      if byWriting.count < Self.mostWritings { byWriting[name] = id }
      return (id, nil)
    }
    let person = Person(id: ids.take(Slug(name).id), name: name)
    byName[key] = person.id
    return (person.id, person)
  }

  private static func key(_ name: String) -> ByteString {
    let folded = Folding.fold(name)
    return ByteString(folded.isEmpty ? Array(name.utf8) : folded)
  }
}
