/// The part of an input that is being read, as UTF-8.
struct TextWindow {
  private let leastCount: Int
  private let chunks: () throws -> [UInt8]?
  private var decoder = TextDecoder()
  private var text: [UInt8] = []
  /// What comes before it has been read.
  private var start = 0
  /// What is wrong with the character after the text.
  private var failure: TableProblem.Reason?
  /// Whether the input ends with the window.
  private(set) var isLast = false
  /// Where the window begins in the input.
  private(set) var place = TextPlace()

  /// A window that is empty, and yet to be extended.
  ///
  /// - Parameters:
  ///   - leastCount: to how many bytes it is extended unless the input ends before.
  ///   - chunks: gives the next bytes, or `nil` at the end.
  init(leastCount: Int, chunks: @escaping () throws -> [UInt8]?) {
    self.leastCount = leastCount
    self.chunks = chunks
  }

  /// The encoding of the input; `nil` while nothing in it tells.
  var encoding: TextEncoding? { decoder.encoding }

  /// How many bytes there are in the window.
  var count: Int { text.count - start }

  /// Takes in at least as much as there is, so that what is looked at again and again is not looked at too often.
  ///
  /// - Throws: a ``TableProblem`` where the input cannot be decoded, and what the chunks throw.
  mutating func extend() throws {
    if let failure {
      text.withUnsafeBufferPointer { place.pass($0[start...]) }
      throw TableProblem(failure, at: place.mark)
    }
    text.removeSubrange(..<start)
    start = 0
    let length = max(leastCount, 2 * text.count)
    while text.count < length, !isLast, failure == nil {
      let chunk = try chunks()
      failure = decoder.decode(chunk ?? [], isLast: chunk == nil, into: &text)
      isLast = chunk == nil && failure == nil
    }
  }

  /// Looks at the first `length` bytes.
  func withBytes<Result>(_ length: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<(start + length)])) }
  }

  /// Moves behind the first `length` bytes; `body` reads them and moves the place.
  mutating func take<Result>(
    _ length: Int, _ body: (UnsafeBufferPointer<UInt8>, inout TextPlace) -> Result
  ) -> Result {
    defer { start += length }
    return text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<(start + length)]), &place)
    }
  }
}
