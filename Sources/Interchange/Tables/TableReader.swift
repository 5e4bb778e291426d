/// Reads CSV and TSV row by row: RFC 4180, with the habits of the real world.
///
/// - UTF-8, UTF-16 with a byte-order mark, and Windows-1252 are told apart.
/// - The delimiter is recognised from the header, or from a first line like `sep=;`.
/// - Lines end with LF, CRLF or CR, and empty ones are no rows.
/// - A quote inside a cell that does not begin with one is taken as it is: `5" pipe`.
/// - Cells that ``DelimitedWriter`` guarded against being run as a formula are given back as they were.
///
/// Memory does not grow with the input, but with its longest row, up to a limit.
package struct TableReader {
  /// How much is kept in memory.
  package struct Limits: Sendable {
    /// In bytes of UTF-8, with the line break; a longer row ends the reading with an error.
    package var rowLength: Int
    /// A row of more columns is malformed.
    package var columns: Int
    /// How many bytes are taken in at once, and are looked through for the delimiter.
    package var window: Int

    /// Limits that no table comes near that people work with, unless others are given.
    package init(rowLength: Int = 1 << 24, columns: Int = 10_000, window: Int = 1 << 16) {
      self.rowLength = rowLength
      self.columns = columns
      self.window = window
    }
  }

  private let delimiter: Delimiter?
  private let limits: Limits
  private var window: TextWindow
  private var scanner: RowScanner
  private var stage = Stage.notBegun
  /// The `sep=` line, until it is given out with the first row.
  private var declaration = ""

  private enum Stage {
    case notBegun, reading, over
  }

  /// A reader of a table whose bytes come in chunks of any size.
  ///
  /// - Parameters:
  ///   - delimiter: what parts the cells, whatever a `sep=` line says; `nil` to recognise it.
  ///   - limits: how much is kept in memory.
  ///   - chunks: gives the next bytes, or `nil` at the end; not called again after that, or after an error.
  package init(
    delimiter: Delimiter? = nil, limits: Limits = Limits(), chunks: @escaping () throws -> [UInt8]?
  ) {
    self.delimiter = delimiter
    self.limits = limits
    window = TextWindow(leastCount: limits.window, chunks: chunks)
    scanner = RowScanner(delimiter: delimiter ?? .comma, columnLimit: limits.columns)
  }

  /// The encoding that the input turned out to have; `nil` while all of it was ASCII.
  package var encoding: TextEncoding? { window.encoding }

  /// The next row, the header first; `nil` at the end.
  ///
  /// What is malformed is given out in its place, and reading goes on at the line behind it; where a quoted cell is
  /// never closed, at the line behind its opening quote. The raw texts together are the whole text without its blank
  /// lines; a `sep=` line belongs to the first of them.
  ///
  /// - Throws: a ``TableProblem`` where no more can be read, because the input is no text or a row is too long; and
  ///   what the chunks throw. After an error there is nothing.
  package mutating func next() throws -> TableRecord? {
    do {
      if stage == .notBegun { try begin() }
      guard stage == .reading, let record = try record() else {
        stage = .over
        return nil
      }
      return record
    } catch {
      stage = .over
      throw error
    }
  }
}

extension TableReader {
  /// Takes the line that declares the delimiter; without one, recognises it from the header.
  private mutating func begin() throws {
    try window.extend()
    stage = .reading
    let length = min(window.count, limits.window)
    if let declared = window.withBytes(length, { Delimiter.declared(in: $0, isWhole: window.isLast) }) {
      declaration = window.take(declared.length) { bytes, place in
        place.pass(bytes[...])
        return String(decoding: bytes, as: UTF8.self)
      }
      scanner = RowScanner(delimiter: delimiter ?? declared.delimiter, columnLimit: limits.columns)
    } else if delimiter == nil {
      scanner = RowScanner(
        delimiter: window.withBytes(length, Delimiter.init(ofHeaderIn:)), columnLimit: limits.columns)
    }
  }

  private mutating func record() throws -> TableRecord? {
    while window.count > 0 || !window.isLast {
      // What is found must not depend on the chunks, so a row is too long only where more than the limit is at hand.
      let isBeyondLimit = window.count > limits.rowLength
      let length = isBeyondLimit ? limits.rowLength : window.count
      let isWhole = window.isLast && !isBeyondLimit
      switch window.withBytes(length, { scanner.scan($0, isWhole: isWhole) }) {
      case .row(let end) where scanner.isBlankLine:
        window.take(end) { bytes, place in place.pass(bytes[...]) }
      case .row(let end):
        if let excess = scanner.excess {
          return malformed(.tooManyColumns(limit: limits.columns), at: excess, end: end)
        }
        return .row(row(end: end))
      case .malformed(let position, let end):
        return malformed(.textAfterQuote, at: position, end: end)
      case .unfinished(let openQuote) where isWhole || isBeyondLimit:
        guard let openQuote,
          let end = window.withBytes(length, { RowScanner.endOfLine($0, from: openQuote, isWhole: isWhole) })
        else { throw TableProblem(.tooLong(limit: limits.rowLength), at: window.place.mark) }
        return malformed(.unclosedQuote, at: openQuote, end: end)
      case .unfinished:
        try window.extend()
      }
    }
    return nil
  }

  private mutating func row(end: Int) -> TableRow {
    let preamble = takeDeclaration()
    return window.take(end) { bytes, place in
      defer { place.pass(bytes[...]) }
      return TableRow(bytes, cells: scanner.cells, at: place, after: preamble)
    }
  }

  private mutating func malformed(_ reason: TableProblem.Reason, at position: Int, end: Int) -> TableRecord {
    let (mark, raw) = window.take(end) { bytes, place in
      var wrong = place
      wrong.pass(bytes[..<position])
      place.pass(bytes[...])
      return (wrong.mark, String(decoding: bytes, as: UTF8.self))
    }
    return .malformed(TableProblem(reason, at: mark), raw: takeDeclaration() + raw)
  }

  private mutating func takeDeclaration() -> String {
    defer { declaration = "" }
    return declaration
  }
}
