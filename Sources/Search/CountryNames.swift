package import KembarModel

/// Finds countries by what people call them.
package final class CountryNames {
  private let table: CountryTable
  private lazy var codes: [[UInt8]: String] = {
    var codes: [[UInt8]: String] = [:]
    // Codes win over names, and names over variants.
    for country in table.countries {
      codes[Folding.fold(country.alpha3)] = country.code
    }
    for country in table.countries {
      codes[Folding.fold(country.code)] = country.code
    }
    for country in table.countries {
      for name in country.names.wordings.map(\.words) + country.variants {
        let folded = Folding.fold(name)
        if codes[folded] == nil { codes[folded] = country.code }
        let joined = folded.filter { $0 != Folding.blank }
        if codes[joined] == nil { codes[joined] = country.code }
      }
    }
    return codes
  }()

  /// Takes the countries; the names are folded when they are first asked for.
  package init(_ table: CountryTable) {
    self.table = table
  }

  /// The alpha-2 code of the country with this code or exactly this name, apart from case and accents.
  ///
  ///     code(of: "kz")        "KZ"
  ///     code(of: "Jepang")    "JP"
  ///     code(of: "Kazak")     nil
  package func code(of name: String) -> String? {
    let folded = Folding.fold(name)
    return codes[folded] ?? codes[folded.filter { $0 != Folding.blank }]
  }

  /// The name that somebody may have meant, in small letters, or `nil`.
  package func nearest(to name: String) -> String? {
    let candidates = table.countries.flatMap { country in
      Language.allCases.map { country.names.words(in: $0).lowercased() }
    }
    if let start = candidates.first(where: { name.count > 2 && $0.hasPrefix(name.lowercased()) }) { return start }
    return Spelling.nearest(to: name, among: candidates)
  }

  /// The countries whose code is, or one of whose names begins with, what was typed; best match first.
  ///
  /// An exact code comes first, then names that begin with it, then names of which a later word does.
  ///
  /// - Parameter typed: letters in any script; empty finds all countries in the order of their codes.
  package func completions(of typed: String) -> [Country] {
    let folded = Folding.fold(typed)
    guard !folded.isEmpty else { return table.countries }
    var ranked: [(rank: Int, country: Country)] = []
    for country in table.countries {
      if let rank = Self.rank(of: country, for: folded) { ranked.append((rank, country)) }
    }
    return ranked.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.country)
  }

  private static func rank(of country: Country, for folded: [UInt8]) -> Int? {
    if Folding.fold(country.code) == folded { return 0 }
    var best: Int?
    for (index, name) in (country.names.wordings.map(\.words) + [country.alpha3] + country.variants).enumerated() {
      let name = Folding.fold(name)
      var rank: Int?
      if name.starts(with: folded) {
        rank = index < country.names.wordings.count ? 1 : 2
      } else if name.containsWord(startingWith: folded) {
        rank = 3
      }
      if let rank, rank < best ?? .max { best = rank }
    }
    return best
  }
}

extension [UInt8] {
  /// Whether a word after the first begins with `start`.
  fileprivate func containsWord(startingWith start: [UInt8]) -> Bool {
    indices.contains { index in
      self[index] == Folding.blank && self[(index + 1)...].starts(with: start)
    }
  }
}
