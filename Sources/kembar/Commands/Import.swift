import ArgumentParser
import Interchange
import KembarModel

/// Takes agreements in from files.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take agreements in from files: registry documents, tables, Wikidata.",
    discussion: """
      Every row is accounted for, importing a file again changes nothing, and an import is one change that \
      'kembar undo' takes back. The columns of tables are recognised by their headers in English and Indonesian; \
      the options name them where they are not. Fields: id title instrument kind stage signed agreed effective ends \
      venue scope signatories witnesses note source url language countries places, and for each side a.country \
      a.place a.body a.latitude a.longitude a.wikidata, b.country …
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file"))
  var files: [String]
  @Option(help: "What the files are: auto, json, yaml, csv, tsv or wikidata.")
  var format: ImportFormat = .auto
  @Option(
    help: ArgumentHelp(
      "The registry file to import into, made if missing. Default: the one of --registry.", valueName: "path")
  )
  var into: String?
  @Flag(help: "Only report what the import would do.")
  var dryRun = false
  @Flag(help: "Import what can be imported, although some rows are rejected.")
  var keepGoing = false
  @Option(help: ArgumentHelp("Write the rejected rows, unchanged, to this file.", valueName: "file"))
  var rejects: String?
  @Option(
    help: ArgumentHelp(
      "Which column gives a field, such as: signed='Date of signing'", valueName: "field=header"))
  var column: [String] = []
  @Option(help: ArgumentHelp("What holds for every row, such as: kind=sister-city", valueName: "field=value"))
  var set: [String] = []
  @Option(help: ArgumentHelp("How dates are written, such as: dd/MM/yyyy", valueName: "pattern"))
  var dateFormat: String?
  @Option(help: ArgumentHelp("What parts the values in one cell. Default: ;", valueName: "separator"))
  var split: String?
  @Option(help: ArgumentHelp("A file that keeps these options.", valueName: "file"))
  var map: String?

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      guard rejects == nil || files.count == 1 else {
        throw Failure(message: Self.rejectsOfOneFile[language], code: .usage)
      }
      let rejects = self.rejects.map(RejectsFile.init)
      let settings = ImportRun.Settings(
        options: try options(language), mapPath: map, format: format, language: language,
        countries: BundledData.countries(),
        today: Environment.today, rejects: rejects, keepsGoing: keepGoing)
      let importing = Importing(
        inputs: try files.map { try Self.input($0, language) }, settings: settings,
        location: into.map(RegistryLocation.named) ?? common.location, isDryRun: dryRun)
      let result = try importing.run()
      report(result, language)
    }
  }

  private static let rejectsOfOneFile = Phrase(
    id: "--rejects hanya untuk satu berkas; impor berkas-berkasnya satu per satu",
    en: "--rejects takes the rows of one file; import the files one by one")

  private static func input(_ path: String, _ language: Language) throws -> ImportInput {
    do {
      return try ImportInput(path: path)
    } catch {
      throw Failure(message: error.message(in: language), code: .cannotRead)
    }
  }

  private func options(_ language: Language) throws -> ImportOptions {
    do {
      let options = try ImportOptions(
        columns: column, constants: set, dateFormat: dateFormat, separator: split)
      guard let map else { return options }
      return options.over(try ImportMapFile.read(try FileReader.bytes(map)))
    } catch let error as ImportOptionError {
      throw Failure(message: error.message(in: language), code: .usage)
    } catch let error as ImportMapFile.ReadError {
      throw Failure(message: Self.message(error, in: map ?? "", language), code: .badData)
    } catch let error as FileReader.ReadError {
      throw Failure(message: error.message(in: language), code: .cannotRead)
    }
  }

  private static func message(_ error: ImportMapFile.ReadError, in path: String, _ language: Language)
    -> String
  {
    func line(_ mark: Mark, _ message: String) -> String { "\(path):\(mark.line):\(mark.column): \(message)" }
    return switch error {
    case .syntax(let error): line(error.mark, error.message(in: language))
    case .options(let errors):
      errors.map { line($0.mark, $0.message(in: language)) }.joined(separator: "\n")
    }
  }

  private func report(_ result: Importing.Result, _ language: Language) {
    Output.writeData(result.reports.joined().map { $0 + "\n" }.joined())
    if let backup = result.backup {
      Output.writeData(
        Phrase(
          id: "keadaan sebelumnya disimpan di \(backup)\n", en: "the state before is kept in \(backup)\n")[
            language])
    }
    if dryRun {
      Output.writeData(
        Phrase(id: "hanya uji coba: tidak ada yang ditulis\n", en: "dry run: nothing was written\n")[language]
      )
    }
    guard result.rejected > 0 else { return }
    Failure.end("kembar: " + verdict(result)[language], Failure.Code.badData.rawValue)
  }

  /// What became of an import with rejected rows.
  private func verdict(_ result: Importing.Result) -> Phrase {
    let (id, en) = (
      "\(result.rejected.grouped(in: .indonesian)) baris ditolak",
      result.rejected == 1
        ? "1 row was rejected" : "\(result.rejected.grouped(in: .english)) rows were rejected"
    )
    return switch (keepGoing, result.isKept) {
    case (true, true): Phrase(id: "\(id); yang lain diimpor", en: "\(en); the others were imported")
    case (true, false): Phrase(id: "\(id); tidak ada yang diimpor", en: "\(en); nothing was imported")
    case (false, _):
      Phrase(
        id: "tidak ada yang diimpor karena \(id); perbaiki, atau tambahkan --keep-going",
        en:
          "nothing was imported, since \(en); mend \(result.rejected == 1 ? "it" : "them"), or add --keep-going"
      )
    }
  }
}
