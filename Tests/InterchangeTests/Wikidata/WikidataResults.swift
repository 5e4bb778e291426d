import Interchange
import KembarModel

/// What ``WikidataReader`` says of a document.
struct WikidataResults: Equatable {
  var records: [WikidataRecord] = []
  var error: WikidataReader.ReadError?
  var syntaxError: SyntaxError?

  init(_ text: String) {
    self.init(chunks: ChunkedBytes.whole(Array(text.utf8)))
  }

  init(chunks: @escaping () -> [UInt8]?) {
    var reader = WikidataReader(chunks: chunks)
    do {
      while let record = try reader.next() { records.append(record) }
    } catch {
      self.error = error as? WikidataReader.ReadError
      syntaxError = error as? SyntaxError
    }
  }

  /// Results with one row: two cities, and what `values` says besides or instead.
  init(row values: [String: String]) {
    let row = Self.cities.merging(values) { $1 }.sorted { $0.key < $1.key }
      .filter { !$0.value.isEmpty }.map { "\"\($0.key)\": \($0.value)" }
    self.init(Self.document(rows: ["{\(row.joined(separator: ", "))}"]))
  }

  private static let cities = [
    "a": uri("Q64"), "aLabel": literal("Berlin"), "b": uri("Q3630"), "bLabel": literal("Jakarta"),
  ]

  static func document(rows: [String]) -> String {
    """
    {"head": {"vars": ["a", "aLabel", "b", "bLabel"]},
     "results": {"bindings": [
    \(rows.joined(separator: ",\n"))
    ]}}
    """
  }

  static func uri(_ item: String) -> String {
    #"{"type": "uri", "value": "http://www.wikidata.org/entity/\#(item)"}"#
  }

  static func literal(_ text: String) -> String { #"{"type": "literal", "value": "\#(text)"}"# }
}

extension WikidataLink {
  /// What the link says, in one line.
  var summary: String {
    let dates = "\(start?.description ?? "?") to \(end?.description ?? "?")"
    return "\(a.summary) – \(b.summary), \(dates)"
  }
}

extension WikidataLink.End {
  fileprivate var summary: String {
    let country = "\(countryCode ?? "?") \(countryLabel ?? "?")"
    let place = latitude.flatMap { latitude in longitude.map { "\(latitude) \($0)" } } ?? "?"
    return "\(item) \(label ?? "?")@\(language ?? "?"), \(country), \(place)"
  }
}
