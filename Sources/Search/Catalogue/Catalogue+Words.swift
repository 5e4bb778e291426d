import KembarModel

extension Catalogue {
  /// Narrows a mask to the rows whose text holds every word, or another name for what the words name.
  ///
  /// Words that together are a full name of a country, place or person stand for its other names, too:
  ///
  ///     日本            what a note calls Japan is found as well
  ///     nur sultan     as is what a text calls Astana
  func narrow(_ mask: inout [Bool], byWords words: [[UInt8]]) {
    var rest = words[...]
    while !rest.isEmpty {
      let length = (1...rest.count).last { names.otherNames[Self.joined(rest.prefix($0))] != nil }
      let segment = rest.prefix(length ?? 1)
      let others = length.flatMap { _ in names.otherNames[Self.joined(segment)] } ?? []
      rest = rest.dropFirst(segment.count)
      narrow(&mask, bySegment: segment, or: others)
    }
  }

  private func narrow(_ mask: inout [Bool], bySegment words: ArraySlice<[UInt8]>, or names: [[UInt8]]) {
    var found = mask
    for word in words { text.mark(word, in: &found) }
    for name in names {
      var open = zip(mask, found).map { $0 && !$1 }
      text.mark(name, in: &open)
      for row in open.indices where open[row] { found[row] = true }
    }
    mask = found
  }

  private static func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(words.joined(separator: [Folding.blank]))
  }
}

/// The full names of the countries, places and people of a registry, each with the other names of what it names.
struct NameBook {
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
