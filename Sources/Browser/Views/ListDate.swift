import KembarModel

/// A date in the eleven columns that a list has for it.
enum ListDate {
  static let columns = 11

  /// The principal date of an agreement as exactly as all its possible days agree.
  ///
  ///     2023-07-03                      3 Jul 2023
  ///     [2016-11-16..2016-11-19]        Nov 2016
  ///     2016-11/2018                    2016–2018
  ///     none, looked for in vain        not stated
  static func text(_ agreement: Agreement, _ language: Language) -> String {
    guard let date = agreement.principalDate else {
      let words = agreement.unknown.contains(.signed) ? Wording.listNotStated : Wording.listUndated
      return words[language]
    }
    let text = date.formatted(in: language, style: .short)
    if text.count <= columns { return date.isExact && text.dropFirst().first == " " ? " " + text : text }
    guard let first = date.earliest else { return date.latest.map { "≤ \($0.year)" } ?? "?" }
    guard let last = date.latest else { return "≥ \(first.year)" }
    if first.year == last.year {
      let month = String(first.description.prefix(7))
      guard first.month == last.month, let coarse = try? EDTF(month) else { return "\(first.year)" }
      return coarse.formatted(in: language, style: .short)
    }
    return "\(first.year)–\(last.year)"
  }
}
