extension Agreement {
  /// What the agreement is called: the official title where a source states one, else its sides.
  ///
  ///     Deklarasi Bersama …
  ///     Aachen ⇄ Arlington
  ///     Muara Enim ⇄ Japan
  ///
  /// - Parameters:
  ///   - language: the language wanted.
  ///   - index: what the sides are called.
  /// - Returns: one line, empty only for an agreement without sides.
  package func displayTitle(_ language: Language, in index: RegistryIndex) -> String {
    title?.words(in: language) ?? sidesTitle(language, in: index)
  }

  /// The sides, joined by `⇄`.
  package func sidesTitle(_ language: Language, in index: RegistryIndex) -> String {
    sides.map { name(of: $0, language, in: index) }.joined(separator: " ⇄ ")
  }

  /// What a side is called for short: its place; else, unless states are the sides, its body; else its country.
  package func name(of side: Side, _ language: Language, in index: RegistryIndex) -> String {
    if let place = side.place { return index.name(ofPlace: place, in: language) }
    if kind != .state, let body = side.body { return body.words(in: language) }
    return index.countries.name(of: side.country, in: language)
  }

  /// The date by which the agreement is listed and sorted: signed, else agreed, else in force.
  package var principalDate: EDTF? { signed ?? agreed ?? effective }
}
