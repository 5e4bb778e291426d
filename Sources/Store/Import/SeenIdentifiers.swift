/// Ids that came by, without the ids themselves: a table of one size tells which ids are certainly new (Bloom 1970).
///
/// Of a million ids, one in a thousand is taken for one that was seen; of ten million, one in four.
struct SeenIdentifiers {
  private static let count = 1 << 19
  private var words = [UInt64](repeating: 0, count: Self.count)

  /// Takes in an id.
  ///
  /// - Returns: `false` where it may have come by before.
  mutating func insert(_ id: String) -> Bool {
    let hash = UInt64(truncatingIfNeeded: id.hashValue)
    let bits = (0..<4).reduce(UInt64(0)) { $0 | 1 << (hash >> (6 * UInt64($1)) & 63) }
    let index = Int(hash >> 32) & (Self.count - 1)
    let word = words[index]
    words[index] = word | bits
    return word & bits != bits
  }
}
