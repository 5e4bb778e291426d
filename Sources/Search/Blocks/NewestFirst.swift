/// A record by its number, with the days by which it is sorted.
private struct DatedNumber: Comparable, Sendable {
  let first: Int32
  let last: Int32
  let number: Int

  /// Whether the left one comes first: the newer, or of equals the one with the lower number.
  static func < (left: Self, right: Self) -> Bool {
    (left.first, left.last, right.number) > (right.first, right.last, left.number)
  }
}

extension Sequence<Block> {
  /// The numbers of the newest agreements of all blocks, the newest first; those without a date come last.
  package func newest(_ limit: Int) -> [Int] {
    let newest = Array(self).concurrentMap { $0.newest(limit) }
    return newest.joined().sorted().prefix(limit).map(\.number)
  }
}

extension Block {
  fileprivate func newest(_ limit: Int) -> [DatedNumber] {
    var newest: [DatedNumber] = []
    // Nothing older than this is wanted any more.
    var oldest = Int32.min
    for (code, number) in zip(dates, numbers) {
      let (first, last) = dateCodes.bounds(code) ?? (.min, .min)
      guard first >= oldest else { continue }
      newest.append(DatedNumber(first: first, last: last, number: number))
      if newest.count == 2 * limit {
        newest = Array(newest.sorted().prefix(limit))
        oldest = newest[limit - 1].first
      }
    }
    return Array(newest.sorted().prefix(limit))
  }
}
