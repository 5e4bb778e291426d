import Interchange
import KembarModel

/// A registry document in a file.
struct DocumentFile {
  let path: String
  /// What messages call it.
  let name: String
  private let bytes: [UInt8]

  /// Takes the bytes of a file.
  ///
  /// - Throws: ``Failure`` that says why the file cannot be read.
  init(path: String, language: Language) throws {
    self.path = path
    name = path == "-" ? Phrase(id: "masukan standar", en: "standard input")[language] : path
    do {
      bytes = try FileReader.bytes(path)
    } catch {
      throw Failure(message: error.message(in: language), code: .cannotRead)
    }
  }

  /// The registry that the document holds, all of it or nothing.
  func registry(_ countries: CountryTable) throws(RegistryDocument.ReadError) -> Registry {
    let format = RegistryDocument.format(of: bytes, name: path)
    return try RegistryDocument.read(bytes, as: format, countries: countries)
  }

  /// The registry that the document holds.
  ///
  /// - Throws: ``Failure`` that tells the first twenty problems.
  func wholeRegistry(_ countries: CountryTable, _ language: Language) throws -> Registry {
    do {
      return try registry(countries)
    } catch {
      throw Failure(message: Self.message(error, path: name, language), code: .badData)
    }
  }

  /// What is wrong with the document, each problem on a line of its own: `file:line:column: message`.
  static func lines(
    _ error: RegistryDocument.ReadError, path: String, _ language: Language
  ) -> [String] {
    switch error {
    case .syntax(let error): [line(path, error.mark, error.message(in: language))]
    case .problems(let problems): problems.map { line(path, $0.mark, $0.message(in: language)) }
    }
  }

  /// The first twenty problems, and how many more there are.
  static func message(_ error: RegistryDocument.ReadError, path: String, _ language: Language) -> String {
    let lines = lines(error, path: path, language)
    return message(lines, count: lines.count, language)
  }

  /// The same for what holds back an import.
  static func message(_ faults: DocumentFaults, path: String, _ language: Language) -> String {
    message(lines(.problems(faults.first), path: path, language), count: faults.count, language)
  }

  private static func message(_ lines: [String], count: Int, _ language: Language) -> String {
    let more = count - 20
    let rest = Phrase(id: "… dan \(more) lagi", en: "… and \(more) more")[language]
    return (more > 0 ? lines.prefix(20) + [rest] : lines).joined(separator: "\n")
  }

  private static func line(_ path: String, _ mark: Mark, _ message: String) -> String {
    mark == .none ? "\(path): \(message)" : "\(path):\(mark.line):\(mark.column): \(message)"
  }
}
