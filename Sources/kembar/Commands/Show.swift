import ArgumentParser
import Browser
import Interchange
import KembarModel
import Search

/// Shows agreements in full.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show agreements in full, by their ids.")

  /// How an agreement is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, yaml, markdown
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp("Ids, as 'kembar list' gives them.", valueName: "id"))
  var ids: [String]
  @Option(help: "How to write them: text, json, yaml or markdown.")
  var format: Format = .text

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      let registry = try common.openRegistry()
      let catalogue = registry.catalogue
      let rows = try ids.map { try registry.row($0) }
      Output.writeData(try text(rows, catalogue, language))
    }
  }

  private func text(_ rows: [Int], _ catalogue: Catalogue, _ language: Language) throws -> String {
    switch format {
    case .text:
      let columns = Output.columns.map { max(20, $0) } ?? 100
      return rows.map { PageText.plain(.agreement($0), of: catalogue, language, columns: columns) }
        .joined(separator: "\n\n")
    case .markdown:
      return rows.map { PageText.markdown(.agreement($0), of: catalogue, language) }.joined(separator: "\n")
    case .json, .yaml:
      let registry = catalogue.index.registry
      return try RegistryDocument.text(
        registry.excerpt(rows.map { registry.agreements[$0] }), as: format == .json ? .json : .yaml,
        countries: catalogue.index.countries)
    }
  }
}
