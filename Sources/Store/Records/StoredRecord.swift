import KembarModel

/// A record that has an id and a table.
protocol StoredRecord: Identifiable<String>, Hashable, Sendable {
  static var sort: RecordName.Sort { get }
  static var table: RecordTable<Self> { get }

  /// Where a registry holds these records.
  static var list: WritableKeyPath<Registry, [Self]> { get }

  /// The columns in which agreements name these records.
  static var uses: [(table: String, column: String)] { get }

  /// The records that this one names, and that must be there with it.
  var names: [RecordName] { get }

  /// The record as one item of a document.
  var node: Node { get }

  /// Reads what ``node`` wrote.
  static func read(_ node: Node) -> (record: Self?, problems: [Problem])
}

extension StoredRecord {
  var names: [RecordName] { [] }

  /// The record on one line of JSON, as the history keeps it.
  var document: String { JSONWriter.line(node) }

  /// Whether both are written alike; texts that are equal may be composed of different characters.
  func isWrittenLike(_ other: Self) -> Bool {
    self == other && document.utf8.elementsEqual(other.document.utf8)
  }

  /// Reads what ``document`` wrote.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where somebody changed it.
  static func read(_ document: String, of id: String) throws(StoreError) -> Self {
    let reason: UnreadableValue.Reason
    do {
      let (record, problems) = read(try JSONReader.read(Array(document.utf8)))
      if let record, problems.isEmpty { return record }
      reason = .document(problems)
    } catch {
      reason = .json(error)
    }
    let failure = UnreadableValue.Failure(column: "document", value: document, reason: reason)
    throw .unreadable([UnreadableValue(table: "version", id: id, failure: failure)])
  }
}

extension Source {
  static var sort: RecordName.Sort { .source }
  static var list: WritableKeyPath<Registry, [Source]> { \.sources }
  static var uses: [(table: String, column: String)] { [("citation", "source")] }
  var node: Node { DocumentWriter(countries: nil).source(self) }
  static func read(_ node: Node) -> (record: Source?, problems: [Problem]) { DocumentReader.source(node) }
}

extension Place {
  static var sort: RecordName.Sort { .place }
  static var list: WritableKeyPath<Registry, [Place]> { \.places }
  static var uses: [(table: String, column: String)] {
    [("side", "place"), ("venue", "place"), ("event", "place")]
  }
  var node: Node { DocumentWriter(countries: nil).place(self) }
  static func read(_ node: Node) -> (record: Place?, problems: [Problem]) { DocumentReader.place(node) }
}

extension Person {
  static var sort: RecordName.Sort { .person }
  static var list: WritableKeyPath<Registry, [Person]> { \.people }
  static var uses: [(table: String, column: String)] { [("participant", "person")] }
  var node: Node { DocumentWriter(countries: nil).person(self) }
  static func read(_ node: Node) -> (record: Person?, problems: [Problem]) { DocumentReader.person(node) }
}

extension Agreement {
  static var sort: RecordName.Sort { .agreement }
  static var list: WritableKeyPath<Registry, [Agreement]> { \.agreements }
  static var uses: [(table: String, column: String)] { [] }
  var names: [RecordName] {
    facts.map { RecordName(.source, $0.source) } + placesNamed.map { RecordName(.place, $0) }
      + participants.compactMap(\.person).map { RecordName(.person, $0) }
  }
  var node: Node { DocumentWriter(countries: nil).agreement(self) }
  static func read(_ node: Node) -> (record: Agreement?, problems: [Problem]) {
    DocumentReader.agreement(node)
  }
}
