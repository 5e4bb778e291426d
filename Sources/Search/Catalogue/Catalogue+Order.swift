package import KembarModel

/// How the list of agreements is sorted.
package struct Order: Hashable, Sendable {
  /// What is compared first; the date, newest first, decides between equals.
  package enum Key: String, CaseIterable, Sendable {
    case date
    /// What the sides are called, as the list shows them, one side after the other.
    case title
    /// The countries of the sides, one side after the other.
    case country
    case stage
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
  package func rows(_ query: Query, _ order: Order) -> [Int32] { list(query, order).all }

  /// As ``rows(_:_:)``, found as far as they are asked for.
  ///
  /// Of very many agreements, rows are asked one by one as long as somebody looks only at the first of them.
  package func list(_ query: Query, _ order: Order) -> RowList {
    let rows = permutation(order)
    if query.terms.isEmpty { return RowList(rows) }
    if let known = knownMask(query) { return RowList(rows, matching: known) }
    guard count > Self.quicklySearched else { return RowList(rows, matching: mask(query)) }
    let prepared = prepared(query)
    return RowList(rows, among: prepared.candidates, where: prepared.isMet(by:)) { self.mask(query) }
  }

  /// So many agreements are searched about as quickly as the first page of what is found.
  private static let quicklySearched = 20_000

  /// All rows in order, sorted when first asked for.
  private func permutation(_ order: Order) -> [Int32] {
    switch order.key {
    case .date where !order.isReversed: return dateOrder.rows
    case .title where !order.isReversed, .country where !order.isReversed: return nameOrder(order).rows
    default: break
    }
    if let known = orders.first(where: { $0.order == order }) { return known.rows }
    let rows = sorted(order)
    if orders.count == Self.mostOrders { orders.removeFirst() }
    orders.append((order, rows))
    return rows
  }

  /// The orders that are kept; of a million rows, each takes four megabytes.
  private static let mostOrders = 4

  private func sorted(_ order: Order) -> [Int32] {
    switch order.key {
    case .date:
      let (rows, ranks) = (dateOrder.rows, dateOrder.ranks)
      let dated = rows.prefix(rows.count - ranks.count { $0 == dateOrder.undated })
      let reversed = dated.reversedByGroups { ranks[Int(rows[$0])] != ranks[Int(rows[$0 - 1])] }
      return reversed + rows[dated.endIndex...]
    case .stage:
      let last = Int32(Stage.allCases.count - 1)
      let parts = blocks.map { block in
        block.columns?.stages.map { order.isReversed ? last - Int32($0) : Int32($0) }
          ?? Array(repeating: last, count: block.count)
      }
      return dateOrder.rows.sorted(ranks: parts.flatMap(\.self), below: Int(last) + 1)
    case .title, .country: return nameOrder(order).reversed
    }
  }

  /// The order by the names of sides that a list in one direction or the other is made of, sorted when first asked for.
  func nameOrder(_ order: Order) -> NameOrder {
    if let known = nameOrders.first(where: { $0.key == order.key && $0.language == order.language }) {
      return known
    }
    let ranks = ranks(order.language)
    let mostSides = min(Self.comparedSides, blocks.map { $0.columns?.mostSides ?? 0 }.max() ?? 0)
    let sides = (0..<mostSides).map { side in
      blocks.indices.flatMap { sideRanks(side, $0, ranks, order.key) }
    }
    let made = NameOrder(order.key, order.language, dateOrder.rows, sides: sides, names: ranks.count)
    nameOrders.append(made)
    return made
  }

  /// Agreements of more sides are sorted by the first four.
  package static let comparedSides = 4

  /// The rank of a side's name in each row of a block, or -1 where there is no such side.
  private func sideRanks(_ side: Int, _ number: Int, _ ranks: NameRanks, _ key: Order.Key) -> [Int32] {
    guard let columns = blocks[number].columns else {
      return Array(repeating: -1, count: blocks[number].count)
    }
    let state = AgreementKind.state.number
    return (0..<columns.count).map { row in
      let place = columns.sides(row).lowerBound + side
      guard place < columns.sides(row).upperBound else { return -1 }
      if key == .title {
        if columns.sidePlaces[place] >= 0 { return ranks.places[Int(columns.sidePlaces[place])] }
        if columns.kinds[row] != state, columns.sideBodies[place] >= 0 {
          return ranks.bodies[number][Int(columns.sideBodies[place])]
        }
      }
      return ranks.countries[Int(countries[number][Int(columns.sideCountries[place])])]
    }
  }

  /// The ranks of names in a language, found when first asked for.
  func ranks(_ language: Language) -> NameRanks {
    if let known = nameRanks.first(where: { $0.language == language }) { return known }
    let ranks = NameRanks(index, countryCodes: countryCodes, blocks, language)
    nameRanks.append(ranks)
    return ranks
  }
}

extension BlockColumns {
  /// The highest number of sides of a row.
  fileprivate var mostSides: Int {
    Int(zip(sideStarts, sideStarts.dropFirst()).map { $1 - $0 }.max() ?? 0)
  }
}
