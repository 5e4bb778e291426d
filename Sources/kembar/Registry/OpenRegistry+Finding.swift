import KembarModel
import Store

extension OpenRegistry {
  /// The agreement with an id.
  ///
  /// - Throws: ``Failure`` where there is none.
  func agreement(_ id: String) throws -> Agreement { index.agreement(at: try row(id)) }

  /// Where the agreement with an id stands.
  ///
  /// - Throws: ``Failure`` where there is none.
  func row(_ id: String) throws -> Int {
    if let row = index.agreementIndex(id) { return row }
    let advice =
      Spelling.nearest(to: id, among: ids).map { nearest in
        Phrase(id: "maksudnya '\(nearest)'?", en: "did you mean '\(nearest)'?")
      } ?? Phrase(id: "'kembar list' menampilkan semua id", en: "'kembar list' gives all ids")
    let message = Phrase(
      id: "tidak ada kesepakatan dengan id '\(id)'; \(advice[.indonesian])",
      en: "no agreement has the id '\(id)'; \(advice[.english])")
    throw Failure(message: message[language], code: .notFound)
  }

  private var ids: [String] {
    let stored = try? store?.read { try $0.agreementIDs() }
    return stored ?? index.registry.agreements.map(\.id)
  }
}
