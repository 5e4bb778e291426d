import KembarModel

extension Catalogue {
  /// The sources of which each typed word begins a word: of their publisher, title, address or id.
  ///
  /// - Parameters:
  ///   - typed: words; without any, every source matches.
  ///   - limit: how many are wanted at most.
  /// - Returns: indexes into the sources of the registry, those cited by the most agreements first, then those that
  ///   came last.
  package func sources(matching typed: String, limit: Int) -> [Int] {
    let words = Folding.fold(typed).split(separator: Folding.blank).map(Array.init)
    let matches = words.map { vocabulary.sources.holding(WordPattern([$0], from: .word)) ?? [] }
    let found = index.registry.sources.indices.filter { number in
      matches.allSatisfy { !$0.isEmpty && $0[number] }
    }
    return Array(found.sorted { (sourceUses[$0], $0) > (sourceUses[$1], $1) }.prefix(limit))
  }
}
