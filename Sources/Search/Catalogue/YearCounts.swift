/// Counts of years, most of which lie close together.
struct YearCounts: Sendable {
  private var recent = Array(repeating: 0, count: 200)
  private var others: [Int: Int] = [:]
  private static let first = 1850

  mutating func add(_ year: Int) {
    if recent.indices.contains(year - Self.first) {
      recent[year - Self.first] += 1
    } else {
      others[year, default: 0] += 1
    }
  }

  /// How often each year was added.
  var counts: [Int: Int] {
    var counts = others
    for (offset, count) in recent.enumerated() where count > 0 { counts[Self.first + offset] = count }
    return counts
  }
}
