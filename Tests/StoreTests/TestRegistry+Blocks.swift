import KembarModel
import Search
import Testing

@testable import Store

extension TestRegistry {
  /// Makes sure that the blocks hold all agreements in order, and that each is what its agreements say.
  ///
  /// - Returns: what each block holds.
  @discardableResult
  static func checkBlocks(_ store: RegistryStore) throws -> [CatalogueBlock: EncodedBlock] {
    try store.read { snapshot in
      let numbers = try DirectoryNumbers(snapshot.database)
      var encoded: [CatalogueBlock: EncodedBlock] = [:]
      var numberOfAgreements: [Int] = []
      for block in try snapshot.blocks().blocks {
        #expect(numberOfAgreements.last ?? Int.min < block.numbers.lowerBound)
        var builder = BlockBuilder()
        try snapshot.forEachAgreement { number, agreement in
          guard block.numbers.contains(number) else { return }
          builder.append(agreement, number: number, numbers)
          numberOfAgreements.append(number)
        }
        #expect(builder.count == block.count)
        let expected = builder.encoded()
        let isSame = try snapshot.encoded(block) == expected
        #expect(isSame, "\(block)")
        if block.isStored {
          let (dates, columns) = (try snapshot.dates(of: block), try snapshot.columns(of: block))
          let stored = EncodedBlock(dates: dates, columns: columns, text: try snapshot.text(of: block))
          let isTrue = stored == expected
          #expect(isTrue, "\(block)")
        }
        encoded[block] = expected
      }
      let all = try PreparedStatement("SELECT number FROM agreement ORDER BY number", in: snapshot.database)
      var expected: [Int] = []
      try all.rows { expected.append($0.integer()) }
      #expect(numberOfAgreements == expected)
      return encoded
    }
  }
}
