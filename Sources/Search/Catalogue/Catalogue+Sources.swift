import KembarModel

extension Catalogue {
  /// The sources of which each typed word begins a word: of their publisher, title, address or id.
  ///
  /// - Parameters:
  ///   - typed: words; without any, every source matches.
  ///   - limit: how many are wanted at most.
  /// - Returns: indexes into the sources of the registry, those cited by the most agreements first.
  package func sources(matching typed: String, limit: Int) -> [Int] {
    let words = Folding.fold(typed).split(separator: Folding.blank).map(Array.init)
    return Array(
      sourcesByUse.lazy
        .filter { source in words.allSatisfy(source.names.hasWord(startingWith:)) }
        .map(\.number).prefix(limit))
  }
}
