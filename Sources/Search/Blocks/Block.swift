/// Some agreements that follow each other, as columns.
///
/// What the default order needs is always there; the rest may come later, so that a list is shown before everything
/// is loaded.
package struct Block: Hashable, Sendable {
  /// The numbers of the records, in ascending order.
  package let numbers: AscendingNumbers
  /// The date by which each agreement is listed, as a number of ``dateCodes``.
  let dates: [Int32]
  let dateCodes: DateCodes
  var columns: BlockColumns?
  var text: BlockText?

  /// A block without agreements.
  package init() { self.init(numbers: AscendingNumbers([]), dates: [], dateCodes: DateCodes()) }

  init(
    numbers: AscendingNumbers, dates: [Int32], dateCodes: DateCodes, columns: BlockColumns? = nil,
    text: BlockText? = nil
  ) {
    (self.numbers, self.dates, self.dateCodes) = (numbers, dates, dateCodes)
    (self.columns, self.text) = (columns, text)
  }

  /// The number of agreements.
  package var count: Int { numbers.count }

  /// Whether filters and counts know the agreements.
  package var hasColumns: Bool { columns != nil }

  /// Whether search knows the texts of the agreements.
  package var hasText: Bool { text != nil }
}

/// Tells the numbers by which places, people and sources are known, or `nil` for ids without a record.
package protocol RecordNumbering {
  func number(ofPlace id: String) -> Int?
  func number(ofPerson id: String) -> Int?
  func number(ofSource id: String) -> Int?
}
