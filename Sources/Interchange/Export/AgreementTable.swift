package import KembarModel

/// Agreements as rows of a table, with the columns that an import knows by their headers.
///
/// The columns are the same for every table. Those of `a` and `b` are of the first two sides; `countries` and `places`
/// list all sides. Several values in one cell are parted by `;` and their parts by `|`, and a `\` stands before
/// each `;`, `|` and `\` that belongs to a value:
///
///     education;culture                       two fields of cooperation
///     Bima Arya|mayor|a;|deputy mayor|b       two signatories, with their roles and sides
///     ID;;Korea\; South                       three sides, the second of a country that is not known
package struct AgreementTable: Sendable {
  private let index: RegistryIndex
  private let language: Language
  private let writer: DelimitedWriter

  /// A table in one of its formats.
  ///
  /// - Parameters:
  ///   - index: what the agreements name; it need not hold the agreements themselves.
  ///   - language: the language of names, titles and roles.
  ///   - writer: the format.
  package init(index: RegistryIndex, language: Language, writer: DelimitedWriter) {
    self.index = index
    self.language = language
    self.writer = writer
  }

  /// The row of the headers, with its line break.
  package var header: String {
    let sides = ["a", "b"].flatMap { side in
      ["country", "place", "body", "latitude", "longitude", "wikidata"].map { "\(side).\($0)" }
    }
    return writer.row(
      [
        "id", "title", "instrument", "kind", "stage", "signed", "agreed", "effective", "ends", "venue",
        "scope",
        "signatories", "witnesses",
      ] + sides + ["countries", "places", "note", "source", "url"])
  }

  /// The row of an agreement, with its line break; a title is there only where a source states one.
  package func row(_ agreement: Agreement) -> String {
    let venue = [agreement.venue?.text?.words(in: language), agreement.venue?.place.map(placeName)]
    let fields = Set(agreement.scope.map(\.field))
    let sources = Set(agreement.facts.map(\.source)).sorted()
    let own = [
      agreement.id, agreement.title?.words(in: language) ?? "", agreement.instrument.rawValue,
      agreement.kind.rawValue, agreement.stage.rawValue, agreement.signed?.description ?? "",
      agreement.agreed?.description ?? "", agreement.effective?.description ?? "",
      agreement.ends?.description ?? "", venue.compactMap(\.self).joined(separator: ", "),
      cell(ScopeField.allCases.filter(fields.contains).map(\.rawValue)), people(agreement, .signatory),
      people(agreement, .witness),
    ]
    let lists = [
      cell(agreement.sides.map(\.country)), cell(agreement.sides.map { $0.place.map(placeName) ?? "" }),
      cell(agreement.notes.map(\.text)), cell(sources), cell(sources.map { index.source($0)?.url ?? "" }),
    ]
    return writer.row(own + cells(agreement.sides.first) + cells(agreement.sides.dropFirst().first) + lists)
  }

  private func cells(_ side: Side?) -> [String] {
    let place = side?.place.flatMap(index.place)
    return [
      side?.country ?? "", side?.place.map(placeName) ?? "", side?.body?.words(in: language) ?? "",
      place?.latitude.map { "\($0)" } ?? "", place?.longitude.map { "\($0)" } ?? "", place?.wikidata ?? "",
    ]
  }

  private func placeName(_ id: String) -> String { index.name(ofPlace: id, in: language) }

  /// `name|role|a;name|role|b`, where the letter is the side.
  private func people(_ agreement: Agreement, _ part: Part) -> String {
    agreement.participants.filter { $0.part == part }.map { participant in
      let name = participant.person.flatMap { index.person($0)?.name } ?? ""
      let role = participant.role?.words(in: language) ?? ""
      let side = participant.side.flatMap { $0 < 26 ? Unicode.Scalar(UInt8(97 + $0)) : nil }
      return [name, role, side.map { String($0) } ?? ""].map(escaped).joined(separator: "|")
    }
    .joined(separator: ";")
  }

  /// All values in one cell, each at its place; nothing where there is none.
  private func cell(_ values: [String]) -> String {
    values.allSatisfy(\.isEmpty) ? "" : values.map(escaped).joined(separator: ";")
  }

  private func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: ";|\\".utf8.contains) else { return value }
    // Scalars, since a sign may be a part of a longer character.
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if ";|\\".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
