import KembarModel

/// The full names of the countries, places and people of a registry, each with the other names of what it names.
struct NameBook: Sendable {
  /// Folded names of three letters or more, with and without blanks.
  let otherNames: [[UInt8]: [[UInt8]]]

  /// Collects the names of everything in a registry.
  init(_ index: RegistryIndex, countryCodes: [String]) {
    var otherNames: [[UInt8]: [[UInt8]]] = [:]
    func add(_ names: [String]) {
      let folded = names.map(Folding.fold).filter {
        String(decoding: $0, as: UTF8.self).count > 1 && $0.count > 2
      }
      for name in folded {
        let others = folded.filter { $0 != name }
        otherNames[name, default: []] += others
        let joined = Folding.joined(name)
        if joined != name { otherNames[joined, default: []] += others + [name] }
      }
    }
    for code in countryCodes {
      guard let country = index.countries[code] else { continue }
      add(country.names.wordings.map(\.words) + country.variants)
    }
    for place in index.registry.places { add(place.allNames) }
    for person in index.registry.people { add(person.allNames) }
    self.otherNames = otherNames
  }
}
