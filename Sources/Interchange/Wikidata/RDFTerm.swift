import KembarModel

/// The value of a variable in a row of a query's results (SPARQL 1.1 Query Results JSON Format, section 3.2.2).
struct RDFTerm {
  /// What the value is; `nil` for one that is not known and has no name of its own.
  var kind: Kind?
  var value: String
  /// A BCP 47 tag, for a literal that is in a language; `nil` also where no language is called so.
  var language: String?
  var mark: Mark

  typealias Kind = WikidataProblem.Term

  /// Reads a term, or gives `nil` where it is none.
  init?(_ node: Node) {
    guard let type = node["type"]?.string, let value = node["value"]?.string else { return nil }
    switch type {
    // Wikidata gives every unknown value an address of its own.
    case "uri": kind = value.contains("/.well-known/genid/") ? nil : .uri
    case "bnode": kind = nil
    // The latter is of drafts of the format, and still written by some services.
    case "literal", "typed-literal": kind = .literal
    default: return nil
    }
    self.value = value
    language = node["xml:lang"]?.string.flatMap { $0.isLanguageTag ? $0 : nil }
    mark = node.mark
  }
}

extension Node {
  /// The value of a key; `nil` where there is none, or the node is no map.
  subscript(_ key: String) -> Node? {
    guard case .map(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.node
  }

  fileprivate var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }
}
