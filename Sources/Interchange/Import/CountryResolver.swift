package import KembarModel
import Search

/// Resolves what tables write for countries to codes of ISO 3166-1, and never guesses.
///
///     KOREA, REPUBLIC OF         KR
///     England, United Kingdom    GB
///     Brandenburg, Germany       DE
///     in Italy                   IT
///     Kazakhstah                 nil, with Kazakhstan as a candidate
///     Congo                      nil, with both Congos as candidates
package struct CountryResolver {
  private let table: CountryTable
  private let names: CountryNames
  /// What labels were resolved to; columns hold few labels many times.
  private var resolved: [String: String?] = [:]
  /// Rare labels are not worth the memory that a file of a million different ones would take.
  private static let mostResolved = 10_000
  private static let longestResolved = 200
  /// More parts than any country and what lies in it have names.
  private static let mostParts = 8

  /// A resolver for the countries of a table.
  package init(_ table: CountryTable) {
    self.table = table
    names = CountryNames(table)
  }

  /// The alpha-2 code of the country that a label names beyond doubt, or `nil`.
  package mutating func code(of label: String) -> String? {
    if let known = resolved[label] { return known }
    let code = resolve(label)
    if resolved.count < Self.mostResolved, label.utf8.count <= Self.longestResolved { resolved[label] = code }
    return code
  }

  private func resolve(_ label: String) -> String? {
    if let code = names.code(of: label) { return code }
    let parts = label.split(separator: ",").map { String($0).trimmed }
    guard parts.count > 1, parts.count <= Self.mostParts else { return afterLeadingWord(label) }
    if parts.contains(where: { DoubtfulLabel.candidates(for: $0) != nil }) { return nil }
    // `Congo, Democratic Republic of`, `Gambia, The`
    if parts.count == 2, let code = names.code(of: "\(parts[1]) \(parts[0])") { return code }
    for start in 1..<parts.count {
      let end = parts[start...].joined(separator: ", ")
      guard !DoubtfulLabel.isDoubtfulAtEnd(end) else { continue }
      if let code = names.code(of: end) { return code }
    }
    return nil
  }

  private func afterLeadingWord(_ label: String) -> String? {
    let lowercase = label.lowercased()
    guard let word = ["in ", "the "].first(where: lowercase.hasPrefix) else { return nil }
    let rest = String(label.dropFirst(word.count)).trimmed
    return DoubtfulLabel.isCodeLike(rest) ? nil : names.code(of: rest)
  }

  /// The name of a country, or what a source wrote in place of one.
  func name(of country: String, in language: Language) -> String { table.name(of: country, in: language) }

  /// The countries that may be meant by a label that does not resolve, the most likely first; at most three.
  ///
  /// Takes some milliseconds, since every name of every country is compared.
  package func candidates(for label: String) -> [Country] {
    let parts = [label] + label.split(separator: ",").map { String($0).trimmed }
    if let codes = parts.lazy.compactMap(DoubtfulLabel.candidates).first {
      return codes.compactMap { table[$0] }
    }
    if let last = parts.last, parts.count > 2, DoubtfulLabel.isDoubtfulAtEnd(last),
      let code = names.code(of: last)
    {
      return [table[code]].compactMap(\.self)
    }
    return nearest(to: String(decoding: Folding.fold(label), as: UTF8.self))
  }

  private func nearest(to label: String) -> [Country] {
    guard label.utf8.count > 3 else { return [] }
    var others = table.countries.map { country in
      (country, (country.names.wordings.map(\.words) + country.variants).map(Self.folded))
    }
    var nearest: [Country] = []
    while nearest.count < 3,
      let name = Spelling.nearest(to: label, among: others.flatMap(\.1), lettersPerSlip: 5),
      let place = others.firstIndex(where: { $0.1.contains(name) })
    {
      nearest.append(others.remove(at: place).0)
    }
    return nearest
  }

  private static func folded(_ name: String) -> String { String(decoding: Folding.fold(name), as: UTF8.self) }
}
