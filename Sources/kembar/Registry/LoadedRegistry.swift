import KembarModel
import Search
import Store

/// What is loaded of a registry file: all that agreements name, and the agreements as blocks.
struct LoadedRegistry: Sendable {
  /// The parts of blocks that may be wanted, each with those before it.
  enum Extent: Int, Comparable {
    case dates, columns, text

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The registry, whose agreements are read from the file when they are asked for.
  private(set) var index: RegistryIndex
  private(set) var blocks: [Block]
  private var rows = RowNumbers([])
  /// What the file calls the blocks, and the directory.
  private let list: BlockList
  private let numbers: RecordNumbers

  /// Reads what is wanted of a registry.
  ///
  /// - Parameters:
  ///   - snapshot: one state of the file.
  ///   - extent: the parts of blocks that are wanted.
  ///   - store: reads the agreements that are asked for later.
  ///   - former: what was loaded of an earlier state of the file; what is the same is not read again.
  ///   - countries: the countries that are known.
  ///   - isWanted: is shown what is loaded so far, from time to time; `false` ends the reading.
  /// - Throws: `StoreError`, also where a value cannot be read.
  init(
    _ snapshot: RegistrySnapshot, _ extent: Extent, store: RegistryStore, former: LoadedRegistry? = nil,
    countries: CountryTable, while isWanted: (LoadedRegistry) -> Bool = { _ in true }
  ) throws {
    list = try snapshot.blocks()
    if let former, former.list.directoryVersion == list.directoryVersion {
      numbers = former.numbers
      (blocks, index) = ([], former.index)
    } else {
      let directory = try snapshot.directory()
      numbers = RecordNumbers(
        places: directory.places.map(\.number), people: directory.people.map(\.number),
        sources: directory.sources.map(\.number))
      var registry = Registry()
      registry.sources = directory.sources.map(\.record)
      registry.places = directory.places.map(\.record)
      registry.people = directory.people.map(\.record)
      (blocks, index) = ([], RegistryIndex(registry, countries: countries))
    }
    let known = former.map { former in
      let isSameDirectory = former.list.directoryVersion == list.directoryVersion
      return isSameDirectory
        ? Dictionary(zip(former.list.blocks, former.blocks), uniquingKeysWith: { first, _ in first }) : [:]
    }
    for stored in list.blocks {
      let block = try known?[stored] ?? dates(of: stored, in: snapshot)
      blocks.append(block)
    }
    rows = RowNumbers(blocks)
    index = index.with(StoredAgreements(store, numbers: rows))
    guard isWanted(self) else { return }
    for part in [Extent.columns, .text] where part <= extent {
      for (number, stored) in list.blocks.enumerated() where !blocks[number].has(part) {
        blocks[number] = try adding(part, to: blocks[number], stored, in: snapshot)
        guard isWanted(self) else { return }
      }
    }
  }

  /// The number of the record of a row, or `nil` where there is no such row.
  func number(ofRow row: Int) -> Int? { rows.number(ofRow: row) }

  /// Whether places, people and sources are the same records.
  func hasSameNames(as other: LoadedRegistry) -> Bool {
    list.directoryVersion == other.list.directoryVersion
  }

  private func dates(of stored: CatalogueBlock, in snapshot: RegistrySnapshot) throws -> Block {
    if stored.isStored, let block = Block(dates: try snapshot.dates(of: stored)), block.count == stored.count
    {
      return block
    }
    return try madeAnew(stored, in: snapshot)
  }

  private func adding(
    _ part: Extent, to block: Block, _ stored: CatalogueBlock, in snapshot: RegistrySnapshot
  ) throws -> Block {
    var block = block
    let isRead =
      part == .columns
      ? block.read(columns: try snapshot.columns(of: stored), numbers, countries: index.countries)
      : block.read(text: try snapshot.text(of: stored))
    return isRead ? block : try madeAnew(stored, in: snapshot)
  }

  /// A block of what its agreements say, where it is not stored, or damaged.
  private func madeAnew(_ stored: CatalogueBlock, in snapshot: RegistrySnapshot) throws -> Block {
    let encoded = try snapshot.encoded(stored)
    guard var block = Block(dates: encoded.dates) else { return Block() }
    _ = block.read(columns: encoded.columns, numbers, countries: index.countries)
    _ = block.read(text: encoded.text)
    return block
  }
}

extension Block {
  fileprivate func has(_ part: LoadedRegistry.Extent) -> Bool {
    switch part {
    case .dates: true
    case .columns: hasColumns
    case .text: hasText
    }
  }
}
