/// The rows of a catalogue that match a query, in some order; they are found as far as they are asked for.
///
/// What can be told by the first rows alone does not wait until all rows have been asked: ``row(at:)``, and ``count(upTo:)``
/// for the beginning of the list.
package final class RowList: RandomAccessCollection {
  /// All rows in order.
  private let order: [Int32]
  /// The rows that can match; all where there are none.
  private let candidates: [Bool]?
  /// Asks a candidate whether it matches.
  private let isMatch: (Int) -> Bool
  /// Asks all rows.
  private let makeMask: () -> [Bool]
  /// Which rows match, once all have been asked.
  private var mask: [Bool]?
  /// How many rows match, once that is known.
  private var total: Int?
  /// The first of the rows that match.
  private var found: [Int32] = []
  /// How many rows of the order were looked at, and how many of them were asked.
  private var (looked, asked) = (0, 0)

  /// Lists all rows, or none.
  package init(_ rows: [Int32] = []) {
    (order, found) = (rows, rows)
    (candidates, isMatch, makeMask) = (nil, { _ in true }, { [] })
    (looked, total) = (rows.count, rows.count)
  }

  /// Lists the rows in a mask.
  ///
  /// - Parameters:
  ///   - order: all rows of a catalogue.
  ///   - mask: which rows match, by their number.
  init(_ order: [Int32], matching mask: [Bool]) {
    self.order = order
    (candidates, isMatch, makeMask) = (nil, { mask[$0] }, { mask })
    know(mask)
  }

  /// Lists the rows that match, without asking all of them before that is needed.
  ///
  /// - Parameters:
  ///   - order: all rows of a catalogue.
  ///   - candidates: which rows can match, by their number; all where none are given.
  ///   - isMatch: asks a candidate.
  ///   - mask: asks all rows; the answer is a truth value for each, by their number.
  package init(
    _ order: [Int32], among candidates: [Bool]? = nil, where isMatch: @escaping (Int) -> Bool,
    mask: @escaping () -> [Bool]
  ) {
    self.order = order
    (self.candidates, self.isMatch, makeMask) = (candidates, isMatch, mask)
  }

  private func know(_ mask: [Bool]) {
    self.mask = mask
    total = mask.trueCount
  }

  /// The rows that are asked one by one at most, and how many of them tell whether that is worthwhile.
  private static let (mostAsked, fewAsked) = (2_048, 256)
  /// The same of rows that are looked at for candidates.
  private static let (mostLooked, fewLooked) = (65_536, 8_192)
  /// The longest beginning of the list for which rows are asked one by one; no terminal shows more.
  private static let longestBeginning = 256
  /// The rows of a mask that are looked at in one go.
  private static let step = 4_096
}

// MARK: - Elements

extension RowList {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// How many rows match; all are asked.
  package var count: Int {
    countAll()
    return total ?? 0
  }

  /// Asks all rows, if they have not been asked.
  package func countAll() {
    if total == nil { know(makeMask()) }
  }

  /// Whether it is known how many rows match.
  package var isCounted: Bool { total != nil }

  /// How many rows match, or `limit` where there are more.
  package func count(upTo limit: Int) -> Int {
    if total == nil, limit <= Self.longestBeginning {
      find(limit)
      if found.count >= limit { return limit }
    }
    return Swift.min(count, limit)
  }

  /// The row at a place.
  package subscript(place: Int) -> Int32 {
    find(place + 1)
    return found[place]
  }

  /// The row at a place, or `nil` behind the end.
  package func row(at place: Int) -> Int? { count(upTo: place + 1) > place ? Int(self[place]) : nil }

  /// All rows.
  package var all: [Int32] {
    find(.max)
    return found
  }

  /// The place of a row, or `nil` where it does not match.
  package func place(of row: Int32) -> Int? {
    guard order.indices.contains(Int(row)), mask?[Int(row)] ?? isMatchingCandidate(row) else { return nil }
    var place = found.firstIndex(of: row)
    while place == nil, looked < order.count {
      if found.count >= Self.longestBeginning { countAll() }
      let start = found.count
      find(start + 1)
      place = found[start...].firstIndex(of: row)
    }
    return place
  }
}

// MARK: - Finding

extension RowList {
  /// Finds so many rows, or all there are.
  private func find(_ wanted: Int) {
    while found.count < Swift.min(wanted, total ?? .max), looked < order.count {
      if let mask {
        look(mask)
      } else if isWorthAsking(for: wanted) {
        let row = order[looked]
        looked += 1
        if isMatchingCandidate(row) { found.append(row) }
        if looked == order.count { total = found.count }
      } else {
        know(makeMask())
      }
    }
  }

  private func isMatchingCandidate(_ row: Int32) -> Bool {
    if let candidates, !candidates[Int(row)] { return false }
    asked += 1
    return isMatch(Int(row))
  }

  /// Whether so many rows are likely to be found by asking few.
  private func isWorthAsking(for wanted: Int) -> Bool {
    guard wanted <= Self.longestBeginning, asked < Self.mostAsked, looked < Self.mostLooked else {
      return false
    }
    return (asked < Self.fewAsked || found.count * Self.mostAsked >= wanted * asked)
      && (looked < Self.fewLooked || found.count * Self.mostLooked >= wanted * looked)
  }

  /// Finds the next rows of a mask.
  private func look(_ mask: [Bool]) {
    let next = order[looked..<Swift.min(looked + Self.step, order.count)]
    looked += next.count
    // Each row is written, and then overwritten by the next one unless it matches: no jump depends on the mask.
    found += [Int32](unsafeUninitializedCapacity: next.count) { rows, initialized in
      for row in next {
        rows.initializeElement(at: initialized, to: row)
        initialized += mask[Int(row)] ? 1 : 0
      }
    }
  }
}

extension RowList: Equatable {
  package static func == (left: RowList, right: RowList) -> Bool { left.all == right.all }
}
