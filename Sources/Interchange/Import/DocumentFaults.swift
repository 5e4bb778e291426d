package import KembarModel

/// Why nothing of a registry document is imported.
///
/// Memory is bounded: of a million problems, all are counted and the first are kept.
package struct DocumentFaults: Error, Hashable, Sendable {
  /// The first problems, in the order of the document.
  package private(set) var first: [Problem] = []
  /// How many problems there are, with those that are not kept.
  package private(set) var count = 0

  /// How many problems are kept.
  package static let mostKept = 1_000

  mutating func add(_ problems: [Problem]) {
    count += problems.count
    first += problems
    if first.count >= 2 * Self.mostKept { keepFirst() }
  }

  /// Throws the faults in the order of the document, if there are any.
  mutating func throwAny() throws(DocumentFaults) {
    guard count > 0 else { return }
    keepFirst()
    throw self
  }

  private mutating func keepFirst() {
    first.sort { $0.mark < $1.mark }
    first.removeLast(max(0, first.count - Self.mostKept))
  }
}
