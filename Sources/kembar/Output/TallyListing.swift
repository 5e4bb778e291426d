import Interchange
import KembarModel
import Search

/// Countries, cities or people with the number of their agreements.
struct TallyListing {
  /// The names of the columns before the count; the first one identifies a row.
  let keys: [String]
  private let each: ((_ cells: [String], _ count: Int) -> Void) -> Void

  /// A listing of tallies, whose cells are made as they are written.
  init<Value>(keys: [String], _ tallies: [Tally<Value>], cells: @escaping (Value) -> [String]) {
    self.keys = keys
    each = { write in
      for tally in tallies { write(cells(tally.value), tally.count) }
    }
  }

  /// Reads registry and query, and writes what `listing` finds.
  static func write(
    _ options: TallyOptions, _ listing: (Catalogue, Query, Language) -> TallyListing
  ) {
    let language = options.common.interfaceLanguage
    Failure.catching {
      let catalogue = try options.common.openRegistry(max(.columns, options.arguments.extent)).catalogue
      let query = try options.arguments.parse(catalogue, language)
      let listing = listing(catalogue, query, language)
      Output.writing { listing.write(options.format, language, width: Output.columns, to: $0) }
    }
  }

  private func write(_ format: TallyFormat, _ language: Language, width: Int?, to output: BufferedOutput) {
    switch format {
    case .table: writeTable(language, width: width, to: output)
    case .json: writeJSON(to: output)
    case .csv: writeRows(.csv, to: output)
    case .tsv: writeRows(.tsv, to: output)
    case .ids: each { cells, _ in output.write(cells[0] + "\n") }
    }
  }

  private func writeTable(_ language: Language, width: Int?, to output: BufferedOutput) {
    let headings = [Phrase(id: "JUMLAH", en: "COUNT")[language]] + keys.map { Self.heading($0)[language] }
    let columns = [Table.Column.number] + keys.dropLast().map { _ in .fixed } + [.text]
    var table = Table(headings: headings, columns: columns, width: width, write: output.write)
    each { cells, count in table.add(["\(count)"] + cells) }
    table.finish()
  }

  private func writeJSON(to output: BufferedOutput) {
    var number = 0
    each { cells, count in
      let entries = zip(keys, cells).map { Node.Entry(key: $0, node: Node(.string($1))) }
      var text: [UInt8] = []
      if number == 0 { text.append(UInt8(ascii: "[")) }
      JSONWriter.beginItem(number, indent: 0, in: &text)
      let row = Node(.map(entries + [Node.Entry(key: "agreements", node: Node(.integer(count)))]))
      JSONWriter.append(row, indent: 1, to: &text)
      output.write(String(decoding: text, as: UTF8.self))
      number += 1
    }
    output.write(number == 0 ? "[]\n" : "\n]\n")
  }

  private func writeRows(_ writer: DelimitedWriter, to output: BufferedOutput) {
    output.write(writer.row(keys + ["agreements"]))
    each { cells, count in output.write(writer.row(cells + ["\(count)"])) }
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
