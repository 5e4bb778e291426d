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
      let registry = try common.openRegistry(arguments.extent)
      let query = try arguments.parse(registry.catalogue, language)
      let rows = registry.catalogue.rows(query, Order(language: language)).sorted()
      // Without a query, what no agreement names is written, too.
      let agreements = registry.agreements(rows, isWhole: query.isEmpty)
      try Output.writing { output in
        try write(AgreementOutput(agreements: agreements, language: language, output: output))
      }
    }
  }

  private func write(_ output: AgreementOutput) throws {
    switch format {
    case .json: try output.writeDocument(.json)
    case .yaml: try output.writeDocument(.yaml)
    case .csv: try output.writeRows(.csv)
    case .tsv: try output.writeRows(.tsv)
    case .geojson:
      let (total, unlinked) = try output.writeGeoJSON()
      tell(unlinked: unlinked, of: total, output.language)
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
