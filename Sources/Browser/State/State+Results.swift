import KembarModel
import Search
import Terminal

extension State {
  /// Shows the results of another query.
  mutating func show(_ query: Query) {
    self.query = query
    refresh()
  }

  /// Finds everything anew.
  ///
  /// A cursor that was moved stays on its item, or goes to the top where that is gone; one that was not stays at the top,
  /// where what is looked for comes first.
  /// Among very many agreements, only those in view are found at once; ``settle(unless:)`` then counts.
  mutating func refresh() {
    let row = cursor(.agreements).isMoved ? currentRow : nil
    results.rows = catalogue.list(query, order)
    put(.agreements, at: row.flatMap(position(ofRow:)))
    areCountsPending = true
    if catalogue.count <= Self.quicklyCounted { settle() }
  }

  /// Up to so many agreements are counted before anything is shown.
  private static let quicklyCounted = 20_000

  /// Makes the counts of the panes exact, if they are not.
  ///
  /// - Parameter isStale: whether they have become useless, since somebody has typed on; asked again and again. Then they
  ///   stay as they are.
  package mutating func settle(unless isStale: () -> Bool = { false }) {
    guard areCountsPending, catalogue.prepareTallies(query, unless: isStale) else { return }
    let country = cursor(.countries).isMoved ? currentItem(.countries) : nil
    let place = cursor(.cities).isMoved ? currentItem(.cities) : nil
    find()
    put(.countries, at: country.flatMap { number in results.countries.firstIndex { $0.value == number } })
    put(.cities, at: place.flatMap { number in results.places.firstIndex { $0.value == number } })
  }

  /// Lists and counts what the query finds, whatever the cursors are on.
  mutating func find() {
    areCountsPending = false
    let chosen = Set(query.chosenCountries)
    results.countries = catalogue.countryTallies(query).enumerated()
      .filter { $0.element.count > 0 || chosen.contains($0.element.value) }
      .map { Tally($0.offset, $0.element.count) }
    results.places = catalogue.placeTallies(query, language)
    results.rows = catalogue.list(query, order)
    results.rows.countAll()
  }

  /// Where a row of the catalogue is listed.
  func position(ofRow row: Int) -> Int? { results.rows.place(of: Int32(row)) }

  /// The number of the country or place under the cursor of its pane, or `nil` where there is none.
  func currentItem(_ pane: Pane) -> Int? {
    let list = pane == .countries ? results.countries : results.places
    let position = cursor(pane).index
    return list.indices.contains(position) ? list[position].value : nil
  }

  /// Has a pane's cursor follow its item to a position, or go to the top for `nil`.
  mutating func put(_ pane: Pane, at position: Int?) {
    change(pane, by: position ?? 0) { $0.follow(to: position, count: $1, rows: $2) }
  }

  /// Moves a pane's cursor to another item.
  mutating func move(_ pane: Pane, to position: Int) {
    change(pane, by: position) { $0.move(to: position, count: $1, rows: $2) }
  }

  private mutating func change(
    _ pane: Pane, by position: Int, _ change: (inout ListCursor, _ count: Int, _ rows: Int) -> Void
  ) {
    var cursor = cursor(pane)
    let rows = listRows(pane)
    // What comes behind the view does not matter, and may not have been found yet.
    change(&cursor, count(pane, upTo: position + rows), rows)
    cursors[pane] = cursor
  }
}
