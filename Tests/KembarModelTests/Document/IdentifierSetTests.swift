import TestSupport
import Testing

@testable import KembarModel

@Suite struct IdentifierSetTests {
  @Test("Each id keeps the number that it got first", arguments: UInt64(0)..<4)
  func numbers(seed: UInt64) {
    var numbers = RandomNumbers(seed: seed)
    var set = IdentifierSet()
    var expected: [String: Int] = [:]
    for _ in 0..<2_000 {
      let id = numbers.oneIn(50) ? numbers.text() : "id-\(Int.random(in: 0..<900, using: &numbers))"
      #expect(set.number(of: id) == expected[id])
      #expect(set.insert(id) == expected[id] ?? expected.count)
      expected[id] = expected[id] ?? expected.count
      #expect(set.count == expected.count)
    }
    for (id, number) in expected { #expect(set.number(of: id) == number) }
  }

  @Test func idsThatRunTogetherAreTwo() {
    var set = IdentifierSet()
    for id in ["ab", "c", "a", "bc", "", "abc"] { set.insert(id) }
    #expect(set.count == 6)
    #expect(["", "a", "ab", "abc", "b", "bc", "c"].map(set.number) == [4, 2, 0, 5, nil, 3, 1])
  }
}
