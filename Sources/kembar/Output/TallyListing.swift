import Interchange
import KembarModel
import Search

/// Countries, cities or people with the number of their agreements.
struct TallyListing {
  /// The names of the columns before the count; the first one identifies a row.
  var keys: [String]
  var rows: [(cells: [String], count: Int)]

  /// Reads registry and query, and writes what `listing` finds.
  static func write(
    _ options: TallyOptions, _ listing: (Catalogue, Query, Language) -> TallyListing
  ) {
    let language = options.common.interfaceLanguage
    Failure.catching {
      let catalogue = try options.common.openRegistry().catalogue
      let query = try options.arguments.parse(catalogue, language)
      Output.writeData(
        listing(catalogue, query, language).text(options.format, language, width: Output.columns))
    }
  }

  func text(_ format: TallyFormat, _ language: Language, width: Int?) -> String {
    switch format {
    case .table:
      let headings = [Phrase(id: "JUMLAH", en: "COUNT")[language]] + keys.map { Self.heading($0)[language] }
      let columns = [Table.Column.number] + keys.dropLast().map { _ in .fixed } + [.text]
      return Table(headings: headings, columns: columns, rows: rows.map { ["\($0.count)"] + $0.cells })
        .text(width: width)
    case .json:
      return JSONWriter.text(
        Node(
          .list(
            rows.map { row in
              let cells = zip(keys, row.cells).map { Node.Entry(key: $0, node: Node(.string($1))) }
              return Node(.map(cells + [Node.Entry(key: "agreements", node: Node(.integer(row.count)))]))
            })))
    case .csv: return delimited(.csv)
    case .tsv: return delimited(.tsv)
    case .ids: return rows.map { $0.cells[0] + "\n" }.joined()
    }
  }

  private func delimited(_ writer: DelimitedWriter) -> String {
    ([keys + ["agreements"]] + rows.map { $0.cells + ["\($0.count)"] }).map(writer.row).joined()
  }

  private static func heading(_ key: String) -> Phrase {
    switch key {
    case "code": Phrase(id: "KODE", en: "CODE")
    case "country": Phrase(id: "NEGARA", en: "COUNTRY")
    case "name": Phrase(id: "NAMA", en: "NAME")
    default: Phrase(id: "ID", en: "ID")
    }
  }
}
