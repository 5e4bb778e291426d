/// Something about a row that was taken in as its source has it, and that somebody should look at.
package enum ImportDoubt: Hashable, Sendable {
  /// The label names no country beyond doubt; it is kept as written.
  case unresolvedCountry(String)
  /// A side or a place of which no country is stated.
  case countryNotStated
  /// Several known places may be meant, and that with this id was taken, which was known first.
  case ambiguousPlace(name: String, country: String, taken: String)
  /// All sides are the same place, country or body.
  case sidesAreTheSame(String)
  /// A row of the same file is the same agreement, by this id, and says something else.
  case differsFromEarlierRow(String)
  /// A value that cannot be read and is left out; the problem has no mark, so that equal ones are counted together.
  case leftOut(WikidataProblem)

  /// The same without what is too long to be kept.
  var shortened: ImportDoubt {
    switch self {
    case .unresolvedCountry(let label): .unresolvedCountry(label.beginning)
    case .countryNotStated, .differsFromEarlierRow, .leftOut: self
    case .ambiguousPlace(let name, let country, let taken):
      .ambiguousPlace(name: name.beginning, country: country.beginning, taken: taken)
    case .sidesAreTheSame(let name): .sidesAreTheSame(name.beginning)
    }
  }
}

extension String {
  /// At most two hundred characters.
  fileprivate var beginning: String { utf8.count <= 200 ? self : String(prefix(200)) }
}
