package import KembarModel

/// Reads the results of a query to Wikidata for twinned places (P190), row by row, while they arrive.
///
/// They are in the SPARQL 1.1 Query Results JSON Format. Each row has the variables
/// `a aLabel aCountryCode aCountryLabel aCoord`, the same for `b`, and `start startPrecision end endPrecision`, of which
/// `a aLabel b bLabel` must have a value; others are not looked at.
package struct WikidataReader {
  /// Why the whole of a document cannot be used.
  package enum ReadError: Error, Hashable, Sendable {
    /// Variables that every row must have, but the results have not; in their order.
    case missingVariables([String])
    /// There is no array of rows.
    case missingRows

    /// One sentence for people.
    package func message(in language: Language) -> String {
      let reason =
        switch self {
        case .missingVariables(let names):
          Phrase(
            id: "variabel \(names.joined(separator: ", ")) tidak ada",
            en: "there is no variable \(names.joined(separator: ", "))")
        case .missingRows:
          Phrase(id: "larik results.bindings tidak ada", en: "there is no array results.bindings")
        }
      return Phrase(
        id: "ini bukan hasil kueri kota kembar di README: \(reason[.indonesian])",
        en: "these are not the results of the query for twinned cities in the README: \(reason[.english])")[
          language]
    }
  }

  private static let head = ["head", "vars"]
  private static let rows = ["results", "bindings"]

  private var elements: JSONElements
  private var variables: [String] = []
  private var isEnded = false

  /// A reader of results whose bytes `chunks` gives piece by piece, and `nil` at the end.
  ///
  /// - Parameter chunks: called as often as bytes are needed, and not again after it gave `nil` or threw an error.
  package init(chunks: @escaping () throws -> [UInt8]?) {
    elements = JSONElements(of: [Self.head, Self.rows], chunks: chunks)
  }

  /// The next row, or `nil` at the end.
  ///
  /// - Throws: a ``SyntaxError`` where the text is not JSON, a ``ReadError`` where it says something else than such
  ///   results; and what the chunks throw. There is nothing after an error.
  package mutating func next() throws -> WikidataRecord? {
    guard !isEnded else { return nil }
    isEnded = true
    let record = try row()
    isEnded = record == nil
    return record
  }

  private mutating func row() throws -> WikidataRecord? {
    while let element = try elements.next() {
      guard element.array == Self.head else {
        // The head comes first, but need not.
        if !variables.isEmpty { try checkVariables() }
        return WikidataBinding.record(element.node)
      }
      if case .string(let name) = element.node.value { variables.append(name) }
    }
    try checkVariables()
    guard elements.found.contains(Self.rows) else { throw ReadError.missingRows }
    return nil
  }

  private func checkVariables() throws {
    let missing = ["a", "aLabel", "b", "bLabel"].filter { !variables.contains($0) }
    guard missing.isEmpty else { throw ReadError.missingVariables(missing) }
  }
}
