import KembarModel
import Search

extension SlowCatalogue {
  /// The query without its first term of a qualifier, as a choice in a pane or menu would change it.
  ///
  /// Countries and places that must all be there stay, since another one would be added to them.
  func without(_ query: Query, _ qualifier: Qualifier) -> Query {
    var rest = query
    let first = query.terms.firstIndex { term in
      if case .places(_, .all) = term.condition { return false }
      return term.qualifier == qualifier && !term.isNegated
    }
    if let first, !query.terms[first].isAllOfCountries { rest.terms.remove(at: first) }
    return rest
  }

  /// How many of the agreements that match have each of the values.
  func tallies<Value: Hashable & Sendable>(
    _ query: Query, _ values: [Value], _ valuesOf: (Agreement) -> [Value]
  ) -> [Tally<Value>] {
    let found = rows(query).map { Set(valuesOf(index.registry.agreements[$0])) }
    return values.map { value in Tally(value, found.count { $0.contains(value) }) }
  }

  /// The highest count first; equal ones stay in order.
  func ranked<Value>(_ tallies: [Tally<Value>]) -> [Tally<Value>] { tallies.sorted { $0.count > $1.count } }

  func rows(_ query: Query, _ order: Order) -> [Int32] {
    let agreements = index.registry.agreements
    func newestFirst(_ left: Int, _ right: Int) -> Bool? {
      guard let first = agreements[left].span, let second = agreements[right].span else {
        let isKnown = (agreements[left].span != nil, agreements[right].span != nil)
        return isKnown.0 == isKnown.1 ? nil : isKnown.0
      }
      return first == second ? nil : first.lexicographicallyPrecedes(second, by: >)
    }
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      if order.key == .date, order.isReversed, agreements[left].span != nil, agreements[right].span != nil {
        return newestFirst(right, left) ?? (left < right)
      }
      if order.key != .date {
        let (first, second) = (key(agreements[left], order), key(agreements[right], order))
        if first != second {
          return first.lexicographicallyPrecedes(second) { $0.lexicographicallyPrecedes($1) }
            != order.isReversed
        }
      }
      return newestFirst(left, right) ?? (left < right)
    }
    return rows(query).sorted(by: isBefore).map(Int32.init)
  }

  private func key(_ agreement: Agreement, _ order: Order) -> [[UInt8]] {
    switch order.key {
    case .date: []
    case .stage: [[UInt8(Stage.allCases.firstIndex(of: agreement.stage) ?? 0)]]
    case .country:
      agreement.sides.prefix(4).map { Folding.fold(index.countries.name(of: $0.country, in: order.language)) }
    case .title:
      agreement.sides.prefix(4).map { Folding.fold(agreement.name(of: $0, order.language, in: index)) }
    }
  }
}

extension Agreement {
  /// The first and last day of the date that the agreement is listed by.
  fileprivate var span: [Int32]? {
    guard let date = principalDate, let first = date.earliest ?? date.latest else { return nil }
    return [first.number, (date.latest ?? first).number]
  }

  /// Every year that the date it is listed by may lie in.
  var years: [Int] {
    guard let date = principalDate, let first = date.earliest, let last = date.latest else { return [] }
    return Array(first.year...last.year)
  }
}

extension Search.Term {
  fileprivate var isAllOfCountries: Bool {
    if case .countries(_, .all) = condition { true } else { false }
  }
}

extension Place {
  var name: String { names.words(in: .english) }
}
