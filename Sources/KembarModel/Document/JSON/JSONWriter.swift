/// Writes nodes as JSON (RFC 8259), in UTF-8 with every script as it is.
package enum JSONWriter {
  /// The text of a document, indented by two spaces, with a line break at its end.
  package static func text(_ node: Node) -> String {
    var text: [UInt8] = []
    append(node, indent: 0, to: &text)
    text.append(UInt8(ascii: "\n"))
    return String(decoding: text, as: UTF8.self)
  }

  /// The text of a document on one line, without blanks and without a line break at its end.
  package static func line(_ node: Node) -> String {
    var text: [UInt8] = []
    // Most agreements take about as much.
    text.reserveCapacity(1_024)
    append(node, indent: nil, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds a value to a text, without a line break at its end.
  ///
  /// - Parameters:
  ///   - node: the value.
  ///   - indent: by how many steps its lines but the first are indented; `nil` for all on one line.
  ///   - text: UTF-8.
  package static func append(_ node: Node, indent: Int?, to text: inout [UInt8]) {
    switch node.value {
    case .null: text += "null".utf8
    case .boolean(let value): text += (value ? "true" : "false").utf8
    case .integer(let number): text += "\(number)".utf8
    case .decimal(let number): text += "\(number)".utf8
    case .string(let string): append(string, to: &text)
    case .list(let nodes):
      text.append(UInt8(ascii: "["))
      for (index, node) in nodes.enumerated() {
        beginItem(index, indent: indent, in: &text)
        append(node, indent: indent.map { $0 + 1 }, to: &text)
      }
      end(UInt8(ascii: "]"), isEmpty: nodes.isEmpty, indent: indent, in: &text)
    case .map(let entries):
      text.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        beginItem(index, indent: indent, in: &text)
        append(entry.key, to: &text)
        text.append(UInt8(ascii: ":"))
        if indent != nil { text.append(UInt8(ascii: " ")) }
        append(entry.node, indent: indent.map { $0 + 1 }, to: &text)
      }
      end(UInt8(ascii: "}"), isEmpty: entries.isEmpty, indent: indent, in: &text)
    }
  }

  /// Goes on to an item of a list or map.
  ///
  /// - Parameters:
  ///   - index: its place in the list, from 0.
  ///   - indent: of the list.
  ///   - text: UTF-8.
  package static func beginItem(_ index: Int, indent: Int?, in text: inout [UInt8]) {
    if index > 0 { text.append(UInt8(ascii: ",")) }
    if let indent { beginLine(indent: indent + 1, in: &text) }
  }

  private static func end(_ bracket: UInt8, isEmpty: Bool, indent: Int?, in text: inout [UInt8]) {
    if let indent, !isEmpty { beginLine(indent: indent, in: &text) }
    text.append(bracket)
  }

  private static func beginLine(indent: Int, in text: inout [UInt8]) {
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * indent { text.append(UInt8(ascii: " ")) }
  }
}

// MARK: - Strings

extension JSONWriter {
  /// Adds a string with its quotes.
  static func append(_ string: String, to text: inout [UInt8]) {
    var string = string
    text.append(UInt8(ascii: "\""))
    string.withUTF8 { bytes in
      var (written, position) = (0, 0)
      while position < bytes.count {
        if bytes[position].standsForItself {
          position += 1
          continue
        }
        // One byte, or of the others that may have to be escaped, two after 0xC2 and else three.
        let length = bytes[position] < 0x80 ? 1 : bytes[position] == 0xC2 ? 2 : 3
        let value = bytes[position..<position + length].dropFirst().reduce(
          UInt32(bytes[position]) & (length == 3 ? 0x0F : length == 2 ? 0x1F : 0x7F)
        ) { $0 << 6 | UInt32($1 & 0x3F) }
        if mustBeEscaped(value) {
          text += UnsafeBufferPointer(rebasing: bytes[written..<position])
          appendEscape(value, to: &text)
          written = position + length
        }
        position += length
      }
      text += UnsafeBufferPointer(rebasing: bytes[written...])
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0x22: text += #"\""#.utf8
    case 0x5C: text += #"\\"#.utf8
    case 0x0A: text += #"\n"#.utf8
    case 0x0D: text += #"\r"#.utf8
    case 0x09: text += #"\t"#.utf8
    default:
      let digits = String(scalar, radix: 16)
      text += #"\u"#.utf8
      text += String(repeating: "0", count: 4 - digits.count).utf8
      text += digits.utf8
    }
  }

  /// Controls, what could make a terminal that shows the document lie about its text, and what JSON itself reserves.
  private static func mustBeEscaped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x1F, 0x22, 0x5C, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte begins, or goes on with, a character that need not be looked at.
  @inline(__always)
  fileprivate var standsForItself: Bool {
    switch self {
    case 0...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: false
    // What else must be escaped are U+0080 to U+009F, some of U+2000 to U+206F, and U+FEFF.
    case 0xC2, 0xE2, 0xEF: false
    default: true
    }
  }
}
