import KembarModel

/// The full names of the countries, places and people of a registry, each with the other names of what it names.
struct NameBook: Sendable {
  /// Folded names, with and without blanks; those of a single letter, or of two of ASCII, are left out.
  let otherNames: [[UInt8]: [[UInt8]]]

  /// Collects the names of everything in a registry.
  init(_ index: RegistryIndex, countryCodes: [String]) {
    var otherNames: [[UInt8]: [[UInt8]]] = [:]
    func add(_ names: [String]) {
      let folded = names.map(Folding.fold).filter { name in
        name.count > 2 && name.count { !UTF8.isContinuation($0) } > 1
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

/// Words of a query that together name something, or a single one.
struct WordGroup: Hashable, Sendable {
  /// The words in their order.
  let words: [[UInt8]]
  /// The other names of what they name.
  let others: [[UInt8]]
}

extension NameBook {
  /// The words of a query in groups, each as long as there is something of that name.
  ///
  ///     日本            what a note calls Japan is found as well
  ///     nur sultan     as is what a text calls Astana
  func groups(of words: [[UInt8]]) -> [WordGroup] {
    var groups: [WordGroup] = []
    // No words are met by everything.
    var rest = words.filter { !$0.isEmpty }[...]
    while !rest.isEmpty {
      let length = (1...rest.count).last { otherNames[Self.joined(rest.prefix($0))] != nil }
      let words = rest.prefix(length ?? 1)
      let others = length.flatMap { _ in otherNames[Self.joined(words)] } ?? []
      rest = rest.dropFirst(words.count)
      groups.append(WordGroup(words: Array(words), others: Self.needed(others, besides: words)))
    }
    return groups
  }

  /// The names without those that are found already, since they hold all the words, or another one of the names.
  private static func needed(_ names: [[UInt8]], besides words: ArraySlice<[UInt8]>) -> [[UInt8]] {
    var needed: [[UInt8]] = []
    for name in names.sorted(by: { $0.count < $1.count }) {
      var text = TextPool()
      text.append(folded: name + [TextPool.lineEnd])
      let isFound =
        words.allSatisfy { text.holds(0, any: WordPattern.searched([$0])) }
        || text.holds(0, any: WordPattern.searched(needed))
      if !isFound { needed.append(name) }
    }
    return needed
  }

  private static func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(words.joined(separator: [Folding.blank]))
  }
}
