import KembarModel
import Search

/// What the browser asks a catalogue for at each key, without painting it.
struct Queries {
  let catalogue: Catalogue
  let parser: QueryParser
  let newestFirst = Order(language: .english)

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    parser = QueryParser(countries: catalogue.countryNames, today: Day(number: 20_454))
  }

  /// Asks catalogues that were never asked before, as the first keys after the start do.
  static func first(_ make: () -> Catalogue, _ stopwatch: Stopwatch) throws {
    let query = try Queries(make()).parser.parse("s")
    for (name, query, key) in [
      ("the first page, by date", Query(), Order.Key.date), ("the first search, for `s`", query, .date),
      ("the first sorting by title", Query(), .title),
    ] {
      var catalogue = make()
      stopwatch.time(name, prepare: { catalogue = make() }) {
        catalogue.rows(query, Order(key, language: .english)).count
      }
    }
  }

  /// Searches for words as if nothing had been asked before, and letter by letter.
  func search(_ words: [String], _ stopwatch: Stopwatch) throws {
    for word in words {
      let query = try parser.parse(word)
      stopwatch.time("search for `\(word)`", prepare: catalogue.forget) { rows(query) }
    }
    for word in words where word.count > 1 {
      let queries = try word.indices.map { try parser.parse(String(word[...$0])) }
      stopwatch.time("search for `\(word)` letter by letter, all letters", prepare: catalogue.forget) {
        queries.reduce(0) { $0 &+ rows($1) }
      }
    }
  }

  /// Filters in each of the ways that keys and menus do.
  func filter(_ filters: [String], _ stopwatch: Stopwatch) throws {
    for filter in filters {
      let query = try parser.parse(filter)
      stopwatch.time("filter by `\(filter)`", prepare: catalogue.forget) { rows(query) }
    }
  }

  /// Counts what the panes and the menu of filters show.
  func count(_ text: String, _ stopwatch: Stopwatch) throws {
    let query = try parser.parse(text)
    _ = rows(query)
    stopwatch.time("count countries and places of `\(text)`") {
      catalogue.countryTallies(query).count &+ catalogue.placeTallies(query, .english).count
    }
    stopwatch.time("count all that the menu shows for `\(text)`") {
      catalogue.stageTallies(query).count &+ catalogue.instrumentTallies(query).count
        &+ catalogue.kindTallies(query).count &+ catalogue.scopeTallies(query).count
        &+ catalogue.yearTallies(query).count
    }
  }

  /// Sorts all agreements anew by each key.
  func sort(_ stopwatch: Stopwatch) {
    for key in Order.Key.allCases {
      for isReversed in [false, true] {
        let order = Order(key, isReversed: isReversed, language: .english)
        stopwatch.time("sort by \(key)\(isReversed ? ", reversed" : "")", prepare: catalogue.forget) {
          catalogue.rows(Query(), order).count
        }
      }
    }
  }

  private func rows(_ query: Query) -> Int { catalogue.rows(query, newestFirst).count }
}
