import TestSupport

/// Bytes that arrive piece by piece: what a reader calls for the next piece, until that is `nil`.
enum ChunkedBytes {
  /// All bytes in one piece.
  static func whole(_ bytes: [UInt8]) -> () -> [UInt8]? { pieces(bytes, length: max(1, bytes.count)) }

  /// Pieces of one length.
  static func pieces(_ bytes: [UInt8], length: Int) -> () -> [UInt8]? {
    var rest = bytes[...]
    return {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
  }

  /// Pieces of any length up to the longest, also empty ones.
  static func random(
    _ bytes: [UInt8], longest: Int, _ numbers: inout RandomNumbers
  ) -> () -> [UInt8]? {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = Int.random(in: 0...longest, using: &numbers)
      pieces.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    var next = pieces.makeIterator()
    return { next.next() }
  }
}
