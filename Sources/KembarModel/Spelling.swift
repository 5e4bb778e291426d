/// Guesses what somebody meant to write.
package enum Spelling {
  /// The candidate that takes the fewest slips to get from `word`, if they are few.
  ///
  /// At most one slip for so many letters, but one in any case, counts as few; of equals, the first is taken.
  ///
  ///     nearest(to: "singed", among: Stage.codes)     "signed"
  ///     nearest(to: "banana", among: Stage.codes)     nil
  package static func nearest(
    to word: String, among candidates: [String], lettersPerSlip: Int = 3
  ) -> String? {
    let typed = Array(word.lowercased())
    let limit = max(1, typed.count / lettersPerSlip)
    var best: (candidate: String, slips: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      // Each letter too many or too few is a slip.
      guard abs(letters.count - typed.count) <= limit else { continue }
      let slips = distance(from: typed, to: letters)
      if slips <= limit, slips < best?.slips ?? .max { best = (candidate, slips) }
    }
    return best?.candidate
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
  private static func distance(from a: [Character], to b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
