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
      let registry = try common.openRegistry(.columns)
      let catalogue = registry.catalogue
      let rows = try ids.map { try registry.row($0) }
      try Output.writing { output in
        switch format {
        case .text, .markdown: output.write(text(rows, catalogue, language))
        case .json: try agreements(rows, registry, output).writeDocument(.json)
        case .yaml: try agreements(rows, registry, output).writeDocument(.yaml)
        }
      }
    }
  }

  private func text(_ rows: [Int], _ catalogue: Catalogue, _ language: Language) -> String {
    if format == .markdown {
      return rows.map { PageText.markdown(.agreement($0), of: catalogue, language) }.joined(separator: "\n")
    }
    let columns = Output.columns.map { max(20, $0) } ?? 100
    return rows.map { PageText.plain(.agreement($0), of: catalogue, language, columns: columns) }
      .joined(separator: "\n\n")
  }

  private func agreements(
    _ rows: [Int], _ registry: OpenRegistry, _ output: BufferedOutput
  ) -> AgreementOutput {
    AgreementOutput(
      agreements: registry.agreements(rows.map(Int32.init)), language: registry.language, output: output)
  }
}
