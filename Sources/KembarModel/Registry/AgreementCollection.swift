/// Agreements that are found by their place in an order, and read one by one.
package protocol AgreementCollection: Sendable {
  /// How many there are.
  var count: Int { get }

  /// The agreement at a place, from 0 on; `nil` where it is gone, or cannot be read.
  func agreement(at row: Int) -> Agreement?

  /// Where the agreement with an id stands, or `nil` where there is none.
  func row(of id: String) -> Int?

  /// Learns which agreements are asked for next, so that they can be read together.
  func prepare(_ rows: [Int])
}

/// Agreements that are all held in memory; of two with one id, the first is found.
struct HeldAgreements: AgreementCollection {
  private let agreements: [Agreement]
  private let rows: [String: Int]

  init(_ agreements: [Agreement], rows: [String: Int]) {
    self.agreements = agreements
    self.rows = rows
  }

  var count: Int { agreements.count }

  func agreement(at row: Int) -> Agreement? { agreements.indices.contains(row) ? agreements[row] : nil }

  func row(of id: String) -> Int? { rows[id] }

  func prepare(_ rows: [Int]) {}
}
