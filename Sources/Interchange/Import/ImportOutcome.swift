/// What a row of a table, or a result of a query, was read as.
package enum ImportOutcome: Hashable, Sendable {
  indirect case agreement(ImportedAgreement)
  /// What is wrong with the row, at least one thing and the first twenty at most; it has changed nothing.
  case rejected([RowProblem])
}
