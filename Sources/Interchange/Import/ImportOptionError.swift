package import KembarModel

/// Something in the options of an import, or in a map file, that cannot be followed.
package struct ImportOptionError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// `--column` or `--set` without a field, a sign of equality and what gives the field.
    case malformedAssignment(String, option: String)
    case unknownField(String)
    case givenTwice(ImportField)
    /// A field that takes one column is given several.
    case severalColumns(ImportField, [String])
    case malformedDateFormat(String)
    case emptySeparator
    /// A column that the table does not have.
    case unknownHeader(String, headers: [String])
    /// Nothing says who the first, the second or either side is.
    case missingSides(first: Bool, second: Bool, headers: [String])
    /// A constant that its field does not take.
    case malformedConstant(RowProblem)
    /// A map file that has not the keys or values of one.
    case malformedFile(Problem.Kind, path: String)
  }

  /// What is wrong, apart from how it is worded.
  package var reason: Reason
  /// Where in the map file; ``Mark/none`` where it is not in one.
  package var mark: Mark

  init(_ reason: Reason, at mark: Mark = .none) {
    self.reason = reason
    self.mark = mark
  }
}
