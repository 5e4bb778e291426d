import Browser
import Interchange
import KembarModel
import Store

/// Writes agreements as they come.
struct AgreementOutput {
  let agreements: AgreementSequence
  let language: Language
  let output: BufferedOutput

  private var index: RegistryIndex { agreements.index }

  /// Writes them as a registry document, with what they name.
  func writeDocument(_ format: RegistryDocument.Format) throws {
    let named = try agreements.namedRecords()
    var writer = RegistryDocumentWriter(format, countries: index.countries, write: output.write)
    try writer.writeAll(named) { try agreements.forEach(.whole, $0) }
  }

  /// Writes them as rows of CSV or TSV.
  func writeRows(_ writer: DelimitedWriter) throws {
    let table = AgreementTable(index: index, language: language, writer: writer)
    output.write(table.header)
    try agreements.forEach { output.write(table.row($0)) }
  }

  /// Writes them for maps.
  ///
  /// - Returns: how many there are, and how many of them have no line.
  func writeGeoJSON() throws -> (total: Int, unlinked: Int) {
    var total = 0
    var writer = GeoJSONWriter(index: index, language: language, write: output.write)
    try agreements.forEach { agreement in
      writer.add(agreement)
      total += 1
    }
    return (total, writer.finish())
  }

  /// Writes their ids, line by line.
  func writeIDs() throws {
    try agreements.forEach(.row) { output.write($0.id + "\n") }
  }

  /// Writes a table for people.
  ///
  /// - Parameter width: see ``Table/init(headings:columns:width:write:)``.
  /// - Throws: what the agreements throw.
  func writeTable(width: Int?) throws {
    // Where there is little room, the sign of the stage stands for its name.
    let isShort = width.map { $0 < 110 } ?? false
    let headings = [
      "ID", Phrase(id: "TANGGAL", en: "DATE")[language],
      isShort ? "" : Phrase(id: "TAHAP", en: "STAGE")[language],
      Phrase(id: "NASKAH", en: "FORM")[language], Phrase(id: "KESEPAKATAN", en: "AGREEMENT")[language],
    ]
    var table = Table(
      headings: headings, columns: [.fixed, .fixed, .fixed, .fixed, .text], width: width, write: output.write)
    try agreements.forEach(.sides) { agreement in
      let title = [agreement.sidesTitle(language, in: index), agreement.title?.words(in: language)]
      let stage = isShort ? Glyphs.unicode.stage(agreement.stage) : agreement.stage.name[language]
      table.add([
        agreement.id, agreement.principalDate?.formatted(in: language, style: .short) ?? "–",
        stage, agreement.instrument.abbreviation[language],
        title.compactMap(\.self).joined(separator: ": "),
      ])
    }
    table.finish()
  }
}
