import Interchange
import KembarModel
import Search

/// Reads and folds text, as imports and queries do.
struct Parsing {
  let stopwatch: Stopwatch

  /// Reads the rows of a table, and folds its lines.
  func table(_ bytes: [UInt8]) throws {
    let rows = Double(bytes.count { $0 == UInt8(ascii: "\n") })
    try stopwatch.rate("read rows of CSV", rows, "rows") {
      var chunks = [bytes].makeIterator()
      var reader = TableReader { chunks.next() }
      var cells = 0
      while case .row(let row)? = try reader.next() { cells &+= row.cells.count }
      return cells
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    stopwatch.rate("fold text", Double(bytes.count) / 1e6, "MB") {
      lines.reduce(0) { $0 &+ Folding.fold($1).count }
    }
  }

  /// Reads dates and queries.
  func small(_ parser: QueryParser) throws {
    let dates = ["2023-07-03", "2016-11", "1998", "2016?", "[2016-11-16..2016-11-19]"]
    try stopwatch.rate("read dates", Double(dates.count) * 1000, "dates") {
      var checksum = 0
      for _ in 0..<1000 {
        for date in dates { checksum &+= try EDTF(date) == EDTF("2016") ? 1 : 2 }
      }
      return checksum
    }
    let queries = [
      "müller fr educ", "country:id+cn stage:signed", "signed:2016-11..2018 -scope:culture", "丽华",
    ]
    try stopwatch.rate("read queries", Double(queries.count), "queries") {
      try queries.reduce(0) { $0 &+ (try parser.parse($1).terms.count) }
    }
  }

  /// Reads a registry document.
  func document(_ registry: Registry, countries: CountryTable) throws {
    let bytes = Array(try RegistryDocument.text(registry, as: .json, countries: countries).utf8)
    try stopwatch.rate("read a registry document, JSON", Double(bytes.count) / 1e6, "MB") {
      try RegistryDocument.read(bytes, as: .json, countries: countries).agreements.count
    }
    try stopwatch.rate("write a registry document, JSON", Double(bytes.count) / 1e6, "MB") {
      try RegistryDocument.text(registry, as: .json, countries: countries).utf8.count
    }
  }
}
