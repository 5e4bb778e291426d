/// Reads dates from UTF-8 bytes from left to right, without copying or allocating.
///
/// A method either takes what it is named after and moves behind it, or leaves the position where it was.
struct DateReader {
  /// What is wrong, and before which byte.
  struct Failure: Error {
    var position: Int
    var reason: EDTF.ParseError.Reason
  }

  /// Valid only within `read`, which is why a reader must not leave it.
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  /// Reads a whole text with `body`; what `body` leaves over is an error.
  static func read<Value>(
    _ text: String,
    expecting expectation: EDTF.ParseError.Expectation,
    _ body: (inout DateReader) throws(Failure) -> Value
  ) throws(EDTF.ParseError) -> Value {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(Failure) in
        var reader = DateReader(bytes: bytes)
        let value = try body(&reader)
        guard reader.isAtEnd else { throw reader.failure(.unreadable) }
        return value
      }
    }
    switch result {
    case .success(let value):
      return value
    case .failure(let failure):
      let place = text.utf8.index(text.startIndex, offsetBy: failure.position)
      throw EDTF.ParseError(
        text: text,
        expectation: expectation,
        offset: text.distance(from: text.startIndex, to: place),
        reason: failure.reason
      )
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }
}

extension DateReader {
  var isAtEnd: Bool { position == bytes.count }

  /// An error at the current position, or at an earlier one.
  func failure(_ reason: EDTF.ParseError.Reason, at position: Int? = nil) -> Failure {
    Failure(position: position ?? self.position, reason: reason)
  }

  func isNext(_ character: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: character)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    position += 1
    return true
  }

  /// Takes the same character twice, as in `..` and `XX`.
  mutating func takePair(of character: Unicode.Scalar) -> Bool {
    let start = position
    if take(character), take(character) { return true }
    position = start
    return false
  }

  mutating func takeDigit() -> Int? {
    guard position < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[position] else {
      return nil
    }
    defer { position += 1 }
    return Int(bytes[position] - UInt8(ascii: "0"))
  }

  mutating func takeTwoDigits() -> Int? {
    let start = position
    if let tens = takeDigit(), let ones = takeDigit() { return 10 * tens + ones }
    position = start
    return nil
  }

  /// Moves back to a position that was read before.
  mutating func goBack(to position: Int) {
    self.position = position
  }
}
