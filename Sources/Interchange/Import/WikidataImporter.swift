package import KembarModel

/// Reads twinned places of Wikidata as agreements between sister cities.
///
/// Wikidata states each twinning at both ends, often with its dates at only one of them, so agreements are told apart
/// by their places alone.
package struct WikidataImporter {
  private var importer: AgreementImporter

  /// An importer of the results of a query; the parameters are those of a ``TableImporter``.
  package init(source: String, countries: CountryResolver, known registry: Registry) {
    importer = AgreementImporter(source: source, countries: countries, known: registry, comparesRows: false)
  }

  /// Reads a result.
  ///
  /// - Parameters:
  ///   - link: what the result says.
  ///   - number: which result it is, from 1.
  /// - Returns: the agreement, or why there is none.
  package mutating func read(_ link: WikidataLink, result number: Int) -> ImportOutcome {
    let problems = problems(link.a, "a") + problems(link.b, "b")
    guard problems.isEmpty else { return .rejected(problems) }
    var stated = StatedAgreement(origin: .result(number))
    stated.kind = .sisterCity
    stated.sides = [side(link.a), side(link.b)]
    stated.effective = link.start
    stated.ends = link.end
    return .agreement(importer.read(stated))
  }

  private func side(_ end: WikidataLink.End) -> StatedSide {
    var side = StatedSide()
    side.country = end.countryLabel?.trimmed ?? ""
    side.countryCode = end.countryCode
    // What Wikidata has no name for is called by its item.
    side.place = end.label.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } ?? end.item
    side.latitude = end.latitude
    side.longitude = end.longitude
    side.item = end.item
    side.language = end.language
    return side
  }

  private func problems(_ end: WikidataLink.End, _ variable: String) -> [RowProblem] {
    [("Label", end.label), ("CountryLabel", end.countryLabel)].compactMap { name, text in
      text?.firstControlCharacter.map { control in
        RowProblem(
          reason: .value(.controlCharacter(control.value)), field: nil, header: variable + name, mark: .none)
      }
    }
  }
}
