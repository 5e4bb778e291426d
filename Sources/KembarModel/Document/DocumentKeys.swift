/// The keys of each kind of map in a registry document, in the order in which they are written.
enum DocumentKeys {
  static let registry = ["kembar", "sources", "places", "people", "agreements", "elsewhere"]
  static let source = ["id", "publisher", "title", "published", "url", "language", "note"]
  static let place = [
    "id", "country", "country-as-written", "kind", "names", "aliases", "latitude", "longitude", "wikidata",
    "geonames",
  ]
  static let alias = ["name", "language", "valid"]
  static let person = ["id", "name", "aliases"]
  static let agreement = [
    "id", "title", "instrument", "kind", "stage", "sides", "participants", "signed", "agreed", "effective",
    "ends", "venue", "scope", "actions", "funding", "term", "events", "related", "facts", "unknown",
    "starred", "notes",
  ]
  static let note = ["date", "text"]
  static let fact = ["field", "source", "where", "certainty", "note"]
}
