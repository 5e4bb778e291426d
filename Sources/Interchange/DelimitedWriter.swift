/// Writes rows as CSV (RFC 4180) or TSV for spreadsheets and scripts.
package struct DelimitedWriter: Sendable {
  private let delimiter: Character
  private let lineBreak: String

  /// Comma-separated, with CRLF as RFC 4180 asks.
  package static let csv = DelimitedWriter(delimiter: ",", lineBreak: "\r\n")
  /// Tab-separated, quoted like CSV where a cell holds a tab, a quote or a line break.
  package static let tsv = DelimitedWriter(delimiter: "\t", lineBreak: "\n")

  /// One row with its line break.
  ///
  /// A cell that a spreadsheet would run as a formula is guarded by an apostrophe:
  ///
  ///     =HYPERLINK("x")     "'=HYPERLINK(""x"")"
  package func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: String(delimiter)) + lineBreak
  }

  private func cell(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || delimiter.unicodeScalars.contains(scalar)
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
