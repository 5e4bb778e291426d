/// Writes nodes as JSON (RFC 8259), in UTF-8 with every script as it is.
package enum JSONWriter {
  /// The text of a document, indented by two spaces, with a line break at its end.
  package static func text(_ node: Node) -> String {
    var text = ""
    write(node, indent: 0, to: &text)
    text += "\n"
    return text
  }

  /// The text of a document on one line, without blanks and without a line break at its end.
  package static func line(_ node: Node) -> String {
    var text = ""
    write(node, indent: nil, to: &text)
    return text
  }

  /// Writes a value; without an indent, on one line.
  private static func write(_ node: Node, indent: Int?, to text: inout String) {
    switch node.value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let number): text += "\(number)"
    case .decimal(let number): text += "\(number)"
    case .string(let string): write(string, to: &text)
    case .list(let nodes):
      block("[", "]", nodes, indent: indent, to: &text) { node, text in
        write(node, indent: indent.map { $0 + 1 }, to: &text)
      }
    case .map(let entries):
      block("{", "}", entries, indent: indent, to: &text) { entry, text in
        write(entry.key, to: &text)
        text += indent == nil ? ":" : ": "
        write(entry.node, indent: indent.map { $0 + 1 }, to: &text)
      }
    }
  }

  private static func block<Item>(
    _ open: String, _ close: String, _ items: [Item], indent: Int?, to text: inout String,
    _ write: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(item, &text)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.mustBeEscaped {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}

extension Unicode.Scalar {
  /// Controls, and what could make a terminal that shows the document lie about its text.
  fileprivate var mustBeEscaped: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
