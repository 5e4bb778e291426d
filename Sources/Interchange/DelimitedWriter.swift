/// Writes rows as CSV (RFC 4180) or TSV for spreadsheets and scripts.
package struct DelimitedWriter: Sendable {
  private let delimiter: Unicode.Scalar
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
    // Scalars, since a quote or a line break may be a part of a longer character.
    let scalars = text.unicodeScalars
    var cell = String.UnicodeScalarView()
    if let first = scalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) { cell.append("'") }
    for scalar in scalars { cell.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar]) }
    let needsQuotes = scalars.contains { ["\"", "\n", "\r", delimiter].contains($0) }
    return needsQuotes ? "\"\(String(cell))\"" : String(cell)
  }
}
