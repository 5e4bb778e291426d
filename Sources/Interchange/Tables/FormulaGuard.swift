/// The apostrophe before a cell that a spreadsheet would run as a formula.
///
/// A cell that has such apostrophes of its own gets one more, so that ``restored(_:)`` gives back every cell as it was:
///
///     =1+2       '=1+2
///     '=1+2      ''=1+2
///     'tis       'tis
///     -6.595     -6.595, since a number is no formula
enum FormulaGuard {
  /// The cell as it is written.
  static func guarded(_ cell: String) -> String {
    isFormula(cell.utf8.drop { $0 == apostrophe }) && !isNumber(cell) ? "'" + cell : cell
  }

  /// The cell as it was before ``guarded(_:)``.
  static func restored(_ cell: String) -> String {
    guard cell.utf8.first == apostrophe, isFormula(cell.utf8.drop { $0 == apostrophe }) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static func isNumber(_ cell: String) -> Bool {
    Double(cell) != nil && cell.utf8.allSatisfy { "0123456789.-e".utf8.contains($0) }
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isFormula(_ text: Substring.UTF8View) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
