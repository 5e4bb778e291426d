import Interchange
import KembarModel

extension ImportRun {
  /// Reads the rows of a table.
  ///
  /// - Parameter delimiter: what parts the cells; `nil` to recognise it.
  /// - Throws: ``Failure`` where it is no such table, and what ``run()`` throws.
  mutating func readTable(delimiter: Delimiter?) throws {
    do {
      try take(try tableRows(delimiter: delimiter))
    } catch let problem as TableProblem {
      throw failure(problem.message(in: settings.language), at: problem.mark)
    } catch let error as ImportOptionError {
      let message = error.message(in: settings.language)
      guard error.mark != .none else { throw Failure(message: message, code: .usage) }
      throw failure(message, at: error.mark, in: settings.mapPath, code: .usage)
    }
  }

  /// Reads the header, and begins to read the rows below it.
  private mutating func tableRows(delimiter: Delimiter?) throws -> ReadAhead<ImportRow> {
    let input = input
    var reader = TableReader(delimiter: delimiter) { try input.next() }
    let header: TableRow
    switch try reader.next() {
    case .row(let row)?: header = row
    case .malformed(let problem, _)?: throw problem
    case nil: throw failure(Self.noHeader)
    }
    settings.rejects?.form = .table(header: header.raw)
    let mapping = try ImportMapping(headers: header.cells.map(\.text), options: settings.options)
    report.ignored = mapping.ignored
    let importer = TableImporter(
      mapping: mapping, source: try makeSource(), countries: CountryResolver(settings.countries),
      known: try known())
    return ReadAhead(of: (reader, importer)) { source in
      try source.0.next().map { ImportRow($0, &source.1, position: input.position) }
    }
  }

  private static let noHeader = Phrase(
    id: "tidak ada baris judul kolom", en: "there is no line with the headers of the columns")
}
