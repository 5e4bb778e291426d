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
    let rows = try Self.rows(text.split(separator: "\n").map(String.init))
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

  private static func rows(_ lines: [String]) throws -> [TableRow] {
    let table = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        let text = cell.replacing("¦", with: "|")
        let blanks = String(repeating: " ", count: max(0, 7 - text.unicodeScalars.count))
        return "\"" + text.replacing("\"", with: "\"\"") + blanks + "\""
      }.joined(separator: ",") + "\n"
    }
    var chunks = table.map { Array($0.utf8) }.makeIterator()
    var reader = TableReader(delimiter: .comma) { chunks.next() }
    var rows: [TableRow] = []
    while case .row(let row) = try reader.next() { rows.append(row) }
    return rows
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
