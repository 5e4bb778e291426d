import ArgumentParser
import Interchange
import KembarModel

/// What an imported file is.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
  case auto, json, yaml, csv, tsv, wikidata

  /// The format of a file, by its name, else by how it begins.
  static func recognised(name: String, start: [UInt8]) -> ImportFormat {
    let name = name.lowercased()
    let endings: [(String, ImportFormat)] = [
      (".yaml", .yaml), (".yml", .yaml), (".csv", .csv), (".tsv", .tsv), (".tab", .tsv), (".txt", .csv),
    ]
    if let ending = endings.first(where: { name.hasSuffix($0.0) }) { return ending.1 }
    let text = start.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.first == UInt8(ascii: "{") {
      // SPARQL results begin with their head, registry documents with their version.
      let words = text.dropFirst().drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      return ["\"head\"", "\"results\""].contains { words.starts(with: $0.utf8) } ? .wikidata : .json
    }
    if name.hasSuffix(".json") { return .json }
    let isDocument = ["kembar:", "---", "#"].contains { text.starts(with: $0.utf8) }
    return isDocument ? .yaml : .csv
  }

  /// The delimiter that the format asks for; `nil` to recognise it.
  var delimiter: Delimiter? { self == .tsv ? .tab : nil }
}
