package import KembarModel
package import Search
package import Terminal

/// Everything that decides what is on the screen.
///
/// A key changes it by ``update(_:)``; ``frame()`` shows it. Both are pure: they touch no terminal and no file.
package struct State {
  package internal(set) var catalogue: Catalogue
  let glyphs: Glyphs
  /// Whether what is not loaded of the catalogue will not be, either.
  var isLoadingOver = false
  /// The name of the registry's file, or `nil` for the bundled one.
  package internal(set) var registryName: String?
  /// Whether the registry can be changed.
  let access: Access
  /// What relative dates in queries count from, and the date of new notes; it may pass midnight.
  package var today: Day

  package internal(set) var size: Size
  package internal(set) var language: Language
  /// The last query that could be read.
  package internal(set) var query: Query
  package internal(set) var order: Order
  package internal(set) var focus: Pane = .agreements
  package internal(set) var results: Results
  /// Whether countries and cities are still those of the former query, and agreements may not be counted.
  package internal(set) var areCountsPending = false
  var cursors = PerPane(repeating: ListCursor())
  package internal(set) var overlay: Overlay?
  /// The pages opened one from the other, the present one last; empty while the panes are shown.
  package internal(set) var visits: [Visit] = []
  /// A message in place of the hints, until the next key.
  package internal(set) var notice: Notice?
  /// The former versions of the agreement that was opened last, as far as they are known.
  var history: History?
  /// The page that was laid out last; a new one where what it shows may be another.
  var pages = PageCache()
  /// The lines of the list that were shown last; new ones where the agreements may be others.
  var listLines = ListLineCache()
  /// What the change that was just asked for was typed into, to be opened again should it fail.
  var sent: Overlay?

  /// What the three panes list.
  package struct Results: Equatable {
    /// Rows of the catalogue, in order.
    package var rows: RowList
    /// Countries with a count, by their number in the catalogue.
    package var countries: [Tally<Int>]
    /// Places with a count, by their number in the registry.
    package var places: [Tally<Int>]
  }

  /// An open page, how far it is scrolled, and the link that is chosen on it.
  package struct Visit: Hashable, Sendable {
    package var address: PageAddress
    package var scroll = 0
    package var link: Int?
  }

  /// What is open above panes and pages.
  package enum Overlay: Hashable, Sendable {
    case search(SearchInput)
    case dialog(Dialog)
    case prompt(Prompt)
  }

  /// The changes of one agreement, the last one first.
  struct History: Hashable, Sendable {
    var agreement: String
    var entries: [HistoryEntry]
  }

  /// A query that is being typed.
  package struct SearchInput: Hashable, Sendable {
    package var field: TextField
    /// What cancelling goes back to.
    var before: Query
    /// Why a term cannot be read; the results are those of the other terms.
    package var error: QueryError?
  }

  /// A message about what was just done.
  package struct Notice: Hashable, Sendable {
    package var phrase: Phrase
    package var isWarning = false
  }

  /// Opens the browser.
  ///
  /// - Parameters:
  ///   - catalogue: what to browse.
  ///   - registryName: the name of its file, or `nil` for the bundled registry.
  ///   - access: whether it can be changed.
  ///   - query: what to filter by from the start.
  ///   - language: the language of the interface.
  ///   - size: the size of the terminal.
  ///   - today: what relative dates in queries count from, and the date of new notes.
  ///   - glyphs: the signs that the terminal can show.
  package init(
    catalogue: Catalogue, registryName: String?, access: Access, query: Query = Query(), language: Language,
    size: Size, today: Day, glyphs: Glyphs = .unicode
  ) {
    self.catalogue = catalogue
    self.registryName = registryName
    self.access = access
    self.today = today
    self.query = query
    self.language = language
    self.size = size
    self.glyphs = glyphs
    order = Order(language: language)
    results = Results(rows: RowList(), countries: [], places: [])
    refresh()
  }
}

// MARK: - What follows from the rest

extension State {
  var index: RegistryIndex { catalogue.index }

  var parser: QueryParser { QueryParser(countries: catalogue.countryNames, today: today) }

  var layout: Layout { Layout(size, focus: focus) }

  /// The part of the screen that keys go to.
  package var view: View {
    switch overlay {
    case .search: .search
    case .dialog: .dialog
    case .prompt(let prompt): prompt.purpose == .note ? .note : .date
    case nil: visits.isEmpty ? focus.view : .page
    }
  }

  /// How many items a pane lists.
  func count(_ pane: Pane) -> Int {
    switch pane {
    case .countries: results.countries.count
    case .cities: results.places.count
    case .agreements: results.rows.count
    }
  }

  /// How many items a pane lists, or `limit` where there are more.
  func count(_ pane: Pane, upTo limit: Int) -> Int {
    pane == .agreements ? results.rows.count(upTo: limit) : min(count(pane), limit)
  }

  /// The cursor of a pane.
  package func cursor(_ pane: Pane) -> ListCursor { cursors[pane] }

  /// How many items of a pane fit on the screen.
  func listRows(_ pane: Pane) -> Int {
    let layout = layout
    return (layout.lists[pane] ?? layout.lists[focus])?.rows ?? 1
  }

  /// The row of the catalogue under the cursor, or `nil` where nothing matches.
  var currentRow: Int? { results.rows.row(at: cursor(.agreements).index) }

  /// The agreement that is read or under the cursor.
  var currentAgreement: Agreement? {
    let row = if case .agreement(let row)? = visits.last?.address { row } else { currentRow }
    return row.map { index.agreement(at: $0) }
  }
}

extension Pane {
  var view: View {
    switch self {
    case .countries: .countries
    case .cities: .cities
    case .agreements: .agreements
    }
  }
}
