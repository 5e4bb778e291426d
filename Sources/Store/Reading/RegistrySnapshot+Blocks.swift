import GRDB
package import Search

extension RegistrySnapshot {
  /// The blocks of all agreements.
  package func blocks() throws -> BlockList {
    var (revision, directory) = (0, 0)
    try PreparedStatement("SELECT revision, directory FROM catalogue", in: database).rows { row in
      (revision, directory) = (row.integer(), row.integer())
    }
    var blocks: [CatalogueBlock] = []
    for tile in try CatalogueTile.allWithEdits(in: database) {
      if let stored = tile.block, tile.isTrue {
        blocks.append(
          CatalogueBlock(
            numbers: stored.numbers, count: stored.count, isStored: true, revision: stored.revision, edits: 0)
        )
      } else {
        for run in try CatalogueTile.runs(in: tile.numbers, database) {
          blocks.append(
            CatalogueBlock(
              numbers: run.numbers, count: run.count, isStored: false,
              revision: tile.block?.revision ?? revision, edits: tile.edits))
        }
      }
    }
    return BlockList(blocks: blocks, directoryVersion: directory)
  }

  /// What sorting by date needs of a block that is stored: little, and read without the rest; empty for any other.
  package func dates(of block: CatalogueBlock) throws -> [UInt8] { try part("dates", of: block) }

  /// What a block that is stored says in codes and numbers; empty for any other.
  package func columns(of block: CatalogueBlock) throws -> [UInt8] { try part("columns", of: block) }

  /// What a block that is stored says in words; empty for any other.
  package func text(of block: CatalogueBlock) throws -> [UInt8] { try part("text", of: block) }

  private func part(_ column: String, of block: CatalogueBlock) throws -> [UInt8] {
    guard block.isStored else { return [] }
    let sql = "SELECT \(column) FROM catalogue_block WHERE first = ?"
    return try PreparedStatement(sql, in: database).value {
      $0.add(block.numbers.lowerBound)
    } _: {
      $0.blob()
    } ?? []
  }

  /// A block made of what its agreements say; what is stored of it is of use as far as it is whole and true.
  ///
  /// - Parameter block: a block of this snapshot.
  /// - Returns: what the stored block should be.
  /// - Throws: ``StoreError/unreadable(_:)`` where a value of an agreement is not what it should be.
  package func encoded(_ block: CatalogueBlock) throws -> EncodedBlock {
    try BlockEncoder(database).builder((block.numbers, block.count)).encoded()
  }
}
