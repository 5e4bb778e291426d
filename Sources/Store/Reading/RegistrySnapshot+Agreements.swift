import GRDB
package import KembarModel

extension RegistrySnapshot {
  /// The agreements with some numbers, such as those on a page; a number of none is left out.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where a value of one is not what it should be.
  package func agreements(_ numbers: some Sequence<Int>) throws -> [Int: Agreement] {
    let finder = try RecordFinder<Agreement>(database)
    return try numbers.reduce(into: [:]) { agreements, number in
      agreements[number] = try finder.find(number: number)?.record
    }
  }

  /// The number of the agreement with an id, or `nil` where there is none.
  package func agreementNumber(ofID id: String) throws -> Int? {
    try PreparedStatement("SELECT number FROM agreement WHERE id = ?", in: database).value {
      $0.add(id)
    } _: {
      $0.integer()
    }
  }

  /// Hands on the agreements with the numbers that are given, in that order, holding few at a time.
  ///
  /// - Parameters:
  ///   - numbers: may be any number of them; one of no agreement is passed over. They are read quickest in ascending
  ///     order without large gaps.
  ///   - extent: how much of each is wanted; the less, the quicker.
  ///   - body: takes a number and its agreement.
  /// - Throws: ``StoreError/unreadable(_:)`` where a value is not what it should be, or what `body` throws.
  package func forEachAgreement(
    _ numbers: some Sequence<Int>, _ extent: AgreementExtent = .whole,
    _ body: (Int, Agreement) throws -> Void
  ) throws {
    try AgreementReader(database, extent).forEach(of: numbers, body)
  }

  /// Hands on all agreements in the order of their numbers, as ``forEachAgreement(_:_:_:)`` does.
  package func forEachAgreement(_ body: (Int, Agreement) throws -> Void) throws {
    try AgreementReader(database).forEach(in: Int.min...Int.max, body)
  }
}
