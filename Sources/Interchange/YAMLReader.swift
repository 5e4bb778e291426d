package import KembarModel
import Yams

/// Reads YAML into nodes that know where they stand.
///
/// Plain words are taken as YAML 1.2 does, so that the country code `NO` is no truth value and `2023-07-03` is a
/// text; numbers that are not written in the usual way, such as `007` and `1e3`, are texts as well.
package struct YAMLReader {
  /// What remains of the nodes that a text of its length can hold; aliases must not expand beyond it.
  private var remainingNodes: Int
  private var depth = 0

  /// Nesting beyond this is refused, before it could exhaust the stack.
  private static let deepest = 512
  /// More aliases are refused before they are expanded, since each may double the document.
  static let mostAliases = 16

  private init(byteCount: Int) {
    remainingNodes = byteCount + 16
  }

  /// Reads a whole document.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte-order mark.
  /// - Returns: the top of the document; a text without one is read as nothing.
  /// - Throws: the first place at which the text is not YAML, or not UTF-8.
  package static func read(_ bytes: [UInt8]) throws(SyntaxError) -> KembarModel.Node {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let text = String(decoding: bytes, as: UTF8.self)
    if let valid = zip(bytes, text.utf8).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset {
      throw SyntaxError(format: "YAML", reason: .malformedUTF8, mark: mark(after: bytes.prefix(valid)))
    }
    guard aliasCount(in: bytes) <= mostAliases else {
      throw SyntaxError(format: "YAML", reason: .tooManyAliases(mostAliases), mark: .none)
    }
    let composed: Yams.Node?
    do {
      composed = try Yams.compose(yaml: text, .basic, .default, .utf8)
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
    depth += 1
    defer { depth -= 1 }
    guard remainingNodes >= 0 else { throw SyntaxError(format: "YAML", reason: .expandsTooFar, mark: mark) }
    guard depth <= Self.deepest else {
      throw SyntaxError(format: "YAML", reason: .tooDeep(Self.deepest), mark: mark)
    }
    switch node {
    case .scalar(let scalar): return KembarModel.Node(try value(of: scalar, at: mark), at: mark)
    case .sequence(let sequence):
      try require(sequence.tag, among: [.implicit, .seq], at: mark)
      var items: [KembarModel.Node] = []
      for item in sequence { items.append(try self.node(item)) }
      return KembarModel.Node(.list(items), at: mark)
    case .mapping(let mapping):
      try require(mapping.tag, among: [.implicit, .map], at: mark)
      var entries: [KembarModel.Node.Entry] = []
      for (key, item) in mapping {
        let keyNode = try self.node(key)
        guard let scalar = key.scalar else {
          throw SyntaxError(format: "YAML", reason: .expected("a key"), mark: keyNode.mark)
        }
        entries.append(.init(key: scalar.string, mark: keyNode.mark, node: try self.node(item)))
      }
      return KembarModel.Node(.map(entries), at: mark)
    case .alias: throw SyntaxError(format: "YAML", reason: .expandsTooFar, mark: mark)
    }
  }
}

// MARK: - Values

extension YAMLReader {
  private func value(
    of scalar: Yams.Node.Scalar, at mark: KembarModel.Mark
  ) throws(SyntaxError) -> KembarModel.Node.Value {
    let text = scalar.string
    guard scalar.tag.description == Tag.Name.implicit.rawValue else {
      try require(scalar.tag, among: [.str, .nonSpecific], at: mark)
      return .string(text)
    }
    return scalar.style == .plain || scalar.style == .any ? Self.plainValue(text) : .string(text)
  }

  /// Other tags say something that would be lost.
  private func require(
    _ tag: Tag, among names: [Tag.Name], at mark: KembarModel.Mark
  ) throws(SyntaxError) {
    guard names.contains(where: { $0.rawValue == tag.description }) else {
      throw SyntaxError(format: "YAML", reason: .unsupportedTag(tag.description), mark: mark)
    }
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
    if isDecimal, text.contains("."), let decimal = Double(text), decimal.isFinite {
      return .decimal(decimal)
    }
    return .string(text)
  }
}

// MARK: - What the library leaves to do

extension YAMLReader {
  /// How often `*` begins a name that an `&` begins, too: no fewer than the aliases of the document.
  private static func aliasCount(in bytes: ArraySlice<UInt8>) -> Int {
    func names(after sign: Unicode.Scalar) -> [ArraySlice<UInt8>] {
      bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: sign) }.map { start in
        bytes[(start + 1)...].prefix { $0 == 0x2D || $0 == 0x5F || $0.isLetterOrDigit }
      }
    }
    let anchors = Set(names(after: "&"))
    return anchors.isEmpty ? 0 : names(after: "*").count { anchors.contains($0) }
  }

  private static func mark(after bytes: some Sequence<UInt8>) -> KembarModel.Mark {
    var (line, column) = (1, 1)
    for byte in bytes {
      if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
    }
    return KembarModel.Mark(line: line, column: column)
  }

  private static func syntaxError(_ error: any Error) -> SyntaxError {
    let reason: SyntaxError.Reason
    let mark: KembarModel.Mark
    switch error as? YamlError {
    case .scanner(let context, let problem, let place, _), .parser(let context, let problem, let place, _),
      .composer(let context, let problem, let place, _):
      // The library refuses to nest deeply by itself, in words that only its authors understand.
      let isTooDeep = problem.hasPrefix("Maximum nesting level reached")
      reason =
        isTooDeep
        ? .tooDeep(deepest) : .other([context?.text, problem].compactMap(\.self).joined(separator: ", "))
      mark = KembarModel.Mark(line: place.line, column: place.column)
    case .reader(let problem, let offset, _, let text):
      reason = .other(problem)
      mark = offset.map { Self.mark(after: text.prefix($0).utf8) } ?? .none
    case .duplicatedKeysInMapping(let keys, let context):
      reason = .repeatedKey(keys.first ?? "")
      mark = KembarModel.Mark(line: context.mark.line, column: context.mark.column)
    default:
      reason = .other("\(error)")
      mark = .none
    }
    return SyntaxError(format: "YAML", reason: reason, mark: mark)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
