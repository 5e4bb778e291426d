extension DocumentReader {
  /// Reads an agreement that a ``DocumentWriter`` wrote by itself, and takes what it says as it stands.
  ///
  /// Neither are references looked up, nor countries, nor whether its facts fit it.
  ///
  /// - Returns: the agreement, whole where there are no problems; `nil` where the node is no map.
  package static func agreement(_ node: Node) -> (record: Agreement?, problems: [Problem]) {
    record(node) { $0.agreement($1) }
  }

  /// Reads a place in the way of ``agreement(_:)``.
  package static func place(_ node: Node) -> (record: Place?, problems: [Problem]) {
    record(node) { $0.place($1) }
  }

  /// Reads a person in the way of ``agreement(_:)``.
  package static func person(_ node: Node) -> (record: Person?, problems: [Problem]) {
    record(node) { $0.person($1) }
  }

  /// Reads a source in the way of ``agreement(_:)``.
  package static func source(_ node: Node) -> (record: Source?, problems: [Problem]) {
    record(node) { $0.source($1) }
  }

  private static func record<Record>(
    _ node: Node, _ read: (inout DocumentReader, Node) -> Record?
  ) -> (record: Record?, problems: [Problem]) {
    var reader = DocumentReader(countries: nil)
    let record = read(&reader, node)
    return (record, reader.problems)
  }
}
