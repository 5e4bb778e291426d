/// Some agreements that follow each other, as columns.
///
/// What the default order needs is always there; the rest may come later, so that a list is shown before everything
/// is loaded.
package struct Block: Equatable, Sendable {
  /// All of it in one place, since blocks are handed about at every key, and columns are many arrays.
  private final class Storage: Sendable {
    let numbers: AscendingNumbers
    let dates: [Int32]
    let dateCodes: DateCodes
    let columns: BlockColumns?
    let text: BlockText?

    init(
      numbers: AscendingNumbers, dates: [Int32], dateCodes: DateCodes, columns: BlockColumns?,
      text: BlockText?
    ) {
      (self.numbers, self.dates, self.dateCodes) = (numbers, dates, dateCodes)
      (self.columns, self.text) = (columns, text)
    }
  }

  private var storage: Storage

  /// A block without agreements.
  package init() { self.init(numbers: AscendingNumbers([]), dates: [], dateCodes: DateCodes()) }

  init(
    numbers: AscendingNumbers, dates: [Int32], dateCodes: DateCodes, columns: BlockColumns? = nil,
    text: BlockText? = nil
  ) {
    storage = Storage(numbers: numbers, dates: dates, dateCodes: dateCodes, columns: columns, text: text)
  }

  /// The numbers of the records, in ascending order.
  package var numbers: AscendingNumbers { storage.numbers }

  /// The date by which each agreement is listed, as a number of ``dateCodes``.
  var dates: [Int32] { storage.dates }

  var dateCodes: DateCodes { storage.dateCodes }

  /// What filters and counts look at, once it is loaded.
  var columns: BlockColumns? {
    get { storage.columns }
    set { self = Block(numbers: numbers, dates: dates, dateCodes: dateCodes, columns: newValue, text: text) }
  }

  /// What search looks through, once it is loaded.
  var text: BlockText? {
    get { storage.text }
    set {
      self = Block(numbers: numbers, dates: dates, dateCodes: dateCodes, columns: columns, text: newValue)
    }
  }

  /// The number of agreements.
  package var count: Int { storage.numbers.count }

  /// Whether filters and counts know the agreements.
  package var hasColumns: Bool { storage.columns != nil }

  /// Whether search knows the texts of the agreements.
  package var hasText: Bool { storage.text != nil }

  /// Whether this is the very same block, and not only an equal one.
  func isSame(as other: Block) -> Bool { storage === other.storage }

  package static func == (left: Block, right: Block) -> Bool {
    left.numbers == right.numbers && left.dates == right.dates && left.dateCodes == right.dateCodes
      && left.columns == right.columns && left.text == right.text
  }
}

/// Tells the numbers by which places, people and sources are known, or `nil` for ids without a record.
package protocol RecordNumbering {
  func number(ofPlace id: String) -> Int?
  func number(ofPerson id: String) -> Int?
  func number(ofSource id: String) -> Int?
}
