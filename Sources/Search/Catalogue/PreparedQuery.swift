/// A query that is ready to be asked of the rows of a catalogue, one by one or all at once.
struct PreparedQuery {
  private let query: CompiledQuery
  /// The rows that can meet it; all where there are none.
  let candidates: [Bool]?
  private let matchers: [BlockMatcher]
  private let starts: [Int]

  /// Takes a query.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - candidates: the rows that it is asked of; all where none are given.
  ///   - matchers: the blocks.
  ///   - starts: the first row of each block, and the number of rows behind the last.
  init(_ query: CompiledQuery, among candidates: [Bool]?, of matchers: [BlockMatcher], starts: [Int]) {
    (self.query, self.candidates, self.matchers, self.starts) = (query, candidates, matchers, starts)
  }

  /// Whether a candidate meets the query.
  func isMet(by row: Int) -> Bool {
    let block = block(of: row)
    return matchers[block].matches(row - starts[block], query)
  }

  /// The last block that does not begin behind a row.
  private func block(of row: Int) -> Int {
    var (first, last) = (0, matchers.count - 1)
    while first < last {
      let middle = (first + last + 1) / 2
      if starts[middle] <= row { first = middle } else { last = middle - 1 }
    }
    return first
  }

  /// The rows that meet the query, found on all cores.
  ///
  /// - Returns: a truth value for each row.
  func mask() -> [Bool] { mask(unless: { false }) ?? [] }

  /// As ``mask()``; `nil` where the answer has become useless, which `isStale` is asked again and again.
  func mask(unless isStale: () -> Bool) -> [Bool]? {
    let parts = matchers.indices.map { number in
      (matchers[number], candidates.map { Array($0[starts[number]..<starts[number + 1]]) })
    }
    return parts.concurrentMap(unless: isStale) { [query] matcher, candidates in
      matcher.mask(query, among: candidates)
    }?.flatMap(\.self)
  }
}
