/// What agreements name, for documents, which hold it before and after them.
package struct NamedRecords: Sendable {
  private var sources: Set<String> = []
  private var places: Set<String> = []
  private var people: Set<String> = []
  /// The agreements that are named, in the order in which they are.
  private var related: [String] = []
  private var isRelated: Set<String> = []

  /// What no agreement names.
  package init() {}

  /// Takes in what an agreement names.
  package mutating func add(_ agreement: Agreement) {
    people.formUnion(agreement.participants.lazy.compactMap(\.person))
    places.formUnion(agreement.placesNamed)
    sources.formUnion(agreement.facts.lazy.map(\.source))
    for other in agreement.related.map(\.agreement) where isRelated.insert(other).inserted {
      related.append(other)
    }
  }

  /// The named records of a registry in its order, without agreements.
  ///
  /// - Returns: a registry in which all agreements that are named are ``Registry/elsewhere``, in the order in which they
  ///   are named.
  package func records(of registry: Registry) -> Registry {
    var records = Registry()
    records.sources = registry.sources.filter { sources.contains($0.id) }
    records.places = registry.places.filter { places.contains($0.id) }
    records.people = registry.people.filter { people.contains($0.id) }
    records.elsewhere = related
    return records
  }
}
