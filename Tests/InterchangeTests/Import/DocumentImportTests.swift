import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct DocumentImportTests {
  private static let countries = BundledData.countries()

  @Test(
    "A document is imported chunk by chunk as it is as a whole, whatever is wrong with it",
    .timeLimit(.minutes(2)), arguments: UInt64(0)..<10)
  func randomDocuments(seed: UInt64) throws {
    var numbers = RandomNumbers(seed: seed)
    let around = numbers.oneIn(3) ? RegistryIndex(try .random(&numbers), countries: Self.countries) : nil
    let slow = SlowDocumentImport(countries: Self.countries, registry: around)
    let registry = try Registry.random(&numbers)
    let document = DocumentWriter(countries: Self.countries).document(registry)
    for _ in 0..<8 {
      var bytes = Array(JSONWriter.text(numbers.damaged(document)).utf8)
      if numbers.oneIn(4) { bytes = numbers.damaged(bytes) }
      let (whole, longest) = (bytes, numbers.pick([20, 2000, 1 << 20]))
      for keepingGoing in [false, true] {
        let streamed = try ImportedOrNot(
          countries: Self.countries, within: around, keepingGoing: keepingGoing
        ) {
          var numbers = RandomNumbers(seed: seed)
          return ChunkedBytes.random(whole, longest: longest, &numbers)
        }
        let expected = try slow.read(bytes, keepingGoing: keepingGoing)
        let isSame = streamed == expected
        #expect(isSame, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}

// MARK: - Damage

extension RandomNumbers {
  /// A document with its keys in any order, and with some of its values changed, doubled, left out or in another place.
  fileprivate mutating func damaged(_ document: Node) -> Node {
    var document = document
    if case .map(var entries) = document.value, !oneIn(3) {
      entries.shuffle(using: &self)
      document.value = .map(entries)
    }
    let agreements = document.entries.firstIndex { $0.key == "agreements" }
    for _ in 0..<pick([0, 1, 2, 4]) {
      guard let agreements, case .map(var entries) = document.value, !oneIn(3) else {
        damage(&document)
        continue
      }
      damage(&entries[agreements].node)
      document.value = .map(entries)
    }
    return document
  }

  private mutating func damage(_ node: inout Node) {
    switch node.value {
    case .list(var items) where !items.isEmpty && !oneIn(12):
      let place = Int.random(in: items.indices, using: &self)
      switch Int.random(in: 0..<8, using: &self) {
      case 0: items.remove(at: place)
      case 1: items.append(items[place])
      default: damage(&items[place])
      }
      node.value = .list(items)
    case .map(var entries) where !entries.isEmpty && !oneIn(12):
      let place = Int.random(in: entries.indices, using: &self)
      switch Int.random(in: 0..<12, using: &self) {
      case 0: entries.remove(at: place)
      case 1: entries.append(entries[place])
      case 2: entries[place].key = pick(["id", "agreements", "kembar", "related", "x"])
      default: damage(&entries[place].node)
      }
      node.value = .map(entries)
    default:
      node.value = pick([
        .string("a"), .string("b"), .string("else-1"), .string("É"), .string(""), .integer(1), .null,
        .list([]),
        .map([]),
      ])
    }
  }
}
