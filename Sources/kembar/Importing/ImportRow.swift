import Interchange
import KembarModel

/// What was read of one row of a table, or of one result of a query.
struct ImportRow: Sendable {
  /// What was read.
  enum Content: Sendable {
    /// A row with what it stands for, and doubts that came up before.
    case read(ImportOutcome, at: RowOrigin, doubts: [ImportDoubt] = [])
    /// What is no row, and why.
    case malformed(at: Mark, message: @Sendable (Language) -> String)
  }

  var content: Content
  /// The row as the file has it, where it is rejected; else empty.
  var raw = ""
  /// How many bytes of the file had been read by then.
  var position: Int

  /// A row of a table.
  init(_ record: TableRecord, _ importer: inout TableImporter, position: Int) {
    self.position = position
    switch record {
    case .malformed(let problem, let raw):
      content = .malformed(at: problem.mark) { problem.message(in: $0) }
      self.raw = raw
    case .row(let row):
      let outcome = importer.read(row)
      content = .read(outcome, at: .line(row.line))
      if case .rejected = outcome { raw = row.raw }
    }
  }

  /// A result of a query, numbered from 1.
  init(_ record: WikidataRecord, number: Int, _ importer: inout WikidataImporter, position: Int) {
    self.position = position
    guard let link = record.link else {
      let problems = record.problems
      content = .malformed(at: record.binding.mark) { language in
        problems.map { $0.message(in: language) }.joined(separator: "; ")
      }
      raw = JSONWriter.text(record.binding)
      return
    }
    let outcome = importer.read(link, result: number)
    content = .read(
      outcome, at: .result(number), doubts: record.problems.map { .leftOut($0.withoutMark) })
    if case .rejected = outcome { raw = JSONWriter.text(record.binding) }
  }
}
