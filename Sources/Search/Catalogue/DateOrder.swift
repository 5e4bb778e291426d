import KembarModel

/// The rows of a catalogue by their dates.
struct DateOrder: Sendable {
  /// All rows: newest first, those without a date last, equal ones as they come.
  let rows: [Int32]
  /// For each row, how many different dates come before its own; those without a date share the last rank.
  let ranks: [Int32]
  /// The rank of rows without a date, which is also how many different dates there are.
  let undated: Int32

  /// Sorts the rows by counting those of each date.
  init(_ blocks: [Block], starts: [Int]) {
    var lowest = Int32.max
    var highest = Int32.min
    for block in blocks {
      for code in block.dates where code > 0 {
        lowest = min(lowest, code)
        highest = max(highest, code)
      }
    }
    // What the digits of a date mean does not depend on the block; all other dates do.
    var isUsed = Array(repeating: false, count: lowest <= highest ? Int(highest - lowest) + 1 : 0)
    for block in blocks {
      for code in block.dates where code > 0 { isUsed[Int(code - lowest)] = true }
    }
    typealias Date = (first: Int32, last: Int32, block: Int, code: Int32)
    var dates: [Date] = []
    let codes = DateCodes()
    for offset in isUsed.indices where isUsed[offset] {
      let code = lowest + Int32(offset)
      if let (first, last) = codes.bounds(code) { dates.append((first, last, -1, code)) }
    }
    for (number, block) in blocks.enumerated() {
      for code in stride(from: Int32(-1), through: -Int32(block.dateCodes.count), by: -1) {
        if let (first, last) = block.dateCodes.bounds(code) { dates.append((first, last, number, code)) }
      }
    }
    dates.sort { ($0.first, $0.last) > ($1.first, $1.last) }
    var ranksOfWhole = Array(repeating: Int32(0), count: isUsed.count)
    var ranksOfOthers = blocks.map { Array(repeating: Int32(-1), count: $0.dateCodes.count) }
    var rank: Int32 = -1
    for (place, date) in dates.enumerated() {
      let isNew = place == 0 || dates[place - 1].first != date.first || dates[place - 1].last != date.last
      if isNew { rank += 1 }
      if date.block < 0 {
        ranksOfWhole[Int(date.code - lowest)] = rank
      } else {
        ranksOfOthers[date.block][-Int(date.code) - 1] = rank
      }
    }
    let undated = rank + 1
    var ranks: [Int32] = []
    ranks.reserveCapacity(starts.last ?? 0)
    for (number, block) in blocks.enumerated() {
      for code in block.dates {
        if code > 0 {
          ranks.append(ranksOfWhole[Int(code - lowest)])
        } else if code < 0, -Int(code) <= ranksOfOthers[number].count,
          ranksOfOthers[number][-Int(code) - 1] >= 0
        {
          ranks.append(ranksOfOthers[number][-Int(code) - 1])
        } else {
          ranks.append(undated)
        }
      }
    }
    self.undated = undated
    self.ranks = ranks
    rows = [Int32](0..<Int32(ranks.count)).sorted(ranks: ranks, below: Int(undated) + 1)
  }
}
