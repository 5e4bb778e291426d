import GRDB
package import KembarModel

extension RegistryStore {
  /// Something that is wrong in a registry file.
  package enum CheckedProblem: Hashable, Sendable {
    /// A part of the file is damaged, in the words of SQLite.
    case damage(String)
    /// A row names a row that is not there.
    case reference(table: String, row: Int?, to: String)
    case value(UnreadableValue)
    /// A record says what a document could not say.
    case document(Problem)

    /// One sentence for people: where it is, and what is wrong.
    package func message(in language: Language) -> String {
      switch self {
      case .damage(let detail):
        return Phrase(id: "berkas rusak: \(detail)", en: "the file is damaged: \(detail)")[language]
      case .reference(let table, let row, let target):
        let number = row.map { " \($0)" } ?? ""
        return Phrase(
          id: "tabel \(table), baris\(number): menyebut sesuatu yang tidak ada di tabel \(target)",
          en: "table \(table), row\(number): names what is not in table \(target)")[language]
      case .value(let value): return value.message(in: language)
      case .document(let problem): return problem.message(in: language)
      }
    }
  }

  /// Looks for everything that is wrong in the file: damage, missing references, values that cannot be read, and
  /// what no document could say.
  ///
  /// - Parameter countries: the countries that there are.
  /// - Returns: the problems, in that order; what is told by one is not told by a later one.
  /// - Throws: ``StoreError`` where the file cannot be read at all.
  package func check(countries: CountryTable) throws(StoreError) -> [CheckedProblem] {
    try reading { database in
      var problems: [CheckedProblem] = []
      try PreparedStatement("PRAGMA integrity_check", in: database).rows { row in
        let line = row.text()
        if line != "ok" { problems.append(.damage(line)) }
      }
      do {
        problems += try Self.problemsOfContent(database, countries)
      } catch let error as DatabaseError where !problems.isEmpty && error.resultCode == .SQLITE_CORRUPT {
        // The damage that has been found is why the rest cannot be read.
      }
      return problems
    }
  }

  private static func problemsOfContent(
    _ database: Database, _ countries: CountryTable
  ) throws -> [CheckedProblem] {
    var problems: [CheckedProblem] = []
    try PreparedStatement("PRAGMA foreign_key_check", in: database).rows { row in
      let (table, number, target) = (row.text(), row.optionalInteger(), row.text())
      problems.append(.reference(table: table, row: number, to: target))
    }
    let (registry, unreadable) = try load(database)
    problems += unreadable.map(CheckedProblem.value)
    guard problems.isEmpty else { return problems }
    let document = DocumentWriter(countries: countries).document(registry)
    return DocumentReader.read(document, countries: countries).problems.map(CheckedProblem.document)
  }
}
