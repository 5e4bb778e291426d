/// Reads JSON (RFC 8259) into nodes that know where they stand.
///
/// No decoder at hand tells line and column of a value, which every message of kembar names.
package struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var line = 1
  /// Where the line would begin if each character before the position took up one byte.
  var lineStart = 0
  var depth = 0
  /// How many entries the last object at each depth had; the next one there mostly has as many.
  private var sizes: [Int] = []

  /// Nesting beyond this is refused, before it could exhaust the stack.
  private static let deepest = 512

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Reads a whole document.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte-order mark.
  /// - Returns: the one value that the document is.
  /// - Throws: the first place at which the text is not JSON.
  package static func read(_ bytes: [UInt8]) throws(SyntaxError) -> Node {
    try read(bytes) { (reader) throws(SyntaxError) in try reader.value() }
  }

  /// Reads a document whose one value is read by `body`.
  package static func read<Value>(
    _ bytes: [UInt8], _ body: (inout JSONReader) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value {
    let result: Result<Value, SyntaxError> = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(SyntaxError) in try read(buffer, body) }
    }
    return try result.get()
  }

  /// Reads a document that lies in memory which somebody else owns.
  package static func read<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout JSONReader) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value {
    var reader = JSONReader(bytes)
    return try reader.document(body)
  }

  private mutating func document<Value>(
    _ body: (inout JSONReader) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
    skipBlanks()
    let value = try body(&self)
    skipBlanks()
    guard position == bytes.count else { throw error(.trailing) }
    return value
  }
}

// MARK: - Values

extension JSONReader {
  /// The value that comes next.
  package mutating func value() throws(SyntaxError) -> Node {
    let mark = mark
    switch peek {
    case UInt8(ascii: "{"): return Node(.map(try entries()), at: mark)
    case UInt8(ascii: "["): return Node(.list(try elements()), at: mark)
    case UInt8(ascii: "\""): return Node(.string(try string()), at: mark)
    case UInt8(ascii: "t"): return Node(try word("true", .boolean(true)), at: mark)
    case UInt8(ascii: "f"): return Node(try word("false", .boolean(false)), at: mark)
    case UInt8(ascii: "n"): return Node(try word("null", .null), at: mark)
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return Node(try number(), at: mark)
    default: throw error(.expected("a value"))
    }
  }

  private mutating func entries() throws(SyntaxError) -> [Node.Entry] {
    while sizes.count <= depth { sizes.append(0) }
    var entries: [Node.Entry] = []
    entries.reserveCapacity(sizes[depth])
    try object { (reader, key, mark) throws(SyntaxError) in
      entries.append(Node.Entry(key: key, mark: mark, node: try reader.value()))
    }
    sizes[depth] = entries.count
    return entries
  }

  private mutating func elements() throws(SyntaxError) -> [Node] {
    var elements: [Node] = []
    try array { (reader) throws(SyntaxError) in elements.append(try reader.value()) }
    return elements
  }

  /// Takes an object; `read` takes the value after each key.
  package mutating func object(
    _ read: (inout JSONReader, String, Mark) throws(SyntaxError) -> Void
  ) throws(SyntaxError) {
    try enter(UInt8(ascii: "{"), "an object")
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        let mark = mark
        let key = try string(else: "a key in double quotes")
        guard take(UInt8(ascii: ":")) else { throw error(.expected("':'")) }
        skipBlanks()
        try read(&self, key, mark)
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw error(.expected("',' or '}'")) }
    }
    depth -= 1
  }

  /// Takes an array; `read` takes each of its elements.
  package mutating func array(_ read: (inout JSONReader) throws(SyntaxError) -> Void) throws(SyntaxError) {
    try enter(UInt8(ascii: "["), "an array")
    if !take(UInt8(ascii: "]")) {
      repeat {
        skipBlanks()
        try read(&self)
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw error(.expected("',' or ']'")) }
    }
    depth -= 1
  }

  private mutating func enter(_ bracket: UInt8, _ name: String) throws(SyntaxError) {
    guard peek == bracket else { throw error(.expected(name)) }
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
    if let isInteger = takeNumber() {
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      if isInteger, let integer = Int(text) { return .integer(integer) }
      if let decimal = Double(text), decimal.isFinite { return .decimal(decimal) }
    }
    position = start
    throw error(.malformedNumber)
  }

  /// Moves behind a number, and tells whether it has neither fraction nor exponent; `nil` where there is none.
  private mutating func takeNumber() -> Bool? {
    _ = takeRaw(UInt8(ascii: "-"))
    let isZero = takeRaw(UInt8(ascii: "0"))
    let digits = digits()
    guard isZero == (digits == 0) else { return nil }
    var isInteger = true
    if takeRaw(UInt8(ascii: ".")) {
      isInteger = false
      guard self.digits() > 0 else { return nil }
    }
    if takeRaw(UInt8(ascii: "e")) || takeRaw(UInt8(ascii: "E")) {
      isInteger = false
      if !takeRaw(UInt8(ascii: "+")) { _ = takeRaw(UInt8(ascii: "-")) }
      guard self.digits() > 0 else { return nil }
    }
    return isInteger
  }

  /// Takes digits, and tells how many.
  private mutating func digits() -> Int {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}

// MARK: - Bytes

extension JSONReader {
  @inline(__always)
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  mutating func takeRaw(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// Takes `byte` if it comes next, after blanks.
  @inline(__always)
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

  /// Takes a character beyond ASCII, which counts as one column.
  mutating func skipScalar(of length: Int) {
    position += length
    lineStart += length - 1
  }

  /// The present place; the column counts characters, so that editors agree.
  private var mark: Mark { Mark(line: line, column: position - lineStart + 1) }

  func error(_ reason: SyntaxError.Reason) -> SyntaxError {
    SyntaxError(format: "JSON", reason: reason, mark: mark)
  }
}
