package import KembarModel

/// How the list of agreements is sorted.
package struct Order: Hashable, Sendable {
  /// What is compared first; the date, newest first, decides between equals.
  package enum Key: String, CaseIterable, Sendable {
    case date, title, country, stage
  }

  /// What is compared first.
  package var key: Key
  /// Dates begin with the newest, all else with the first letter or stage; reversed, with the other end.
  package var isReversed: Bool
  /// The language in which titles and countries are compared.
  package var language: Language

  /// An order by one key.
  package init(_ key: Key = .date, isReversed: Bool = false, language: Language) {
    self.key = key
    self.isReversed = isReversed
    self.language = language
  }
}

extension Catalogue {
  /// The rows that match a query, in order.
  ///
  /// Agreements without a date come after all others when sorting by date, in both directions.
  package func rows(_ query: Query, _ order: Order) -> [Int32] {
    let mask = mask(query)
    return permutation(order).filter { mask[Int($0)] }
  }

  /// All rows in order, sorted when first asked for.
  private func permutation(_ order: Order) -> [Int32] {
    if let known = orders.first(where: { $0.order == order }) { return known.rows }
    let rows = sorted(order)
    orders.append((order, rows))
    return rows
  }

  private func sorted(_ order: Order) -> [Int32] {
    let days = (0..<count).map { row -> ClosedRange<Int32>? in
      guard let date = dates[row][.principal] else { return nil }
      let first = date.earliest?.number ?? date.latest?.number
      let last = date.latest?.number ?? first
      guard let first, let last else { return nil }
      return first...max(first, last)
    }
    let names = order.key == .title || order.key == .country ? self.names(order) : []
    return (0..<Int32(count)).sorted { left, right in
      let (a, b) = (Int(left), Int(right))
      switch order.key {
      case .date:
        guard let first = days[a], let second = days[b] else {
          if (days[a] == nil) != (days[b] == nil) { return days[a] != nil }
          return a < b
        }
        if first != second { return Self.isNewer(first, second) != order.isReversed }
      case .title, .country:
        if names[a] != names[b] { return names[a].lexicographicallyPrecedes(names[b]) != order.isReversed }
      case .stage:
        let (first, second) = (stages[a].rank, stages[b].rank)
        if first != second { return (first < second) != order.isReversed }
      }
      if let first = days[a], let second = days[b], first != second { return Self.isNewer(first, second) }
      if (days[a] == nil) != (days[b] == nil) { return days[a] != nil }
      return a < b
    }
  }

  private static func isNewer(_ first: ClosedRange<Int32>, _ second: ClosedRange<Int32>) -> Bool {
    (first.lowerBound, first.upperBound) > (second.lowerBound, second.upperBound)
  }

  private func names(_ order: Order) -> [[UInt8]] {
    index.registry.agreements.map { agreement in
      switch order.key {
      case .country:
        let names = agreement.sides.map { index.countries.name(of: $0.country, in: order.language) }
        return Folding.fold(names.joined(separator: " "))
      default:
        let title = agreement.sidesTitle(order.language, in: index)
        return Folding.fold(title + " " + (agreement.title?.words(in: order.language) ?? ""))
      }
    }
  }
}

extension Stage {
  /// The place of the stage in its order of declaration.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
