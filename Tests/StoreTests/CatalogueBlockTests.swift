import Foundation
import GRDB
import KembarModel
import Search
import TestSupport
import Testing

@testable import Store

/// What is read block by block is always what all agreements together make.
@Suite struct CatalogueBlockTests {
  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
  }

  /// Makes sure that the blocks hold all agreements, and that each holds what its agreements say.
  private func check(_ store: RegistryStore, stored: Int? = nil) throws {
    let registry = try store.load()
    try store.read { snapshot in
      let list = try snapshot.blocks()
      #expect(list.count == registry.agreements.count)
      if let stored { #expect(list.blocks.count(where: \.isStored) == stored) }
      let numbers = try DirectoryNumbers(snapshot.database)
      var held: [Agreement] = []
      try snapshot.forEachAgreement { _, agreement in held.append(agreement) }
      #expect(held == registry.agreements)
      for block in list.blocks {
        var builder = BlockBuilder()
        try snapshot.forEachAgreement(block.numbers) { number, agreement in
          builder.append(agreement, number: number, numbers)
        }
        #expect(builder.count == block.count)
        let expected = builder.encoded()
        #expect(try snapshot.encoded(block) == expected)
        guard block.isStored else { continue }
        #expect(
          try EncodedBlock(
            dates: snapshot.dates(of: block), columns: snapshot.columns(of: block), text: snapshot.text(of: block))
            == expected)
      }
      for (block, next) in zip(list.blocks, list.blocks.dropFirst()) {
        #expect(block.numbers.upperBound < next.numbers.lowerBound)
      }
    }
  }

  @Test func aNewRegistryHasItsBlocks() throws {
    let store = try file.create()
    defer { store.close() }
    try check(store, stored: 1)
    let list = try store.read { try $0.blocks() }
    #expect(list.blocks == [CatalogueBlock(numbers: 1...2, count: 2, isStored: true, revision: 1, edits: 0)])
  }
}
