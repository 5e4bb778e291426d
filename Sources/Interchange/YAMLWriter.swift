package import KembarModel
import Yams

/// Writes nodes as YAML that reads back as the same nodes, by kembar and by readers of YAML 1.1.
package enum YAMLWriter {
  /// The text of a document.
  ///
  /// - Throws: what the library says when it cannot write, which no document is known to cause.
  package static func text(_ node: KembarModel.Node) throws -> String {
    try Yams.serialize(
      node: yaml(node), indent: 2, width: -1, allowUnicode: true, newLineScalarStyle: .literal)
  }

  private static func yaml(_ node: KembarModel.Node) -> Yams.Node {
    switch node.value {
    case .null: Yams.Node("null", Tag(.null), .plain)
    case .boolean(let value): Yams.Node(value ? "true" : "false", Tag(.bool), .plain)
    case .integer(let number): Yams.Node("\(number)", Tag(.int), .plain)
    case .decimal(let number): Yams.Node("\(number)", Tag(.float), .plain)
    case .string(let text): Yams.Node(text, Tag(.str), needsQuotes(text) ? .doubleQuoted : .any)
    case .list(let nodes): Yams.Node(nodes.map(yaml), Tag(.seq), nodes.isEmpty ? .flow : .block)
    case .map(let entries):
      Yams.Node(
        entries.map { (Yams.Node($0.key, Tag(.str), needsQuotes($0.key) ? .doubleQuoted : .any), yaml($0.node)) },
        Tag(.map), entries.isEmpty ? .flow : .block)
    }
  }

  private static func needsQuotes(_ text: String) -> Bool {
    if YAMLReader.plainValue(text) != .string(text) { return true }
    // A truth value to readers of YAML 1.1, and `NO` is Norway.
    return ["y", "n", "yes", "no", "on", "off"].contains(text.lowercased())
  }
}
