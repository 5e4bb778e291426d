import Interchange
import KembarModel

/// A registry document in a file.
struct DocumentFile {
  let path: String
  private let bytes: [UInt8]

  /// Takes the bytes of a file.
  ///
  /// - Throws: ``Failure`` that says why the file cannot be read.
  init(path: String, language: Language) throws {
    self.path = path
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

  /// What is wrong with the document, each problem on a line of its own: `file:line:column: message`.
  func lines(_ error: RegistryDocument.ReadError, _ language: Language) -> [String] {
    switch error {
    case .syntax(let error): [line(error.mark, error.message(in: language))]
    case .problems(let problems): problems.map { line($0.mark, $0.message(in: language)) }
    }
  }

  private func line(_ mark: Mark, _ message: String) -> String {
    mark == .none ? "\(path): \(message)" : "\(path):\(mark.line):\(mark.column): \(message)"
  }
}
