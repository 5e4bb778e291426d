package import KembarModel

/// A registry as text, in either of its two formats.
package enum RegistryDocument {
  /// The two formats, which share their keys.
  package enum Format: String, CaseIterable, Sendable {
    case json, yaml
  }

  /// Why a document cannot be used.
  package enum ReadError: Error, Hashable, Sendable {
    case syntax(SyntaxError)
    /// At least one problem, in the order of the document.
    case problems([Problem])
  }

  /// Reads a document whole, or not at all.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - format: its format; see ``format(of:name:)``.
  ///   - countries: the countries that it may name.
  ///   - registry: a registry whose items it may refer to without holding them; none for a document that stands alone.
  /// - Returns: what the document says, all of it.
  /// - Throws: why nothing of it can be used.
  package static func read(
    _ bytes: [UInt8], as format: Format, countries: CountryTable, within registry: RegistryIndex? = nil
  ) throws(ReadError) -> Registry {
    let node = try node(bytes, as: format)
    let (document, problems) = DocumentReader.read(node, countries: countries, within: registry)
    guard problems.isEmpty else { throw .problems(problems) }
    return document
  }

  /// The values of a document, before anything is made of them.
  static func node(_ bytes: [UInt8], as format: Format) throws(ReadError) -> Node {
    do {
      return try format == .json ? JSONReader.read(bytes) : YAMLReader.read(bytes)
    } catch {
      throw .syntax(error)
    }
  }

  /// The text of a document that reads back as `registry`.
  ///
  /// - Throws: see ``YAMLWriter/text(_:)``.
  package static func text(
    _ registry: Registry, as format: Format, countries: CountryTable
  ) throws -> String {
    var text = ""
    var writer = RegistryDocumentWriter(format, countries: countries) { text += $0 }
    try writer.writeAll(registry) { write in
      for agreement in registry.agreements { try write(agreement) }
    }
    return text
  }

  /// The format that a file's name tells, or else its first character: JSON documents begin with `{`.
  package static func format(of bytes: [UInt8], name: String) -> Format {
    let name = name.lowercased()
    if name.hasSuffix(".json") { return .json }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return .yaml }
    let first = bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") ? .json : .yaml
  }
}
