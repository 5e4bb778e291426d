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
      let catalogue = try common.openRegistry().catalogue
      let query = try arguments.parse(catalogue, language)
      let rows = catalogue.rows(query, Order(language: language))
      let agreements = rows.map { catalogue.index.agreement(at: Int($0)) }
      let listing = AgreementListing(agreements: agreements, index: catalogue.index, language: language)
      Output.writeData(try listing.text(format, width: Output.columns))
    }
  }
}
