package import KembarModel

/// Finds countries by what people call them.
package final class CountryNames {
  /// The countries of the world, then what sources wrote in place of one.
  private let all: [Country]
  /// What each country is called, folded when somebody first asks.
  private lazy var countries = all.map(FoldedNames.init)
  /// The place of a country in the table, for each name with and without its blanks.
  private lazy var places = {
    var places: [[UInt8]: Int] = [:]
    // Codes win over names, and names over variants.
    for names in [\FoldedNames.codes, \.names, \.variants] {
      for (place, country) in countries.enumerated() {
        for name in country[keyPath: names] {
          for spelling in [name, Folding.joined(name)] where places[spelling] == nil {
            places[spelling] = place
          }
        }
      }
    }
    return places
  }()

  /// Takes the countries; the names are folded when they are first asked for.
  ///
  /// - Parameters:
  ///   - table: the countries of the world.
  ///   - names: what sources wrote in place of a country; each is its own code.
  package init(_ table: CountryTable, asWritten names: [String] = []) {
    all =
      table.countries
      + names.map { name in
        let words = name.isEmpty ? Language.allCases.map { Self.unstated[$0] } : [name]
        return Country(
          code: name, alpha3: name, names: Text(words.map { Text.Wording(language: "und", words: $0) }),
          variants: [])
      }
  }

  /// What a query calls the country of sides of which none is stated.
  private static let unstated = Phrase(id: "tak-disebut", en: "unstated")

  /// How a query writes a country, or what a source wrote in place of one.
  ///
  ///     KZ                      kz
  ///     Brandenburg, Germany    brandenburg-germany
  package static func queryWord(for country: String, _ language: Language) -> String {
    guard !country.isEmpty else { return unstated[language] }
    return String(decoding: Folding.fold(country), as: UTF8.self).replacing(" ", with: "-")
  }

  /// The alpha-2 code of the country with this code or exactly this name, apart from case, accents and blanks.
  ///
  ///     code(of: "kz")        "KZ"
  ///     code(of: "Jepang")    "JP"
  ///     code(of: "Kazak")     nil
  package func code(of name: String) -> String? {
    let folded = Folding.fold(name)
    return (places[folded] ?? places[Folding.joined(folded)]).map { all[$0].code }
  }

  /// The name that somebody may have meant, as a query writes it, or `nil`.
  ///
  ///     nearest(to: "kazak")       "kazakhstan"
  ///     nearest(to: "arab saud")   "arab-saudi"
  package func nearest(to name: String) -> String? {
    let folded = Folding.fold(name)
    let candidates = all.flatMap { country in
      Language.allCases.map { country.names.words(in: $0).lowercased().replacing(" ", with: "-") }
    }
    if folded.count > 2, let start = candidates.first(where: { Folding.fold($0).starts(with: folded) }) {
      return start
    }
    return Spelling.nearest(to: name.replacing(" ", with: "-"), among: candidates)
  }

  /// The countries whose code is, or one of whose names begins with, what was typed.
  ///
  /// - Parameter typed: letters in any script; empty finds all countries.
  /// - Returns: the best match first: an exact code of two or three letters, then names that begin with what was
  ///   typed, then variants and codes, then names of which a later word does; equals by their codes.
  package func completions(of typed: String) -> [Country] {
    let folded = Folding.fold(typed)
    guard !folded.isEmpty else { return all }
    let ranks = countries.map { $0.rank(for: folded) }
    return (0..<4).flatMap { rank in ranks.indices.filter { ranks[$0] == rank } }.map { all[$0] }
  }
}

/// What one country is called, folded.
private struct FoldedNames {
  let codes: [[UInt8]]
  let names: [[UInt8]]
  let variants: [[UInt8]]

  init(_ country: Country) {
    codes = [country.code, country.alpha3].map(Folding.fold)
    names = country.names.wordings.map { Folding.fold($0.words) }
    variants = country.variants.map(Folding.fold)
  }

  /// How well the country matches the beginning of a name, 0 best; `nil` where it does not.
  func rank(for typed: [UInt8]) -> Int? {
    if codes.contains(typed) { return 0 }
    if names.contains(where: { $0.starts(with: typed) }) { return 1 }
    if (variants + codes).contains(where: { $0.starts(with: typed) }) { return 2 }
    return (names + variants).contains { $0.hasWord(startingWith: typed) } ? 3 : nil
  }
}

extension [UInt8] {
  /// Whether a word of this folded text begins with `start`.
  fileprivate func hasWord(startingWith start: [UInt8]) -> Bool {
    if starts(with: start) { return true }
    return indices.contains { self[$0] == Folding.blank && self[($0 + 1)...].starts(with: start) }
  }
}
