extension JSONReader {
  /// A place inside a document, at which reading stops and goes on when more of the document has come.
  package struct Place: Sendable {
    /// An index into the bytes that are at hand.
    package var offset = 0
    /// From 1.
    package var line = 1
    /// From 1, in characters.
    package var column = 1
    /// How many objects and arrays are open, which count for the limit of nesting.
    package var depth = 0

    /// The beginning of a document.
    package init() {}

    /// The place as nodes and errors name it.
    package var mark: Mark { Mark(line: line, column: column) }
  }

  /// Reads inside a document, as much as `body` takes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, a part of the document; it need not be cut between characters.
  ///   - place: where to begin, without blanks there; afterwards where `body` stopped, even if by an error.
  ///   - body: what takes a value.
  /// - Returns: what `body` returns.
  /// - Throws: the first place at which the text is not JSON, which may be the end of the bytes.
  package static func read<Value>(
    _ bytes: [UInt8], from place: inout Place, _ body: (inout JSONReader) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value {
    let result: Result<Value, SyntaxError> = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(SyntaxError) in
        var reader = JSONReader(buffer)
        reader.position = place.offset
        reader.line = place.line
        reader.lineStart = place.offset - (place.column - 1)
        reader.depth = place.depth
        defer {
          place.offset = reader.position
          place.line = reader.line
          place.column = reader.position - reader.lineStart + 1
        }
        return try body(&reader)
      }
    }
    return try result.get()
  }
}
