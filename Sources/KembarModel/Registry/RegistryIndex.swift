/// A registry whose items are found by id, with the countries it speaks of.
package struct RegistryIndex: Sendable {
  /// The sources, places and people, at the places that the index gives; the agreements only where all of them are
  /// held in memory.
  package let registry: Registry
  /// The agreements, wherever they are kept.
  package let agreements: any AgreementCollection
  /// The countries that sides and places may name, and all others.
  package let countries: CountryTable
  private let sources: [String: Int]
  private let places: [String: Int]
  private let people: [String: Int]

  /// Indexes a registry; of two items with one id, the first is found.
  package init(_ registry: Registry, countries: CountryTable) {
    let rows = Self.index(registry.agreements)
    self.init(registry, agreements: HeldAgreements(registry.agreements, rows: rows), countries: countries)
  }

  /// Indexes the sources, places and people of a registry, whose agreements are kept elsewhere.
  package init(_ registry: Registry, agreements: any AgreementCollection, countries: CountryTable) {
    self.registry = registry
    self.agreements = agreements
    self.countries = countries
    sources = Self.index(registry.sources)
    places = Self.index(registry.places)
    people = Self.index(registry.people)
  }

  private static func index(_ items: [some Identifiable<String>]) -> [String: Int] {
    Dictionary(items.indices.map { (items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same sources, places and people with other agreements.
  package func with(_ agreements: any AgreementCollection) -> RegistryIndex {
    RegistryIndex(self, agreements: agreements)
  }

  private init(_ other: RegistryIndex, agreements: any AgreementCollection) {
    registry = other.registry
    self.agreements = agreements
    countries = other.countries
    sources = other.sources
    places = other.places
    people = other.people
  }

  /// The source with an id, or `nil`.
  package func source(_ id: String) -> Source? { sources[id].map { registry.sources[$0] } }

  /// The place with an id, or `nil`.
  package func place(_ id: String) -> Place? { places[id].map { registry.places[$0] } }

  /// The person with an id, or `nil`.
  package func person(_ id: String) -> Person? { people[id].map { registry.people[$0] } }

  /// The agreement with an id, or `nil`.
  package func agreement(_ id: String) -> Agreement? { agreements.row(of: id).flatMap(agreements.agreement) }

  /// The agreement at a place of the registry; one without id and sides where it is gone, or cannot be read.
  package func agreement(at row: Int) -> Agreement {
    agreements.agreement(at: row) ?? Agreement(id: "", sides: [])
  }

  /// Where the place with an id stands in the registry, or `nil`.
  package func placeIndex(_ id: String) -> Int? { places[id] }

  /// Where the person with an id stands in the registry, or `nil`.
  package func personIndex(_ id: String) -> Int? { people[id] }

  /// Where the source with an id stands in the registry, or `nil`.
  package func sourceIndex(_ id: String) -> Int? { sources[id] }

  /// Where the agreement with an id stands in the registry, or `nil`.
  package func agreementIndex(_ id: String) -> Int? { agreements.row(of: id) }

  /// What a place is called, or the id itself where there is no such place.
  package func name(ofPlace id: String, in language: Language) -> String {
    place(id)?.names.words(in: language) ?? id
  }
}
