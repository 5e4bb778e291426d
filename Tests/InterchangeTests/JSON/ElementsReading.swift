import Interchange
import KembarModel
import TestSupport

/// All that ``JSONElements`` says of a document.
struct ElementsReading: Equatable {
  var elements: [JSONElements.Element] = []
  var error: SyntaxError?
  var found: Set<[String]> = []

  static let arrays = [["head", "vars"], ["results", "bindings"]]

  init(
    of text: String, arrays: [[String]] = arrays, limit: Int = 16 << 20, chunkLength: Int = 1 << 16
  ) {
    self.init(
      arrays: arrays, limit: limit, chunks: ChunkedBytes.pieces(Array(text.utf8), length: chunkLength))
  }

  init(arrays: [[String]] = arrays, limit: Int = 16 << 20, chunks: @escaping () -> [UInt8]?) {
    var reader = JSONElements(of: arrays, limit: limit, chunks: chunks)
    do {
      while let element = try reader.next() { elements.append(element) }
    } catch {
      self.error = error as? SyntaxError
    }
    found = reader.found
  }
}

extension RandomNumbers {
  /// A JSON document in which the arrays may be anywhere.
  mutating func jsonDocument() -> String {
    "{\(blanks())\(entry("head", entry("vars", list(0))))\(entry("results", entry("bindings", list(0))))\"\": \(value(0))}"
  }

  private mutating func entry(_ key: String, _ value: String) -> String {
    let value = value.last == "," ? "{\(value)\"x\":\(self.value(0))}" : value
    return oneIn(8)
      ? "" : "\(blanks())\"\(key)\"\(blanks()):\(blanks())\(oneIn(8) ? self.value(0) : value)\(blanks()),"
  }

  private mutating func list(_ depth: Int) -> String {
    let items = list(upTo: 4) { "\($0.blanks())\($0.value(depth + 1))\($0.blanks())" }
    return "[\(items.joined(separator: ","))]"
  }

  private mutating func value(_ depth: Int) -> String {
    switch depth < 4 ? Int.random(in: 0..<6, using: &self) : 5 {
    case 0, 1: return list(depth)
    case 2, 3:
      let entries = list(upTo: 3) { "\($0.blanks())\($0.pick(Self.texts)):\($0.value(depth + 1))" }
      return "{\(entries.joined(separator: ","))}"
    default: return pick(Self.texts + ["0", "-12.5e3", "true", "false", "null"])
    }
  }

  private mutating func blanks() -> String { oneIn(3) ? pick([" ", "\n", "\t\r\n", "  "]) : "" }

  private static let texts = [
    #""""#, #""a""#, #""]}""#, #""\"[""#, #""日本 😀""#, #""\ud83d\ude00\\""#, #""results""#, #""bindings""#,
    #""head""#,
  ]
}
