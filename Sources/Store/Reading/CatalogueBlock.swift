/// A block of the catalogue, as a snapshot has it.
///
/// Two blocks that are equal, also of different snapshots of one file, hold the same.
package struct CatalogueBlock: Hashable, Sendable {
  /// From the number of its first agreement to that of its last; not every number between is one of an agreement.
  package let numbers: ClosedRange<Int>
  /// How many agreements it holds, from 1 to the capacity of a block.
  package let count: Int
  /// Whether it can be read part by part; else it has to be made of the agreements, as a whole.
  package let isStored: Bool
  /// What was last written of the block, or of the catalogue.
  let revision: Int
  /// How often others have edited its agreements since.
  let edits: Int
}

/// The blocks that together hold all agreements of a registry.
package struct BlockList: Hashable, Sendable {
  /// In the order of the numbers of their agreements.
  package let blocks: [CatalogueBlock]
  /// The version that ``RegistrySnapshot/directory()`` would have.
  package let directoryVersion: Int

  /// How many agreements there are.
  package var count: Int { blocks.reduce(0) { $0 + $1.count } }
}
