package import KembarModel

/// Reads JSON (RFC 8259) into nodes that know where they stand.
///
/// No decoder at hand tells line and column of a value, which every message of kembar names.
package struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  /// Nesting beyond this is refused, before it could exhaust the stack.
  private static let deepest = 512

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Reads a whole document.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte-order mark.
  /// - Throws: the first place at which the text is not JSON.
  package static func read(_ bytes: [UInt8]) throws(SyntaxError) -> Node {
    let result: Result<Node, SyntaxError> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      do throws(SyntaxError) {
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private mutating func document() throws(SyntaxError) -> Node {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
    skipBlanks()
    let node = try value()
    skipBlanks()
    guard position == bytes.count else { throw error(.trailing) }
    return node
  }

  // MARK: Values

  private mutating func value() throws(SyntaxError) -> Node {
    let mark = mark
    switch peek {
    case UInt8(ascii: "{"): return Node(.map(try entries()), at: mark)
    case UInt8(ascii: "["): return Node(.list(try elements()), at: mark)
    case UInt8(ascii: "\""): return Node(.string(try string()), at: mark)
    case UInt8(ascii: "t"): return Node(try word("true", .boolean(true)), at: mark)
    case UInt8(ascii: "f"): return Node(try word("false", .boolean(false)), at: mark)
    case UInt8(ascii: "n"): return Node(try word("null", .null), at: mark)
    case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      return Node(try number(), at: mark)
    default: throw error(.expected("a value"))
    }
  }

  private mutating func entries() throws(SyntaxError) -> [Node.Entry] {
    try enter()
    var entries: [Node.Entry] = []
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return entries
    }
    repeat {
      skipBlanks()
      let mark = mark
      guard peek == UInt8(ascii: "\"") else { throw error(.expected("a key in double quotes")) }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw error(.expected("':'")) }
      skipBlanks()
      entries.append(Node.Entry(key: key, mark: mark, node: try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw error(.expected("',' or '}'")) }
    depth -= 1
    return entries
  }

  private mutating func elements() throws(SyntaxError) -> [Node] {
    try enter()
    var elements: [Node] = []
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return elements
    }
    repeat {
      skipBlanks()
      elements.append(try value())
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw error(.expected("',' or ']'")) }
    depth -= 1
    return elements
  }

  private mutating func enter() throws(SyntaxError) {
    depth += 1
    guard depth <= Self.deepest else { throw error(.tooDeep(Self.deepest)) }
    position += 1
  }

  private mutating func word(_ word: StaticString, _ value: Node.Value) throws(SyntaxError) -> Node.Value {
    let end = position + word.utf8CodeUnitCount
    let matches =
      word.withUTF8Buffer { end <= bytes.count && bytes[position..<end].elementsEqual($0) }
    guard matches else { throw error(.expected("a value")) }
    position = end
    return value
  }

  private mutating func number() throws(SyntaxError) -> Node.Value {
    let start = position
    _ = takeRaw(UInt8(ascii: "-"))
    let firstDigit = peek
    let integerDigits = digits()
    guard integerDigits == 1 || integerDigits > 1 && firstDigit != UInt8(ascii: "0") else {
      throw error(.malformedNumber)
    }
    var isInteger = true
    if takeRaw(UInt8(ascii: ".")) {
      isInteger = false
      guard digits() > 0 else { throw error(.malformedNumber) }
    }
    if takeRaw(UInt8(ascii: "e")) || takeRaw(UInt8(ascii: "E")) {
      isInteger = false
      if !takeRaw(UInt8(ascii: "+")) { _ = takeRaw(UInt8(ascii: "-")) }
      guard digits() > 0 else { throw error(.malformedNumber) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    guard let decimal = Double(text), decimal.isFinite else { throw error(.malformedNumber) }
    return .decimal(decimal)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(SyntaxError) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let text = try validated(bytes[start..<position])
        position += 1
        return text
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw error(.rawControlCharacter)
      default: position += 1
      }
    }
    throw error(.unterminatedString)
  }

  private mutating func escapedString(from start: Int) throws(SyntaxError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try validated(text[...])
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<0x20:
        position -= 1
        throw error(.rawControlCharacter)
      default: text.append(byte)
      }
    }
    throw error(.unterminatedString)
  }

  private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
    guard let letter = peek else { throw error(.unterminatedString) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if let scalar = Unicode.Scalar(first) { return scalar }
      guard UTF16.isLeadSurrogate(first), takeRaw(UInt8(ascii: "\\")), takeRaw(UInt8(ascii: "u")) else {
        throw error(.malformedEscape)
      }
      let second = try hexadecimal()
      guard UTF16.isTrailSurrogate(second) else { throw error(.malformedEscape) }
      let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
      return Unicode.Scalar(value) ?? "\u{FFFD}"
    default: throw error(.malformedEscape)
    }
  }

  private mutating func hexadecimal() throws(SyntaxError) -> UInt16 {
    guard position + 4 <= bytes.count else { throw error(.malformedEscape) }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(.malformedEscape) }
    position += 4
    return value
  }

  private func validated(_ bytes: some Collection<UInt8>) throws(SyntaxError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw error(.malformedUTF8) }
    return text
  }
}

// MARK: - Bytes

extension JSONReader {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func takeRaw(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// Takes `byte` if it comes next, after blanks.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    return takeRaw(byte)
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x0A:
        position += 1
        line += 1
        lineStart = position
      default: return
      }
    }
  }

  /// The present place; the column counts characters, so that editors agree.
  private var mark: Mark {
    let before = bytes[min(lineStart, position)..<position]
    let continuations = before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 1 : 0) }
    return Mark(line: line, column: position - lineStart - continuations + 1)
  }

  private func error(_ reason: SyntaxError.Reason) -> SyntaxError {
    SyntaxError(format: "JSON", reason: reason, mark: mark)
  }
}
