import Interchange
import KembarModel
import Store

/// The import of one file within a transaction: reads it, adds what it says, and accounts for every row.
struct ImportRun {
  /// What the user asked for, apart from the files.
  struct Settings {
    var options = ImportOptions()
    /// The file that keeps options, where one was named.
    var mapPath: String?
    var format = ImportFormat.auto
    var language: Language
    var countries: CountryTable
    /// The day on which the import is made.
    var today: Day
    /// Takes what was rejected, as the file has it.
    var rejects: RejectsFile?
    /// Whether agreements without faults are taken from a document that has some.
    var keepsGoing = false
  }

  let settings: Settings
  let transaction: ImportTransaction
  let input: ImportInput
  var report: ImportReport
  /// Whether the registry would be another one.
  var hasNews = false
  let progress: ImportProgress
  /// The source that the import is, until it is in the registry.
  private var source: Source?
  private var resolver: CountryResolver

  init(_ input: ImportInput, into transaction: ImportTransaction, _ settings: Settings) {
    self.input = input
    self.transaction = transaction
    self.settings = settings
    report = ImportReport(file: input.name(settings.language))
    progress = ImportProgress(settings.language)
    resolver = CountryResolver(settings.countries)
  }

  /// Reads all of the file.
  ///
  /// - Throws: ``Failure`` where it cannot be read as what it should be, `StoreError`, or `Interruption`.
  mutating func run() throws {
    guard !RegistryStore.isRegistry(try input.start()) else { throw failure(Self.isRegistry) }
    var format = settings.format
    if format == .auto { format = .recognised(name: input.path, start: try input.start()) }
    defer { progress.end() }
    switch format {
    case .json: try readJSONDocument()
    case .yaml: try readYAMLDocument()
    case .wikidata: try readWikidata()
    case .csv, .tsv, .auto: try readTable(delimiter: format.delimiter)
    }
  }

  /// What the report says, line by line.
  var lines: [String] { report.lines(in: settings.language, countries: resolver) }
}

// MARK: - Tables

extension ImportRun {
  private mutating func readTable(delimiter: Delimiter?) throws {
    var reader = TableReader(delimiter: delimiter) { [input] in try input.next() }
    do {
      let header: TableRow
      switch try reader.next() {
      case .row(let row)?: header = row
      case .malformed(let problem, _)?: throw problem
      case nil: throw failure(Self.noHeader)
      }
      settings.rejects?.form = .table(header: header.raw)
      let mapping = try ImportMapping(headers: header.cells.map(\.text), options: settings.options)
      report.ignored = mapping.ignored
      var importer = TableImporter(
        mapping: mapping, source: try makeSource(), countries: resolver, known: try known())
      while let record = try reader.next() {
        try Interruption.check()
        switch record {
        case .malformed(let problem, let raw):
          report.reject(at: problem.mark) { problem.message(in: $0) }
          try settings.rejects?.write(raw)
        case .row(let row):
          try take(importer.read(row), at: .line(row.line)) { row.raw }
        }
        progress.show(rows: report.counts.read, of: input)
      }
    } catch let problem as TableProblem {
      throw failure(problem.message(in: settings.language), at: problem.mark)
    } catch let error as ImportOptionError {
      let message = error.message(in: settings.language)
      guard error.mark != .none else { throw Failure(message: message, code: .usage) }
      throw failure(message, at: error.mark, in: settings.mapPath, code: .usage)
    }
  }

  private static let isRegistry = Phrase(
    id: "ini registri, bukan dokumen; tulis dulu sebagai dokumen dengan 'kembar export --format json'",
    en: "this is a registry, not a document; write it as one with 'kembar export --format json' first")
  private static let noHeader = Phrase(
    id: "tidak ada baris judul kolom", en: "there is no line with the headers of the columns")

  private mutating func take(
    _ outcome: ImportOutcome, at origin: RowOrigin, raw: () -> String
  ) throws {
    switch outcome {
    case .rejected(let problems):
      report.reject(problems)
      try settings.rejects?.write(raw())
    case .agreement(let imported):
      report.note(imported.doubts, at: origin)
      if let source {
        try transaction.add(source)
        self.source = nil
      }
      for source in imported.newSources { try transaction.add(source) }
      for place in imported.newPlaces + imported.updatedPlaces {
        if try transaction.add(place) != .unchanged { hasNews = true }
      }
      for person in imported.newPeople { try transaction.add(person) }
      count(try transaction.add(imported.agreement, digest: imported.digest, mode: .merge))
    }
  }

  mutating func count(_ outcome: ImportTransaction.Outcome) {
    switch outcome {
    case .new: report.counts.new += 1
    case .changed: report.counts.changed += 1
    case .unchanged: report.counts.unchanged += 1
    case .duplicate: report.counts.duplicates += 1
    }
    if outcome == .new || outcome == .changed { hasNews = true }
  }

  /// What the registry has that rows may name.
  func known() throws -> Registry {
    var known = Registry()
    known.sources = try transaction.sources()
    known.places = try transaction.places()
    known.people = try transaction.people()
    return known
  }

  /// Makes the source that the import is; it is added with the first agreement.
  ///
  /// - Returns: its id.
  private mutating func makeSource() throws -> String {
    let file =
      input.path == "-" ? input.name(.english) : input.path.split(separator: "/").last.map(String.init)
    let source = Source(importOf: file ?? input.path, on: settings.today, among: try transaction.sources())
    self.source = source
    return source.id
  }

  private func failure(_ phrase: Phrase) -> Failure { failure(phrase[settings.language], at: .none) }

  func failure(
    _ message: String, at mark: Mark, in file: String? = nil, code: Failure.Code = .badData
  ) -> Failure {
    let place = mark == .none ? "" : ":\(mark.line):\(mark.column)"
    return Failure(message: "\(file ?? report.file)\(place): \(message)", code: code)
  }
}

// MARK: - Wikidata

extension ImportRun {
  private mutating func readWikidata() throws {
    report = ImportReport(file: report.file, unit: .result)
    settings.rejects?.form = .results
    var reader = WikidataReader { [input] in try input.next() }
    let id = try makeSource()
    source?.publisher = "Wikidata"
    source?.url = "https://www.wikidata.org/"
    var importer = WikidataImporter(source: id, countries: resolver, known: try known())
    do {
      while let record = try reader.next() {
        try Interruption.check()
        if let link = record.link {
          let number = report.counts.read + 1
          report.note(record.problems.map { .leftOut($0.withoutMark) }, at: .result(number))
          try take(importer.read(link, result: number), at: .result(number)) {
            JSONWriter.text(record.binding)
          }
        } else {
          report.reject(at: record.binding.mark) { language in
            record.problems.map { $0.message(in: language) }.joined(separator: "; ")
          }
          try settings.rejects?.write(JSONWriter.text(record.binding))
        }
        progress.show(rows: report.counts.read, of: input)
      }
    } catch let error as SyntaxError {
      throw failure(error.message(in: settings.language), at: error.mark)
    } catch let error as WikidataReader.ReadError {
      throw failure(error.message(in: settings.language), at: .none)
    }
  }
}
