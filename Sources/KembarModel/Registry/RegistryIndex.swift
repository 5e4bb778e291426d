/// A registry whose items are found by id, with the countries it speaks of.
package struct RegistryIndex: Sendable {
  /// The items themselves, at the places that the index gives.
  package let registry: Registry
  /// The countries that sides and places may name, and all others.
  package let countries: CountryTable
  private let sources: [String: Int]
  private let places: [String: Int]
  private let people: [String: Int]
  private let agreements: [String: Int]

  /// Indexes a registry; of two items with one id, the first is found.
  package init(_ registry: Registry, countries: CountryTable) {
    self.registry = registry
    self.countries = countries
    sources = Self.index(registry.sources)
    places = Self.index(registry.places)
    people = Self.index(registry.people)
    agreements = Self.index(registry.agreements)
  }

  private static func index(_ items: [some Identifiable<String>]) -> [String: Int] {
    Dictionary(items.indices.map { (items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The source with an id, or `nil`.
  package func source(_ id: String) -> Source? { sources[id].map { registry.sources[$0] } }

  /// The place with an id, or `nil`.
  package func place(_ id: String) -> Place? { places[id].map { registry.places[$0] } }

  /// The person with an id, or `nil`.
  package func person(_ id: String) -> Person? { people[id].map { registry.people[$0] } }

  /// The agreement with an id, or `nil`.
  package func agreement(_ id: String) -> Agreement? { agreements[id].map { registry.agreements[$0] } }

  /// Where the place with an id stands in the registry, or `nil`.
  package func placeIndex(_ id: String) -> Int? { places[id] }

  /// Where the person with an id stands in the registry, or `nil`.
  package func personIndex(_ id: String) -> Int? { people[id] }

  /// Where the source with an id stands in the registry, or `nil`.
  package func sourceIndex(_ id: String) -> Int? { sources[id] }

  /// Where the agreement with an id stands in the registry, or `nil`.
  package func agreementIndex(_ id: String) -> Int? { agreements[id] }

  /// What a place is called, or the id itself where there is no such place.
  package func name(ofPlace id: String, in language: Language) -> String {
    place(id)?.names.words(in: language) ?? id
  }
}
