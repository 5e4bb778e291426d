import Interchange
import KembarModel

extension ImportRun {
  /// Reads the results of a query to Wikidata.
  mutating func readWikidata() throws {
    report = ImportReport(file: report.file, unit: .result)
    settings.rejects?.form = .results
    do {
      try take(try results())
    } catch let error as SyntaxError {
      throw failure(error.message(in: settings.language), at: error.mark)
    } catch let error as WikidataReader.ReadError {
      throw failure(error.message(in: settings.language), at: .none)
    }
  }

  private mutating func results() throws -> ReadAhead<ImportRow> {
    let input = input
    let reader = WikidataReader { try input.next() }
    let source = try makeSource(publisher: "Wikidata", url: "https://www.wikidata.org/")
    let importer = WikidataImporter(
      source: source, countries: CountryResolver(settings.countries), known: try known())
    return ReadAhead(of: (reader, importer, 0)) { source in
      try source.0.next().map { record in
        source.2 += 1
        return ImportRow(record, number: source.2, &source.1, position: input.position)
      }
    }
  }
}
