package import KembarModel

/// A registry document that is to be imported, if need be without the agreements that have faults.
package struct DocumentImport: Sendable {
  /// An agreement that is left out.
  package struct Rejected: Hashable, Sendable {
    /// At least one, in the order of the document.
    package var problems: [Problem]
    /// The agreement as it was, as JSON.
    package var text: String
  }

  /// What the document says, but for the agreements that are left out.
  package let registry: Registry
  /// The agreements that are left out, in the order of the document.
  package let rejected: [Rejected]
  private let writer: DocumentWriter

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - format: its format.
  ///   - countries: the countries that it may name.
  ///   - registry: what it is imported into, whose sources, places and people it may name.
  ///   - isKeepingGoing: whether agreements with faults, and those that refer to them, are left out; otherwise, and for
  ///     faults anywhere else, the document is used whole or not at all.
  /// - Throws: why nothing of it can be used.
  package init(
    _ bytes: [UInt8], as format: RegistryDocument.Format, countries: CountryTable,
    within registry: RegistryIndex? = nil, keepingGoing isKeepingGoing: Bool
  ) throws(RegistryDocument.ReadError) {
    writer = DocumentWriter(countries: countries)
    var node = try RegistryDocument.node(bytes, as: format)
    var rejected: [(mark: Mark, item: Rejected)] = []
    while true {
      let (document, problems) = DocumentReader.read(node, countries: countries, within: registry)
      guard !problems.isEmpty else {
        self.registry = document
        self.rejected = rejected.sorted { $0.mark < $1.mark }.map(\.item)
        return
      }
      let faulty = Dictionary(grouping: problems) { $0.agreementIndex }
      guard isKeepingGoing, faulty[nil] == nil else { throw .problems(problems) }
      for index in faulty.keys.compactMap(\.self).sorted(by: >) {
        let item = node.removeAgreement(index)
        rejected.append((item.mark, Rejected(problems: faulty[index] ?? [], text: JSONWriter.text(item))))
      }
    }
  }

  /// A hash of what an agreement says, the same in every import.
  package func digest(of agreement: Agreement) -> UInt64 {
    var hash = StableHash()
    hash.combine(JSONWriter.text(writer.agreement(agreement)))
    return hash.value
  }
}

extension Problem {
  /// The place of the agreement in which the problem is, or `nil` for one that is elsewhere in the document.
  fileprivate var agreementIndex: Int? {
    guard path.hasPrefix("agreements[") else { return nil }
    return Int(path.dropFirst("agreements[".count).prefix { $0 != "]" })
  }
}

extension Node {
  /// Takes an agreement out of the top of a document.
  fileprivate mutating func removeAgreement(_ index: Int) -> Node {
    guard case .map(var entries) = value, let place = entries.firstIndex(where: { $0.key == "agreements" }),
      case .list(var items) = entries[place].node.value, items.indices.contains(index)
    else { return Node(.null) }
    let item = items.remove(at: index)
    entries[place].node.value = .list(items)
    value = .map(entries)
    return item
  }
}
