import ArgumentParser
import Interchange
import KembarModel
import Search

/// Lists agreements.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the agreements that match a query.")

  /// How agreements are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, yaml, csv, tsv, ids
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var arguments: QueryArguments
  @Option(help: "How to write them: table, json, yaml, csv, tsv or ids.")
  var format: Format = .table

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      let registry = try common.openRegistry(arguments.extent)
      let query = try arguments.parse(registry.catalogue, language)
      let agreements = registry.agreements(registry.catalogue.rows(query, Order(language: language)))
      try Output.writing { output in
        let listing = AgreementOutput(agreements: agreements, language: language, output: output)
        switch format {
        case .table: try listing.writeTable(width: Output.columns)
        case .json: try listing.writeDocument(.json)
        case .yaml: try listing.writeDocument(.yaml)
        case .csv: try listing.writeRows(.csv)
        case .tsv: try listing.writeRows(.tsv)
        case .ids: try listing.writeIDs()
        }
      }
    }
  }
}
