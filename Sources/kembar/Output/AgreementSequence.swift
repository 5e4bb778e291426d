import KembarModel
import Store

/// Agreements that come one by one, as often as they are asked for.
struct AgreementSequence {
  /// What they name; it need not hold the agreements themselves.
  let index: RegistryIndex
  private let each: (AgreementExtent, (Agreement) throws -> Void) throws -> Void
  private let named: (() throws -> Registry)?

  /// Agreements from anywhere.
  ///
  /// - Parameters:
  ///   - index: what they name.
  ///   - named: the part of this that a document of them holds, without agreements; see ``NamedRecords/records(of:)``.
  ///     If not given, all agreements are looked at.
  ///   - each: gives at least so much of each of them, in their order.
  init(
    naming index: RegistryIndex, named: (() throws -> Registry)? = nil,
    _ each: @escaping (AgreementExtent, (Agreement) throws -> Void) throws -> Void
  ) {
    self.index = index
    self.named = named
    self.each = each
  }

  /// Agreements of a registry that is in memory.
  ///
  /// - Parameters:
  ///   - rows: their places in the registry, in the order wanted.
  ///   - index: the registry.
  ///   - isWhole: whether a document of them holds also what none of them names.
  init(_ rows: [Int32], of index: RegistryIndex, isWhole: Bool = false) {
    let registry = index.registry
    self.init(naming: index, named: isWhole ? { registry } : nil) { _, take in
      for row in rows { try take(registry.agreements[Int(row)]) }
    }
  }

  /// Gives each agreement.
  ///
  /// - Parameters:
  ///   - extent: how much of it is wanted.
  ///   - take: is given the agreement; more of it may be there.
  /// - Throws: what reading it throws, or what `take` throws.
  func forEach(_ extent: AgreementExtent = .whole, _ take: (Agreement) throws -> Void) throws {
    try each(extent, take)
  }

  /// What a document of the agreements holds besides them.
  func namedRecords() throws -> Registry {
    if let named { return try named() }
    var records = NamedRecords()
    try forEach { records.add($0) }
    return records.records(of: index.registry)
  }
}
