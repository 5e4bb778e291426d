import Interchange
import KembarModel
import TestSupport

/// All that a table reader gave, and what ended it.
struct Reading: Equatable {
  var records: [TableRecord] = []
  var problem: TableProblem?
  /// Of an input that was read to its end.
  var encoding: TextEncoding?

  /// Reads a table from its chunks.
  init(
    chunks: [[UInt8]], delimiter: Delimiter? = nil, limits: TableReader.Limits = .init()
  ) {
    var chunks = chunks.makeIterator()
    var reader = TableReader(delimiter: delimiter, limits: limits) { chunks.next() }
    do {
      while let record = try reader.next() { records.append(record) }
      encoding = reader.encoding
    } catch {
      problem = error as? TableProblem
    }
  }

  /// Reads a table that comes in one chunk.
  init(_ text: String, delimiter: Delimiter? = nil, limits: TableReader.Limits = .init()) {
    self.init(chunks: [Array(text.utf8)], delimiter: delimiter, limits: limits)
  }

  /// The rows that are not malformed.
  var rows: [TableRow] {
    records.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  /// What the cells of the rows say.
  var cells: [[String]] { rows.map { $0.cells.map(\.text) } }

  /// The malformed rows: what is wrong, and their raw text.
  var malformed: [Malformed] {
    records.compactMap {
      if case .malformed(let problem, let raw) = $0 { Malformed(problem: problem, raw: raw) } else { nil }
    }
  }

  struct Malformed: Equatable {
    var problem: TableProblem
    var raw: String
  }
}

extension TableRecord {
  var raw: String {
    switch self {
    case .row(let row): row.raw
    case .malformed(_, let raw): raw
    }
  }
}

extension [UInt8] {
  /// The bytes in chunks of one length.
  func chunks(of length: Int) -> [[UInt8]] {
    stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min(count, $0 + length)]) }
  }
}

extension RandomNumbers {
  /// The bytes in chunks of random lengths, of which some are empty.
  mutating func chunks(_ bytes: [UInt8]) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = Int.random(in: 0...pick([1, 2, 5, 20, 100]), using: &self)
      chunks.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return chunks
  }
}
