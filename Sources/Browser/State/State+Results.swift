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
  /// Among very many agreements, those in view are found first; ``settle()`` then counts.
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
  package mutating func settle() {
    guard areCountsPending else { return }
    let country = currentItem(.countries)
    let place = currentItem(.cities)
    count()
    put(.countries, at: country.flatMap { number in results.countries.firstIndex { $0.value == number } })
    put(.cities, at: place.flatMap { number in results.places.firstIndex { $0.value == number } })
  }

  /// Lists what the query finds, whatever the cursors are on.
  mutating func find() {
    results.rows = catalogue.list(query, order)
    count()
  }

  private mutating func count() {
    areCountsPending = false
    let chosen = Set(query.chosenCountries)
    results.countries = catalogue.countryTallies(query).enumerated()
      .filter { $0.element.count > 0 || chosen.contains($0.element.value) }
      .map { Tally($0.offset, $0.element.count) }
    results.places = catalogue.placeTallies(query, language)
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
    cursor.move(to: position ?? 0, count: count(pane), rows: listRows(pane))
    cursors[pane] = cursor
  }
}
