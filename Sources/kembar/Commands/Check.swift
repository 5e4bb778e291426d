import ArgumentParser
import Interchange
import KembarModel
import Store

/// Looks for everything that is wrong in documents or in the registry.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every problem in registry documents, or in the registry.",
    discussion: "Each problem is a line: file:line:column: message. Without problems, nothing is written.")

  @OptionGroup var common: CommonOptions
  @Argument(
    help: ArgumentHelp(
      "Registry documents or registry files; - is standard input. Default: the registry.", valueName: "file"))
  var files: [String] = []

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      let countries = BundledData.countries()
      let files = self.files.isEmpty ? [common.location.existingPath].compactMap(\.self) : self.files
      var total = 0
      for file in files {
        let problems = try Self.problems(in: file, countries, language)
        Output.writeData(problems.map { $0 + "\n" }.joined())
        total += problems.count
      }
      if total > 0 {
        let count = total.grouped(in: language)
        let message = Phrase(
          id: "ada \(count) masalah", en: total == 1 ? "1 problem" : "\(count) problems")
        throw Failure(message: message[language], code: .badData)
      }
    }
  }

  private static func problems(
    in path: String, _ countries: CountryTable, _ language: Language
  ) throws -> [String] {
    if path != "-", RegistryStore.isRegistry(FileReader.start(of: path)) {
      return try Failure.ofStore(language) { () throws(StoreError) in
        let store = try RegistryStore.open(path)
        defer { store.close() }
        return try store.check(countries: countries).map { "\(path): \($0.message(in: language))" }
      }
    }
    let document = try DocumentFile(path: path, language: language)
    do {
      _ = try document.registry(countries)
      return []
    } catch {
      return DocumentFile.lines(error, path: document.name, language)
    }
  }
}
