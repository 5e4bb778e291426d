/// The rows of a catalogue that match a query, in some order; they are found as far as they are asked for.
package final class RowList: RandomAccessCollection {
  /// All rows in order.
  private let order: [Int32]
  /// Which rows match; all where there is none.
  private let mask: [Bool]?
  /// How many rows match.
  package let count: Int
  /// The first of the rows that match.
  private var found: [Int32]
  /// How many rows of the order were looked at.
  private var looked: Int

  /// No rows.
  package convenience init() { self.init([], nil) }

  /// Lists the rows that match.
  ///
  /// - Parameters:
  ///   - order: all rows of a catalogue.
  ///   - mask: which rows match, by their number; all where none is given.
  init(_ order: [Int32], _ mask: [Bool]?) {
    (self.order, self.mask) = (order, mask)
    count = mask.map { mask in mask.withUnsafeBytes { $0.reduce(0) { $0 &+ Int($1) } } } ?? order.count
    found = mask == nil ? order : []
    looked = mask == nil ? order.count : 0
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// The row at a place.
  package subscript(place: Int) -> Int32 {
    find { found.count > place }
    return found[place]
  }

  /// The place of a row, or `nil` where it does not match.
  package func place(of row: Int32) -> Int? {
    guard mask?[Int(row)] ?? order.indices.contains(Int(row)) else { return nil }
    if let place = found.firstIndex(of: row) { return place }
    var place: Int?
    while place == nil, looked < order.count {
      let start = found.count
      find { found.count > start }
      place = found[start...].firstIndex(of: row)
    }
    return place
  }

  /// All rows.
  package var all: [Int32] {
    find { false }
    return found
  }

  /// Finds more rows, some at a time, until there are enough.
  private func find(until areEnough: () -> Bool) {
    guard let mask else { return }
    while looked < order.count, found.count < count, !areEnough() {
      let next = order[looked..<Swift.min(looked + Self.step, order.count)]
      looked += next.count
      // Each row is written, and then overwritten by the next one unless it matches: no jump depends on the mask.
      found += [Int32](unsafeUninitializedCapacity: next.count) { rows, initialized in
        for row in next {
          rows.initializeElement(at: initialized, to: row)
          initialized += mask[Int(row)] ? 1 : 0
        }
      }
    }
  }

  private static let step = 4_096
}

extension RowList: Equatable {
  package static func == (left: RowList, right: RowList) -> Bool { left.all == right.all }
}
