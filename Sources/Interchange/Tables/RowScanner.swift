/// Finds where a row and its cells end, by the grammar of RFC 4180.
///
/// A quote inside a cell that did not begin with one is taken as it is, as the real world writes `5" pipe`.
struct RowScanner {
  /// Where a cell stands, without the quotes around it.
  struct Cell: Hashable, Sendable {
    var bytes: Range<Int>
    var isQuoted = false
    var hasDoubledQuotes = false

    /// Where the cell begins, with its quote.
    var start: Int { isQuoted ? bytes.lowerBound - 1 : bytes.lowerBound }
  }

  enum Outcome {
    /// A row; its end is behind its line break.
    case row(end: Int)
    /// A row with text after the closing quote at `position`; its end is behind the line break after that.
    case malformed(position: Int, end: Int)
    /// The end of the row is not among the bytes; `openQuote` is where a quoted cell began that is still open.
    case unfinished(openQuote: Int?)
  }

  private let delimiter: UInt8
  private let columnLimit: Int
  /// The cells of the row that was scanned last, up to the limit.
  private(set) var cells: [Cell] = []
  /// Where the first cell beyond the limit begins; `nil` where there is none.
  private(set) var excess: Int?

  init(delimiter: Delimiter, columnLimit: Int = .max) {
    self.delimiter = delimiter.rawValue
    self.columnLimit = columnLimit
  }

  /// Whether the row is nothing but a line break.
  var isBlankLine: Bool { cells.count == 1 && cells[0].bytes.isEmpty && !cells[0].isQuoted }

  /// Scans the row with which `bytes` begins.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, as far as it is at hand.
  ///   - isWhole: whether the text ends with the bytes.
  /// - Returns: where the row ends; ``cells`` has its cells.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    excess = nil
    var position = 0
    while true {
      let cell: Cell
      if position < bytes.count, bytes[position] == .quote {
        guard let quoted = Self.quotedCell(bytes, from: position) else {
          return .unfinished(openQuote: position)
        }
        cell = quoted
        position = cell.bytes.upperBound + 1
      } else {
        let start = position
        while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
        cell = Cell(bytes: start..<position)
      }
      if cells.count < columnLimit {
        cells.append(cell)
      } else if excess == nil {
        excess = cell.start
      }
      guard position < bytes.count else { return isWhole ? .row(end: position) : .unfinished(openQuote: nil) }
      guard bytes[position] != delimiter else {
        position += 1
        continue
      }
      guard let end = Self.endOfLine(bytes, from: position, isWhole: isWhole) else {
        return .unfinished(openQuote: nil)
      }
      return endsCell(bytes[position]) ? .row(end: end) : .malformed(position: position, end: end)
    }
  }

  @inline(__always)
  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }

  /// The cell whose opening quote is at `start`; `nil` where the closing one is not among the bytes.
  private static func quotedCell(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Cell? {
    var hasDoubledQuotes = false
    var position = start + 1
    while position < bytes.count {
      guard bytes[position] == .quote else {
        position += 1
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] == .quote else {
        return Cell(bytes: (start + 1)..<position, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
      }
      hasDoubledQuotes = true
      position += 2
    }
    return nil
  }

  /// Where the line at `position` ends, behind its line break; `nil` where that is not among the bytes.
  static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int, isWhole: Bool) -> Int? {
    guard let lineBreak = bytes[position...].firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn })
    else {
      return isWhole ? bytes.count : nil
    }
    let next = lineBreak + 1
    guard bytes[lineBreak] == .carriageReturn else { return next }
    guard next < bytes.count else { return isWhole ? next : nil }
    return bytes[next] == .lineFeed ? next + 1 : next
  }
}
