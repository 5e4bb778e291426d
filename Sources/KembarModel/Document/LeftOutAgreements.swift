/// The agreements that are left out of a document: those that have faults, and those that name any of these.
package struct LeftOutAgreements: Sendable {
  private struct Reference {
    var from: UInt32
    var to: UInt32
  }

  /// By the numbers of their ids.
  private(set) var isKept: [Bool]
  private let reader: DocumentReader
  private var references: [Reference] = []

  /// Begins with all agreements of a document left out.
  ///
  /// - Parameter reader: one that has surveyed the document, and not yet read an agreement.
  package init(in reader: DocumentReader) {
    self.reader = reader
    // Those elsewhere are not left out, since they are not there.
    isKept = reader.isTaken(in: .agreements)
  }

  /// Keeps an agreement that has no faults of its own.
  package mutating func keep(_ agreement: Agreement) {
    guard let number = reader.number(of: agreement.id, in: .agreements) else { return }
    isKept[number] = true
    for id in agreement.related.map(\.agreement) where !reader.isInRegistry(id, as: .agreements) {
      guard let other = reader.number(of: id, in: .agreements) else { continue }
      references.append(Reference(from: UInt32(number), to: UInt32(other)))
    }
  }

  /// Leaves out what names an agreement that is left out, when all others are kept.
  package mutating func leaveOutReferring() {
    references.sort { $0.to < $1.to }
    var added = isKept.indices.filter { !isKept[$0] }
    while let other = added.popLast() {
      // The first reference to it, by bisection.
      var (first, end) = (0, references.count)
      while first < end {
        let middle = (first + end) / 2
        if references[middle].to < other { first = middle + 1 } else { end = middle }
      }
      for reference in references[first...].prefix(while: { $0.to == other })
      where isKept[Int(reference.from)] {
        isKept[Int(reference.from)] = false
        added.append(Int(reference.from))
      }
    }
    references = []
  }
}
