package import KembarModel

/// What became of everything that an import has read.
///
/// Memory is bounded: of a million bad rows, all are counted and the first are kept.
package struct ImportReport: Sendable {
  /// What the rows of an import became; together they are the rows that were read.
  package struct Counts: Hashable, Sendable {
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    package var duplicates = 0
    package var rejected = 0

    /// The rows that were read.
    package var read: Int { new + changed + unchanged + duplicates + rejected }
  }

  /// A row that was rejected, or one reason of several.
  struct Rejection: Hashable {
    var mark: Mark
    var message: Phrase
  }

  /// Rows that give rise to the same doubt.
  struct DoubtfulRows: Hashable {
    var count = 0
    /// The line or result of the first.
    var first: Int
    /// How many other doubts came up before.
    var order: Int
  }

  /// The name of the file, as messages begin with it.
  package let file: String
  /// What is numbered: lines of a table, or results of a query.
  let unit: Unit
  /// What the rows have become so far.
  package var counts = Counts()
  /// Headers of columns that nothing was taken from.
  package var ignored: [String] = []
  private(set) var rejections: [Rejection] = []
  /// How many rejections there are beyond those that are kept.
  private(set) var moreRejections = 0
  private(set) var doubts: [ImportDoubt: DoubtfulRows] = [:]
  /// How many rows have doubts beyond those that are kept.
  private(set) var moreDoubtfulRows = 0

  /// What messages number.
  package enum Unit: Sendable {
    case line, result
  }

  /// How many rejections and different doubts are kept.
  package static let mostKept = 2_000

  /// A report on a file of which nothing has been read.
  package init(file: String, unit: Unit = .line) {
    self.file = file
    self.unit = unit
  }
}

extension ImportReport {
  /// Counts a row that was rejected, and keeps why.
  package mutating func reject(_ problems: [RowProblem]) {
    counts.rejected += 1
    for problem in problems { keep(problem.mark) { problem.message(in: $0) } }
  }

  /// Counts lines that are no row.
  ///
  /// - Parameters:
  ///   - mark: where they are wrong.
  ///   - message: what is wrong, in a language; asked for only if it is kept.
  package mutating func reject(at mark: Mark, _ message: (Language) -> String) {
    counts.rejected += 1
    keep(mark, message)
  }

  private mutating func keep(_ mark: Mark, _ message: (Language) -> String) {
    guard rejections.count < Self.mostKept else {
      moreRejections += 1
      return
    }
    rejections.append(Rejection(mark: mark, message: Phrase(id: message(.indonesian), en: message(.english))))
  }

  /// Takes the doubts of a row, each once.
  ///
  /// - Parameters:
  ///   - doubts: of one row.
  ///   - origin: where the row stands.
  package mutating func note(_ doubts: [ImportDoubt], at origin: RowOrigin) {
    let number: Int =
      switch origin {
      case .line(let number), .result(let number): number
      }
    var noted: Set<ImportDoubt> = []
    for doubt in doubts.lazy.map(\.shortened) where noted.insert(doubt).inserted {
      let count = self.doubts.count
      if count < Self.mostKept || self.doubts[doubt] != nil {
        self.doubts[doubt, default: DoubtfulRows(first: number, order: count)].count += 1
      } else {
        moreDoubtfulRows += 1
      }
    }
  }
}
