import KembarModel
import Search
import Terminal

extension State {
  /// Shows the results of another query, each cursor staying on its item where that is still listed.
  mutating func show(_ query: Query) {
    self.query = query
    refresh()
  }

  /// Finds everything anew, each cursor staying on its item, or going to the top where that is gone.
  ///
  /// Among very many agreements, only those in view are found at once; ``settle(unless:)`` then counts.
  mutating func refresh() {
    let row = currentRow
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
    let country = currentItem(.countries)
    let place = currentItem(.cities)
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

  /// Moves a pane's cursor to a position, or to the top for `nil`.
  mutating func put(_ pane: Pane, at position: Int?) {
    var cursor = cursor(pane)
    let (position, rows) = (position ?? 0, listRows(pane))
    // What comes behind the view does not matter, and may not have been found yet.
    cursor.move(to: position, count: count(pane, upTo: position + rows), rows: rows)
    cursors[pane] = cursor
  }
}
