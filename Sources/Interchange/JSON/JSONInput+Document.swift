import KembarModel

extension JSONInput {
  /// Takes a whole document, and gives its parts one by one.
  ///
  /// Arrays are never held as a whole, neither at the top nor below the keys of the top.
  ///
  /// - Throws: a ``SyntaxError`` at the first place at which the text is not JSON, or a value is too large; and what the
  ///   chunks or `take` throw.
  mutating func document(_ take: (DocumentPart) throws -> Void) throws {
    try skipByteOrderMark()
    let first = try peek()
    let mark = place.mark
    switch first {
    case UInt8(ascii: "{"):
      try take(.document(Node(.map([]), at: mark)))
      try object { (input, key, mark) in try input.entry(key, mark, take) }
    case UInt8(ascii: "["):
      try take(.document(Node(.list([]), at: mark)))
      try array { input in _ = try input.value() }
    default: try take(.document(try value()))
    }
    guard try peek() == nil else { throw error(.trailing) }
  }

  private mutating func entry(
    _ key: String, _ keyMark: Mark, _ take: (DocumentPart) throws -> Void
  ) throws {
    let isList = try peek() == UInt8(ascii: "[")
    let node = isList ? Node(.list([]), at: place.mark) : try value()
    try take(.entry(Node.Entry(key: key, mark: keyMark, node: node)))
    if isList { try array { input in try take(.item(try input.value())) } }
  }
}

// MARK: - Values

extension JSONInput {
  private mutating func value() throws -> Node {
    try read { (reader) throws(SyntaxError) in try reader.value() }
  }

  /// Takes an object; `read` takes the value after each key.
  private mutating func object(_ read: (inout JSONInput, String, Mark) throws -> Void) throws {
    try open(UInt8(ascii: "{"))
    if try !close(UInt8(ascii: "}")) {
      repeat {
        _ = try peek()
        let mark = place.mark
        let key = try self.read { (reader) throws(SyntaxError) in
          try reader.string(else: "a key in double quotes")
        }
        guard try take(UInt8(ascii: ":")) else { throw error(.expected("':'")) }
        try read(&self, key, mark)
      } while try take(UInt8(ascii: ","))
      guard try close(UInt8(ascii: "}")) else { throw error(.expected("',' or '}'")) }
    }
  }

  /// Takes an array; `read` takes each of its elements.
  private mutating func array(_ read: (inout JSONInput) throws -> Void) throws {
    try open(UInt8(ascii: "["))
    if try !close(UInt8(ascii: "]")) {
      repeat { try read(&self) } while try take(UInt8(ascii: ","))
      guard try close(UInt8(ascii: "]")) else { throw error(.expected("',' or ']'")) }
    }
  }

  private mutating func open(_ bracket: UInt8) throws {
    _ = try take(bracket)
    place.depth += 1
  }

  private mutating func close(_ bracket: UInt8) throws -> Bool {
    guard try take(bracket) else { return false }
    place.depth -= 1
    return true
  }
}
