import Search

/// Makes ids of words: lower-case letters, digits and `-`.
///
///     Muara Enim, ID      muara-enim-id
///     Łódź, PL            lodz-pl
///     Алматы, KZ          hdq2dw7c-kz      a hash, since nothing of it is ASCII
struct Slug {
  private(set) var bytes: [UInt8] = []

  /// Words that would make an id longer are cut, and a hash of the whole is put at their end.
  static let longest = 72

  init() {
    bytes.reserveCapacity(Self.longest)
  }

  init(_ words: String...) {
    self.init()
    for words in words { append(words) }
  }

  /// Appends words behind a `-`; nothing where there is nothing to be said.
  mutating func append(_ words: String) {
    let folded = Folding.fold(words)
    if folded.isEmpty, words.isEmpty { return }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    if !folded.isEmpty, folded.allSatisfy({ $0 < 0x80 }) {
      bytes.append(contentsOf: folded.lazy.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 })
    } else {
      bytes.append(contentsOf: Self.hash(folded.isEmpty ? Array(words.utf8) : folded))
    }
  }

  /// Appends an id, or a part of one, as it is.
  mutating func append(id: String) { bytes.append(contentsOf: id.utf8) }

  /// Appends a hash in place of words.
  mutating func append(hashOf words: String) { bytes.append(contentsOf: Self.hash(Array(words.utf8))) }

  /// The id; empty only where no words were given.
  var id: String {
    guard bytes.count > Self.longest else { return String(decoding: bytes, as: UTF8.self) }
    let hash = Self.hash(bytes)
    let start = bytes.prefix(Self.longest - hash.count - 1)
    return String(decoding: start + [UInt8(ascii: "-")] + hash, as: UTF8.self)
  }

  /// Eight letters and digits, of 40 bits.
  private static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = StableHash()
    hash.combine(bytes)
    let digits = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
    return (0..<8).map { digits[Int(hash.value >> (5 * UInt64($0)) & 31)] }
  }
}
