import KembarModel
import Search
import Testing

/// Numbers records as a file may, with gaps.
struct GappedNumbering: RecordNumbering {
  let index: RegistryIndex

  func number(ofPlace id: String) -> Int? { index.placeIndex(id).map { 3 * $0 + 5 } }
  func number(ofPerson id: String) -> Int? { index.personIndex(id).map { 2 * $0 + 1 } }
  func number(ofSource id: String) -> Int? { index.sourceIndex(id).map { 70 * $0 + 2_000_000 } }

  var records: RecordNumbers {
    let registry = index.registry
    return RecordNumbers(
      places: registry.places.map { number(ofPlace: $0.id) ?? 0 },
      people: registry.people.map { number(ofPerson: $0.id) ?? 0 },
      sources: registry.sources.map { number(ofSource: $0.id) ?? 0 })
  }
}

extension EncodedBlock {
  /// The agreements of a registry in blocks of some size, numbered by tens.
  static func blocks(of index: RegistryIndex, size: Int) -> [EncodedBlock] {
    let agreements = Array(index.registry.agreements.enumerated())
    return stride(from: 0, to: agreements.count, by: size).map { start in
      var builder = BlockBuilder()
      for (row, agreement) in agreements[start..<min(start + size, agreements.count)] {
        builder.append(agreement, number: 10 * row + 10, GappedNumbering(index: index))
      }
      return builder.encoded()
    }
  }
}

extension Catalogue {
  /// The catalogue of a registry whose agreements were stored in blocks of some size.
  static func ofStoredBlocks(_ index: RegistryIndex, size: Int) throws -> Catalogue {
    let numbers = GappedNumbering(index: index).records
    let blocks = try EncodedBlock.blocks(of: index, size: size).map { stored in
      var block = try #require(Block(dates: stored.dates))
      let isRead =
        block.read(columns: stored.columns, numbers, countries: index.countries)
        && block.read(text: stored.text)
      try #require(isRead)
      return block
    }
    return Catalogue(index, blocks: blocks)
  }
}
