package import KembarModel

/// A registry document that is to be imported, if need be without the agreements that have faults.
///
/// The document is gone through twice, or three times to leave agreements out. What is held of it in between are the
/// ids of its items, at about forty bytes each.
package struct DocumentImport {
  /// What comes of a part of the document.
  package enum Item: Hashable, Sendable {
    /// Something that agreements name.
    case named(DocumentReader.Item)
    /// An agreement without faults, with a hash of what it says that is the same in every import.
    case agreement(Agreement, digest: UInt64)
    /// An agreement that is left out: why, and the agreement as it was, as JSON.
    ///
    /// There is at least one problem.
    case rejected([Problem], text: String)
  }

  private let parts: DocumentParts
  private let writer: DocumentWriter
  private let start: DocumentReader
  private let isKeepingGoing: Bool

  /// An import of a document.
  ///
  /// - Parameters:
  ///   - parts: the document.
  ///   - countries: the countries that it may name.
  ///   - registry: what it is imported into, whose sources, places and people it may name.
  ///   - isKeepingGoing: whether agreements with faults, and those that refer to them, are left out; otherwise, and for
  ///     faults anywhere else, the document is used whole or not at all.
  package init(
    _ parts: DocumentParts, countries: CountryTable, within registry: RegistryIndex? = nil,
    keepingGoing isKeepingGoing: Bool
  ) {
    self.parts = parts
    writer = DocumentWriter(countries: countries)
    start = DocumentReader(countries: countries, within: registry)
    self.isKeepingGoing = isKeepingGoing
  }

  /// Reads the document.
  ///
  /// - Parameter take: takes what agreements name, in the order of the document, and then the agreements.
  /// - Throws: ``DocumentFaults`` or a ``SyntaxError``, and then nothing of what was given may be used; and what the
  ///   input or `take` throw.
  package func read(_ take: (Item) throws -> Void) throws {
    var reader = start
    var faults = try survey(&reader, take)
    let leavesOut = isKeepingGoing && faults.count == 0
    if leavesOut { reader.leaveOut(try faultyAgreements(reader)) }
    try parts.forEach { part in
      let agreement = reader.readAgreement(part)
      let problems = reader.takeProblems()
      if problems.isEmpty {
        guard let agreement, faults.count == 0 else { return }
        try take(.agreement(agreement, digest: digest(of: agreement)))
      } else if leavesOut, case .item(let node) = part {
        try take(.rejected(problems.sorted { $0.mark < $1.mark }, text: JSONWriter.text(node)))
      } else {
        faults.add(problems)
      }
    }
    try faults.throwAny()
  }

  /// Reads all but the agreements, as far as there are no faults.
  private func survey(_ reader: inout DocumentReader, _ take: (Item) throws -> Void) throws -> DocumentFaults
  {
    var faults = DocumentFaults()
    try parts.forEach { part in
      let item = reader.survey(part)
      faults.add(reader.takeProblems())
      if let item, faults.count == 0 { try take(.named(item)) }
    }
    let (isReadable, problems) = reader.endSurvey()
    if !isReadable { faults = DocumentFaults() }
    faults.add(problems)
    if !isReadable { try faults.throwAny() }
    return faults
  }

  /// The agreements that have faults, and those that refer to them.
  private func faultyAgreements(_ surveyed: DocumentReader) throws -> LeftOutAgreements {
    var reader = surveyed
    var agreements = LeftOutAgreements(in: surveyed)
    try parts.forEach { part in
      let agreement = reader.readAgreement(part)
      if reader.takeProblems().isEmpty, let agreement { agreements.keep(agreement) }
    }
    agreements.leaveOutReferring()
    return agreements
  }

  /// A hash of what an agreement says.
  private func digest(of agreement: Agreement) -> UInt64 {
    var hash = StableHash()
    hash.combine(JSONWriter.text(writer.agreement(agreement)))
    return hash.value
  }
}
