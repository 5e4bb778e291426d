import KembarModel

@testable import Interchange

/// A small table, read as an import reads a file.
struct Table {
  /// What the rows became, in order.
  var outcomes: [ImportOutcome] = []
  /// Everything that was taken in.
  var registry: Registry
  var mapping: ImportMapping

  /// Reads rows whose cells are parted by `|` and stand in the columns 1, 11, 21, …; the header is line 1.
  init(
    _ text: String, columns: [String] = [], set: [String] = [], dateFormat: String? = nil,
    split: String? = nil,
    known: Registry = Registry(), source: String = "import-1",
    countries: CountryResolver = CountryResolver(BundledData.countries())
  ) throws {
    let rows = text.split(separator: "\n").enumerated().map {
      Self.row(String($0.element), line: $0.offset + 1)
    }
    let options = try ImportOptions(
      columns: columns, constants: set, dateFormat: dateFormat, separator: split)
    mapping = try ImportMapping(headers: rows[0].cells.map(\.text), options: options)
    registry = known
    var importer = TableImporter(
      mapping: mapping, source: source, countries: countries, known: known)
    for row in rows.dropFirst() {
      let outcome = importer.read(row)
      outcomes.append(outcome)
      if case .agreement(let imported) = outcome { registry.take(imported) }
    }
    if registry.sources.allSatisfy({ $0.id != source }) { registry.sources.append(Source(id: source)) }
  }

  private static func row(_ text: String, line: Int) -> TableRow {
    let cells = text.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { place, cell in
      TableCell(text: String(cell).replacing("¦", with: "|"), mark: Mark(line: line, column: 10 * place + 1))
    }
    return TableRow(cells: cells, line: line, raw: text + "\n")
  }

  /// What the rows that were not rejected became.
  var imported: [ImportedAgreement] {
    outcomes.compactMap { if case .agreement(let imported) = $0 { imported } else { nil } }
  }

  /// What is wrong with the rows, as people read it.
  func messages(in language: Language = .english) -> [String] {
    outcomes.flatMap { outcome in
      guard case .rejected(let problems) = outcome else { return [String]() }
      return problems.map { "\($0.mark.line):\($0.mark.column): \($0.message(in: language))" }
    }
  }
}

extension Registry {
  /// Takes what a row brings, as a store does that keeps the first of several rows.
  mutating func take(_ imported: ImportedAgreement) {
    sources += imported.newSources
    places += imported.newPlaces
    people += imported.newPeople
    for place in imported.updatedPlaces {
      if let index = places.firstIndex(where: { $0.id == place.id }) { places[index] = place }
    }
    if !agreements.contains(where: { $0.id == imported.agreement.id }) {
      agreements.append(imported.agreement)
    }
  }
}
