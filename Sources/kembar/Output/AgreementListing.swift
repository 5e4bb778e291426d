import Browser
import Interchange
import KembarModel

/// Agreements as `kembar list` writes them.
struct AgreementListing {
  var agreements: [Agreement]
  var index: RegistryIndex
  var language: Language

  /// The whole listing; JSON and YAML are registry documents.
  func text(_ format: List.Format, width: Int?) throws -> String {
    switch format {
    case .table: return table(width)
    case .json: return try document(.json)
    case .yaml: return try document(.yaml)
    case .csv: return delimited(.csv)
    case .tsv: return delimited(.tsv)
    case .ids: return agreements.map { $0.id + "\n" }.joined()
    }
  }

  private func document(_ format: RegistryDocument.Format) throws -> String {
    try RegistryDocument.text(index.registry.excerpt(agreements), as: format, countries: index.countries)
  }

  private func table(_ width: Int?) -> String {
    // Where there is little room, the sign of the stage stands for its name.
    let isShort = width.map { $0 < 110 } ?? false
    let headings = [
      "ID", Phrase(id: "TANGGAL", en: "DATE")[language],
      isShort ? "" : Phrase(id: "TAHAP", en: "STAGE")[language],
      Phrase(id: "NASKAH", en: "FORM")[language], Phrase(id: "KESEPAKATAN", en: "AGREEMENT")[language],
    ]
    let rows = agreements.map { agreement in
      let title = [agreement.sidesTitle(language, in: index), agreement.title?.words(in: language)]
      let stage = isShort ? Glyphs.unicode.stage(agreement.stage) : agreement.stage.name[language]
      return [
        agreement.id, agreement.principalDate?.formatted(in: language, style: .short) ?? "–",
        stage, agreement.instrument.abbreviation[language],
        title.compactMap(\.self).joined(separator: ": "),
      ]
    }
    return Table(headings: headings, columns: [.fixed, .fixed, .fixed, .fixed, .text], rows: rows).text(
      width: width)
  }

  /// The columns that imports know by these names; several values in a cell are separated by ';'.
  private func delimited(_ writer: DelimitedWriter) -> String {
    let header = [
      "id", "title", "instrument", "kind", "stage", "signed", "agreed", "effective", "ends", "venue", "scope",
      "signatories", "witnesses", "countries", "places", "source",
    ]
    return ([header] + agreements.map(cells)).map(writer.row).joined()
  }

  private func cells(_ agreement: Agreement) -> [String] {
    let venue = [agreement.venue?.text?.words(in: language), agreement.venue?.place.map { placeName($0) }]
    return [
      agreement.id, agreement.displayTitle(language, in: index), agreement.instrument.rawValue,
      agreement.kind.rawValue, agreement.stage.rawValue, agreement.signed?.description ?? "",
      agreement.agreed?.description ?? "", agreement.effective?.description ?? "",
      agreement.ends?.description ?? "",
      venue.compactMap(\.self).joined(separator: ", "),
      ScopeField.allCases.filter { field in agreement.scope.contains { $0.field == field } }.map(\.rawValue)
        .joined(separator: ";"), people(agreement, .signatory),
      people(agreement, .witness), agreement.sides.map(\.country).joined(separator: ";"),
      agreement.sides.map { $0.place.map { placeName($0) } ?? "" }.joined(separator: ";"),
      Set(agreement.facts.map(\.source)).sorted().joined(separator: ";"),
    ]
  }

  private func placeName(_ id: String) -> String { index.name(ofPlace: id, in: language) }

  /// `name|role|a;name|role|b`, where the letter is the side.
  private func people(_ agreement: Agreement, _ part: Part) -> String {
    agreement.participants.filter { $0.part == part }.map { participant in
      let name = participant.person.flatMap { index.person($0)?.name } ?? ""
      let role = participant.role?.words(in: language) ?? ""
      let side =
        participant.side.flatMap { $0 < 26 ? Unicode.Scalar(UInt8(97 + $0)) : nil }.map { String($0) } ?? ""
      return [name, role, side].joined(separator: "|")
    }
    .joined(separator: ";")
  }
}
