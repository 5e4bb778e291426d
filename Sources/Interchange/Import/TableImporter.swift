package import KembarModel

/// Reads the rows of a table as agreements.
package struct TableImporter {
  private let mapping: ImportMapping
  private let memory = RowMemory()
  private var importer: AgreementImporter

  /// An importer for the rows below the header.
  ///
  /// - Parameters:
  ///   - mapping: which columns give which fields.
  ///   - source: the id of the source that the import is.
  ///   - countries: resolves the labels of countries.
  ///   - registry: what is known at the start; its places in the order in which they were taken in, its agreements
  ///     are not looked at.
  package init(
    mapping: ImportMapping, source: String, countries: CountryResolver, known registry: Registry
  ) {
    self.mapping = mapping
    importer = AgreementImporter(source: source, countries: countries, known: registry, comparesRows: true)
  }

  /// Reads the next row.
  package mutating func read(_ row: TableRow) -> ImportOutcome {
    var reading = RowReading(row, mapping, memory)
    let stated = reading.readAll()
    guard reading.problems.isEmpty else { return .rejected(reading.problems) }
    return .agreement(importer.read(stated))
  }
}
