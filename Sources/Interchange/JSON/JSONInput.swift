import KembarModel

/// A JSON document that arrives in chunks, taken value by value.
struct JSONInput {
  /// Where the next byte is that has not been taken.
  var place = JSONReader.Place()
  /// The part of the document from the last refill on.
  private var bytes: [UInt8] = []
  private var isWhole = false
  private let limit: Int
  private let chunks: () throws -> [UInt8]?

  /// Within so many bytes before the limit, what looks malformed may be so only because it is cut off there.
  private static let cutLength = 1024

  /// A document of which no value that is read at once is larger than `limit` bytes.
  init(limit: Int, chunks: @escaping () throws -> [UInt8]?) {
    self.limit = limit
    self.chunks = chunks
  }

  /// Takes a chunk in; false at the end of the document.
  private mutating func refill() throws -> Bool {
    guard !isWhole, let chunk = try chunks() else {
      isWhole = true
      return false
    }
    bytes.removeFirst(place.offset)
    place.offset = 0
    bytes += chunk
    return true
  }

  mutating func skipByteOrderMark() throws {
    while bytes.count < 3, try refill() {}
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place.offset = 3 }
  }

  /// The byte that comes next, after blanks, which are taken; `nil` at the end of the document.
  mutating func peek() throws -> UInt8? {
    repeat {
      while place.offset < bytes.count {
        switch bytes[place.offset] {
        case 0x20, 0x09, 0x0D: place.column += 1
        case 0x0A:
          place.line += 1
          place.column = 1
        case let byte: return byte
        }
        place.offset += 1
      }
    } while try refill()
    return nil
  }

  /// Takes a punctuation mark if it comes next, after blanks.
  mutating func take(_ byte: UInt8) throws -> Bool {
    guard try peek() == byte else { return false }
    place.offset += 1
    place.column += 1
    return true
  }

  /// Takes a value that comes next, after blanks, as soon as all of it is there.
  ///
  /// - Throws: a ``SyntaxError`` where it is malformed or too large; and what the chunks throw.
  mutating func read<Value>(_ body: (inout JSONReader) throws(SyntaxError) -> Value) throws -> Value {
    _ = try peek()
    var extent = JSONExtent()
    repeat {
      bytes.withUnsafeBufferPointer { extent.advance(in: UnsafeBufferPointer(rebasing: $0[place.offset...])) }
      guard extent.length <= limit else { throw tooLarge(body) }
    } while try !extent.isComplete && refill()
    var end = place
    let value = try JSONReader.read(bytes, from: &end, body)
    place = end
    return value
  }

  /// Why the value that comes next is too large: a bracket or a quote is missing in it, or it is just so.
  private func tooLarge<Value>(
    _ body: (inout JSONReader) throws(SyntaxError) -> Value
  ) -> SyntaxError {
    var end = place
    end.offset = 0
    let beginning = Array(bytes[place.offset...].prefix(limit))
    let result = Result { () throws(SyntaxError) in try JSONReader.read(beginning, from: &end, body) }
    if case .failure(let error) = result, end.offset < limit - Self.cutLength { return error }
    return error(.tooLarge(limit))
  }

  /// An error at the present place.
  func error(_ reason: SyntaxError.Reason) -> SyntaxError {
    SyntaxError(format: "JSON", reason: reason, mark: place.mark)
  }
}
