package import KembarModel
import Yams

/// Reads YAML into nodes that know where they stand.
///
/// Plain words are taken by the core schema of YAML 1.2, so that the country code `NO` is no truth value and
/// `2023-07-03` is a text.
package struct YAMLReader {
  /// What remains of the nodes that a text of its length can hold; anchors must not expand beyond it.
  private var remainingNodes: Int

  private init(byteCount: Int) {
    remainingNodes = byteCount + 16
  }

  /// Reads a whole document.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte-order mark.
  /// - Throws: the first place at which the text is not YAML, or not UTF-8.
  package static func read(_ bytes: [UInt8]) throws(SyntaxError) -> KembarModel.Node {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SyntaxError(format: "YAML", reason: .malformedUTF8, mark: .none)
    }
    let composed: Yams.Node?
    do {
      composed = try Yams.compose(yaml: text)
    } catch {
      throw syntaxError(error)
    }
    guard let composed else { return KembarModel.Node(.null, at: Mark(line: 1, column: 1)) }
    var reader = YAMLReader(byteCount: bytes.count)
    return try reader.node(composed)
  }

  private mutating func node(_ node: Yams.Node) throws(SyntaxError) -> KembarModel.Node {
    let mark = node.mark.map { KembarModel.Mark(line: $0.line, column: $0.column) } ?? .none
    remainingNodes -= 1
    guard remainingNodes >= 0 else {
      throw SyntaxError(format: "YAML", reason: .unsupported("anchors and aliases"), mark: mark)
    }
    switch node {
    case .scalar(let scalar): return KembarModel.Node(value(of: scalar), at: mark)
    case .sequence(let sequence):
      var items: [KembarModel.Node] = []
      for item in sequence { items.append(try self.node(item)) }
      return KembarModel.Node(.list(items), at: mark)
    case .mapping(let mapping):
      var entries: [KembarModel.Node.Entry] = []
      for (key, item) in mapping {
        let keyNode = try self.node(key)
        guard let scalar = key.scalar else {
          throw SyntaxError(format: "YAML", reason: .expected("a key"), mark: keyNode.mark)
        }
        entries.append(.init(key: scalar.string, mark: keyNode.mark, node: try self.node(item)))
      }
      return KembarModel.Node(.map(entries), at: mark)
    case .alias:
      throw SyntaxError(format: "YAML", reason: .unsupported("anchors and aliases"), mark: mark)
    }
  }

  private func value(of scalar: Yams.Node.Scalar) -> KembarModel.Node.Value {
    let text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else { return .string(text) }
    return Self.plainValue(text)
  }

  /// The value of an unquoted word.
  static func plainValue(_ text: String) -> KembarModel.Node.Value {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: break
    }
    if let integer = Int(text), String(integer) == text { return .integer(integer) }
    let isDecimal =
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
      && text.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
    if isDecimal, text.contains("."), let decimal = Double(text), decimal.isFinite { return .decimal(decimal) }
    return .string(text)
  }

  private static func syntaxError(_ error: any Error) -> SyntaxError {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      return SyntaxError(
        format: "YAML", reason: .other(words), mark: Mark(line: mark.line, column: mark.column))
    case .reader(let problem, _, _, _):
      return SyntaxError(format: "YAML", reason: .other(problem), mark: .none)
    case .duplicatedKeysInMapping(let keys, let context):
      return SyntaxError(
        format: "YAML", reason: .other("the key '\(keys.first ?? "")' is given twice"),
        mark: Mark(line: context.mark.line, column: context.mark.column))
    default:
      return SyntaxError(format: "YAML", reason: .other("\(error)"), mark: .none)
    }
  }
}
