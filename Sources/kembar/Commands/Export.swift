import ArgumentParser
import Interchange
import KembarModel
import Search

/// Writes agreements for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the registry, or the agreements that match a query, for other programs.",
    discussion: """
      JSON and YAML keep everything and can be imported again. CSV and TSV are flat, for spreadsheets. GeoJSON holds \
      places and great-circle links, for maps.
      """)

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, yaml, csv, tsv, geojson
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var arguments: QueryArguments
  @Option(help: "What to write: json, yaml, csv, tsv or geojson.")
  var format: Format

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      let catalogue = try common.openRegistry().catalogue
      let query = try arguments.parse(catalogue, language)
      let registry = catalogue.index.registry
      let rows = catalogue.rows(query, Order(language: language)).sorted()
      let agreements = rows.map { registry.agreements[Int($0)] }
      switch format {
      case .json, .yaml:
        // Without a query, what no agreement names is written, too.
        let document = query.isEmpty ? registry : registry.excerpt(agreements)
        let text = try RegistryDocument.text(
          document, as: format == .json ? .json : .yaml, countries: catalogue.index.countries)
        Output.writeData(text)
      case .csv, .tsv:
        let table = AgreementTable(
          index: catalogue.index, language: language, writer: format == .csv ? .csv : .tsv)
        Output.writeData(table.header)
        for agreement in agreements { Output.writeData(table.row(agreement)) }
      case .geojson:
        var writer = GeoJSONWriter(index: catalogue.index, language: language) { Output.writeData($0) }
        for agreement in agreements { writer.add(agreement) }
        tell(unlinked: writer.finish(), of: agreements.count, language)
      }
    }
  }

  private func tell(unlinked count: Int, of total: Int, _ language: Language) {
    guard count > 0 else { return }
    let message = Phrase(
      id:
        "\(count.grouped(in: language)) dari \(total.grouped(in: language)) kesepakatan tanpa garis, karena "
        + "kurang dari dua tempat yang koordinatnya diketahui",
      en:
        "\(count.grouped(in: language)) of \(total.grouped(in: language)) agreements have no line, for want of "
        + "two places with coordinates")
    Output.error("kembar: " + message[language])
  }
}
