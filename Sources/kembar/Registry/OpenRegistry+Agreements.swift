import KembarModel
import Search
import Store

extension OpenRegistry {
  /// Some agreements, to be read one by one.
  ///
  /// - Parameters:
  ///   - rows: of the catalogue, in the order wanted; they are read quickest in their own order.
  ///   - isWhole: whether a document of them holds also what none of them names.
  /// - Returns: the agreements as they are in the file when they are read; those that are gone are left out.
  func agreements(_ rows: [Int32], isWhole: Bool = false) -> AgreementSequence {
    guard let store, let loaded else { return AgreementSequence(rows, of: index, isWhole: isWhole) }
    let (language, catalogue) = (language, catalogue)
    func read(
      _ rows: [Int32], _ extent: AgreementExtent = .whole, _ take: (Agreement) throws -> Void
    ) throws {
      try Failure.ofReading(language) {
        try store.read { snapshot in
          let numbers = rows.lazy.compactMap { loaded.number(ofRow: Int($0)) }
          try snapshot.forEachAgreement(numbers, extent) { try take($1) }
        }
      }
    }
    return AgreementSequence(naming: catalogue.index) {
      if isWhole {
        var registry = catalogue.index.registry
        registry.elsewhere = try Failure.ofReading(language) { try store.read { try $0.elsewhere() } }
        return registry
      }
      var (named, related) = catalogue.records(namedBy: rows)
      var others = NamedRecords()
      if !related.isEmpty { try read(related) { others.add($0) } }
      named.elsewhere = others.records(of: Registry()).elsewhere
      return named
    } _: {
      try read(rows, $0, $1)
    }
  }
}
