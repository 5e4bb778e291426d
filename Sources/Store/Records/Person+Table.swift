import KembarModel

extension Person: StoredRecord {
  static let table = RecordTable<Person>(
    name: "person", columns: ["name"],
    read: { id, row in Person(id: id, name: row.text()) },
    write: { person, row in row.add(person.name) },
    parts: [.aliases("person_alias", \.aliases)])
}
