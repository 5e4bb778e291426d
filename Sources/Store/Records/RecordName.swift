package import KembarModel

/// A record of a registry by sort and id.
package struct RecordName: Hashable, Sendable {
  /// The sorts of records, named as their tables are.
  package enum Sort: String, CodeWord {
    case source, place, person, agreement

    package static let noun = Phrase(id: "jenis catatan", en: "a sort of record")

    package var name: Phrase {
      switch self {
      case .source: Phrase(id: "sumber", en: "source")
      case .place: Phrase(id: "tempat", en: "place")
      case .person: Phrase(id: "orang", en: "person")
      case .agreement: Phrase(id: "kesepakatan", en: "agreement")
      }
    }
  }

  /// The sort of record.
  package var sort: Sort
  /// Unique among the records of its sort.
  package var id: String

  /// Names a record.
  package init(_ sort: Sort, _ id: String) {
    self.sort = sort
    self.id = id
  }

  init<Record: StoredRecord>(_ type: Record.Type, _ id: String) {
    self.init(Record.sort, id)
  }

  /// The sort and the id, as messages say it: `place 'bogor'`.
  func phrase(_ language: Language) -> String { "\(sort.name[language]) '\(id.excerpt)'" }
}
