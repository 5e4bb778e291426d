/// The rows of a file that were read before, by the ids of their agreements.
struct EarlierRows {
  private struct Row {
    /// A hash; 0 where the row states none.
    var title: UInt64
    var digest: UInt64
  }

  /// By hashes of ids.
  private var rows: [UInt64: Row] = [:]
  /// The rows beyond are not compared, so that memory is bounded: this takes some 40 MB.
  private static let most = 1_000_000

  /// The id of an agreement that has none of its own.
  ///
  /// Documents of different titles are different agreements, even between the same sides on the same day: the first
  /// has the id, and those that come later have it with a hash of their titles.
  func id(_ id: String, title: String) -> String {
    guard let row = rows[Self.hash(id)], row.title != 0, row.title != Self.hash(title) else { return id }
    var slug = Slug()
    slug.append(id: id + "--")
    slug.append(hashOf: title)
    return slug.id
  }

  /// Takes the next row.
  ///
  /// - Returns: whether it says the same as the row of this id before it, if there was one.
  mutating func takes(_ id: String, title: String?, digest: UInt64) -> Bool {
    let key = Self.hash(id)
    if let row = rows[key] { return row.digest == digest }
    if rows.count < Self.most { rows[key] = Row(title: title.map(Self.hash) ?? 0, digest: digest) }
    return true
  }

  private static func hash(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(text)
    return hash.value
  }
}
