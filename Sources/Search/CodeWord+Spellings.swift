package import KembarModel

extension CodeWord {
  /// The word that a text names by its code or its name in either language, apart from case, accents and blanks.
  ///
  ///     Stage(named: "in-force")             .inForce
  ///     Stage(named: "Pernyataan Minat")     .intent
  ///     Stage(named: "singed")               nil
  package init?(named text: String) {
    if let word = Self(rawValue: text) {
      self = word
      return
    }
    let folded = Folding.joined(Folding.fold(text))
    let word = Self.allCases.first { word in
      word.spellings.contains { Folding.joined(Folding.fold($0)) == folded }
    }
    guard let word else { return nil }
    self = word
  }

  /// The codes and the names of all words, in lower case and with hyphens for blanks.
  package static var spellings: [String] { allCases.flatMap(\.spellings) }

  /// The code and the names, as a query may write them without quotes.
  private var spellings: [String] {
    [rawValue] + Language.allCases.map { name[$0].lowercased().replacing(" ", with: "-") }
  }
}
