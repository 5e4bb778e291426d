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
  private let resolver: CountryResolver

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

// MARK: - Rows

extension ImportRun {
  /// Adds what rows say, while they are read ahead on a thread of its own.
  mutating func take(_ rows: ReadAhead<ImportRow>) throws {
    while let row = try rows.next(checking: Interruption.check) {
      try Interruption.check()
      try take(row)
      progress.show(rows: report.counts.read, position: row.position, of: input)
    }
  }

  private mutating func take(_ row: ImportRow) throws {
    switch row.content {
    case .malformed(let mark, let message):
      report.reject(at: mark, message)
      try settings.rejects?.write(row.raw)
    case .read(let outcome, let origin, let doubts):
      report.note(doubts, at: origin)
      switch outcome {
      case .rejected(let problems):
        report.reject(problems)
        try settings.rejects?.write(row.raw)
      case .agreement(let imported):
        report.note(imported.doubts, at: origin)
        try add(imported)
      }
    }
  }

  private mutating func add(_ imported: ImportedAgreement) throws {
    if let source {
      try transaction.add(source)
      self.source = nil
    }
    for source in imported.newSources { try transaction.add(source) }
    for place in imported.newPlaces { note(try transaction.add(place)) }
    for place in imported.updatedPlaces { note(try transaction.add(place)) }
    for person in imported.newPeople { try transaction.add(person) }
    count(try transaction.add(imported.agreement, digest: imported.digest, mode: .merge))
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
  /// - Parameters:
  ///   - publisher: who publishes what is imported, where that is known.
  ///   - url: where it is published.
  /// - Returns: its id.
  /// - Throws: `StoreError` where the sources that are there cannot be read.
  mutating func makeSource(publisher: String? = nil, url: String? = nil) throws -> String {
    let file =
      input.path == "-" ? input.name(.english) : input.path.split(separator: "/").last.map(String.init)
    var source = Source(importOf: file ?? input.path, on: settings.today, among: try transaction.sources())
    source.publisher = publisher
    source.url = url
    self.source = source
    return source.id
  }

  func failure(_ phrase: Phrase) -> Failure { failure(phrase[settings.language], at: .none) }

  func failure(
    _ message: String, at mark: Mark, in file: String? = nil, code: Failure.Code = .badData
  ) -> Failure {
    let place = mark == .none ? "" : ":\(mark.line):\(mark.column)"
    return Failure(message: "\(file ?? report.file)\(place): \(message)", code: code)
  }

  private static let isRegistry = Phrase(
    id: "ini registri, bukan dokumen; tulis dulu sebagai dokumen dengan 'kembar export --format json'",
    en: "this is a registry, not a document; write it as one with 'kembar export --format json' first")
}
