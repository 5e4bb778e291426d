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

  private func delimited(_ writer: DelimitedWriter) -> String {
    let table = AgreementTable(index: index, language: language, writer: writer)
    return agreements.reduce(into: table.header) { $0 += table.row($1) }
  }
}
