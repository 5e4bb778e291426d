/// Writes rows as CSV (RFC 4180) or TSV for spreadsheets and scripts; ``TableReader`` gives every cell back.
package struct DelimitedWriter: Sendable {
  private let delimiter: Delimiter
  private let lineBreak: String

  /// Comma-separated, with CRLF as RFC 4180 asks.
  package static let csv = DelimitedWriter(delimiter: .comma, lineBreak: "\r\n")
  /// Tab-separated, quoted like CSV where a cell holds a tab, a quote or a line break.
  package static let tsv = DelimitedWriter(delimiter: .tab, lineBreak: "\n")

  /// One row with its line break.
  ///
  /// A cell that a spreadsheet would run as a formula is guarded by an apostrophe; a negative number is none:
  ///
  ///     =HYPERLINK("x")     "'=HYPERLINK(""x"")"
  ///     -6.595              -6.595
  package func row(_ cells: [String]) -> String {
    // A row of one empty cell would be a blank line, which is no row.
    let row =
      cells == [""] ? "\"\"" : cells.map(cell).joined(separator: String(Unicode.Scalar(delimiter.rawValue)))
    return row + lineBreak
  }

  private func cell(_ text: String) -> String {
    let text = FormulaGuard.guarded(text)
    guard text.utf8.contains(where: needsQuotes) else { return text }
    // Scalars, since a quote may be a part of a longer character.
    var cell = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars { cell.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar]) }
    cell.append("\"")
    return String(cell)
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == .quote || byte == .lineFeed || byte == .carriageReturn || byte == delimiter.rawValue
  }
}
