import Interchange
import KembarModel
import Search

extension QueryParser {
  /// A parser for which today is 2023-07-03.
  static func sample() -> QueryParser {
    QueryParser(
      countries: CountryNames(BundledData.countries(), asWritten: ["Kazakhstah", ""]),
      today: Day(number: 19_541))
  }
}

/// The days from the first to the last of a text such as `2016-11-01..2018`.
func days(_ text: String) throws -> DayRange { try DayRange(query: text, today: Day(number: 19_541)) }

/// Folded texts.
func folded(_ texts: String...) -> [[UInt8]] { texts.map(Folding.fold) }
