package import KembarModel

/// Why a row is no agreement.
package struct RowProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// What a document may not say either.
    case value(Problem.Kind)
    case malformedDate(EDTF.ParseError)
    case dateNotOfPattern(String, pattern: String)
    case malformedNumber(String)
    /// A latitude without a longitude, or the other way round.
    case halfPosition
    /// Coordinates of a side that is no place.
    case positionWithoutPlace
    /// A Wikidata item that is not written like one.
    case malformedItem(String)
    case noSides
    case oneSide
    /// Lists of all sides that are not of the same length.
    case unequalLists(countries: Int, places: Int)
    /// A participant of more parts than name, role and side.
    case tooManyParts(String)
    /// A letter that stands for no side.
    case unknownSide(String, count: Int)
    case tooManyCells(Int, columns: Int)
  }

  /// What is wrong, apart from how it is worded.
  package var reason: Reason
  /// The field that is wrong; none where it is the row.
  package var field: ImportField?
  /// The header of the column, or the option that gives the field; empty where it is the row.
  package var header: String
  /// Where the cell, or else the row, begins.
  package var mark: Mark
}
