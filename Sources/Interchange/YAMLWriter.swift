package import KembarModel
import Yams

/// Writes nodes as YAML that reads back as the same nodes, by kembar and by readers of YAML 1.1 and 1.2.
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
    case .null: Yams.Node("null", tag(.null), .plain)
    case .boolean(let value): Yams.Node(value ? "true" : "false", tag(.bool), .plain)
    case .integer(let number): Yams.Node("\(number)", tag(.int), .plain)
    case .decimal(let number): Yams.Node(text(number), tag(.float), .plain)
    case .string(let text): string(text)
    case .list(let nodes): Yams.Node(nodes.map(yaml), tag(.seq), nodes.isEmpty ? .flow : .block)
    case .map(let entries):
      Yams.Node(
        entries.map { (string($0.key), yaml($0.node)) }, tag(.map), entries.isEmpty ? .flow : .block)
    }
  }

  private static func string(_ text: String) -> Yams.Node {
    Yams.Node(text, tag(.str), needsQuotes(text) ? .doubleQuoted : .any)
  }

  private static func tag(_ name: Tag.Name) -> Tag { Tag(name, .basic) }

  /// With a point, without which YAML 1.1 takes `1e-05` for a text.
  private static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.contains(".") ? text : text.replacing("e", with: ".0e")
  }

  /// Whether some reader would take the unquoted text for something else.
  private static func needsQuotes(_ text: String) -> Bool {
    if YAMLReader.plainValue(text) != .string(text) || wordsOfYAML11.contains(text.lowercased()) {
      return true
    }
    let mayBeNumber =
      text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { "0123456789abcdefABCDEFoOxXtTzZ_+-.,: ".utf8.contains($0) }
    // The last are line breaks that would become another one.
    return mayBeNumber
      || text.unicodeScalars.contains { ["\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) }
  }

  /// Truth values, numbers, the default and the merge key; `NO` is Norway.
  private static let wordsOfYAML11: Set = [
    "y", "n", "yes", "no", "on", "off", ".inf", "+.inf", "-.inf", ".nan", "=", "<<",
  ]
}
