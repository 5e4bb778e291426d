import KembarModel
import Search
import Store

/// A registry file as the browser loads it: the names, and the agreements block by block.
struct RegistryFile {
  let store: RegistryStore
  let countries: CountryTable

  init(_ path: String, countries: CountryTable) throws {
    store = try RegistryStore.open(path)
    self.countries = countries
  }

  /// The sources, places and people, without the agreements.
  func directory() throws -> Directory { try store.read { try $0.directory() } }

  /// What the default order needs of every block.
  func dates() throws -> [Block] {
    try store.read { snapshot in
      try snapshot.blocks().blocks.map { try Self.read(Block(dates: try snapshot.dates(of: $0))) }
    }
  }

  /// The blocks with what filters and counts look at.
  func columns(_ blocks: [Block], _ directory: Directory) throws -> [Block] {
    let numbers = RecordNumbers(
      places: directory.places.map(\.number), people: directory.people.map(\.number),
      sources: directory.sources.map(\.number))
    return try store.read { snapshot in
      try zip(blocks, snapshot.blocks().blocks).map { block, stored in
        var block = block
        let isRead = block.read(columns: try snapshot.columns(of: stored), numbers, countries: countries)
        return try Self.read(isRead ? block : nil)
      }
    }
  }

  /// The blocks with what search looks through.
  func texts(_ blocks: [Block]) throws -> [Block] {
    try store.read { snapshot in
      try zip(blocks, snapshot.blocks().blocks).map { block, stored in
        var block = block
        let isRead = block.read(text: try snapshot.text(of: stored))
        return try Self.read(isRead ? block : nil)
      }
    }
  }

  /// An index of the names, with agreements that are never looked at.
  func index(_ directory: Directory, count: Int) -> RegistryIndex {
    var registry = Registry()
    registry.sources = directory.sources.map(\.record)
    registry.places = directory.places.map(\.record)
    registry.people = directory.people.map(\.record)
    return RegistryIndex(registry, agreements: Unread(count: count), countries: countries)
  }

  private static func read(_ block: Block?) throws -> Block {
    guard let block else { throw BrokenBlock() }
    return block
  }

  private struct BrokenBlock: Error {}

  private struct Unread: AgreementCollection {
    let count: Int
    func agreement(at row: Int) -> Agreement? { nil }
    func row(of id: String) -> Int? { nil }
    func prepare(_ rows: [Int]) {}
  }
}
