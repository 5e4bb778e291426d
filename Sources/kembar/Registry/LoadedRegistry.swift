import Interchange
import KembarModel
import Search

/// A registry that was read, ready to be asked.
struct LoadedRegistry {
  /// The name of the file, or `nil` for the bundled registry.
  let name: String?
  let catalogue: Catalogue

  /// Reads a registry document, or the bundled registry for no path and for `bundled`.
  ///
  /// - Throws: ``Failure`` that says why the file cannot be used.
  init(path: String?, language: Language) throws {
    let countries = BundledData.countries()
    let registry: Registry
    let path = path == "bundled" ? nil : path
    if let path {
      registry = try Self.registry(path, countries, language)
    } else {
      registry = try BundledData.registry(countries: countries)
    }
    name = path.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    catalogue = Catalogue(RegistryIndex(registry, countries: countries))
  }

  private static func registry(_ path: String, _ countries: CountryTable, _ language: Language) throws
    -> Registry
  {
    let bytes: [UInt8]
    do {
      bytes = try FileReader.bytes(path)
    } catch {
      throw Failure(message: error.message(in: language), code: .cannotRead)
    }
    do {
      let format = RegistryDocument.format(of: bytes, name: path)
      return try RegistryDocument.read(bytes, as: format, countries: countries)
    } catch {
      throw Failure(message: message(error, path, language), code: .badData)
    }
  }

  /// Each problem on a line of its own, with file, line and column.
  private static func message(
    _ error: RegistryDocument.ReadError, _ path: String, _ language: Language
  ) -> String {
    switch error {
    case .syntax(let error): return line(path, error.mark, error.message(in: language))
    case .problems(let problems):
      let shown = problems.prefix(20).map { line(path, $0.mark, $0.message(in: language)) }
      let more = problems.count - shown.count
      let rest = Phrase(id: "… dan \(more) lagi", en: "… and \(more) more")[language]
      return (more > 0 ? shown + [rest] : shown).joined(separator: "\n")
    }
  }

  private static func line(_ path: String, _ mark: Mark, _ message: String) -> String {
    mark == .none ? "\(path): \(message)" : "\(path):\(mark.line):\(mark.column): \(message)"
  }
}
