import KembarModel
import Search
import Testing

@Suite struct AscendingNumbersTests {
  @Test(
    "Numbers are what they were made of",
    arguments: [
      [], [7], [0, 1, 2, 3], [5, 6, 7], [1, 2, 4], [1, 3, 4, 5], [-2, -1, 0], [Int.max - 1, Int.max],
    ])
  func numbers(_ numbers: [Int]) {
    let ascending = AscendingNumbers(numbers)
    #expect(Array(ascending) == numbers)
    #expect(ascending.count == numbers.count && ascending.first == numbers.first)
    #expect(Array(ascending.reversed()) == numbers.reversed())
  }

  @Test("Dates of agreements without gaps between their numbers are written without them", arguments: [1, 2])
  func written(step: Int) throws {
    var builder = BlockBuilder()
    for number in 1...100 {
      builder.append(.init(id: "a\(number)", sides: []), number: number * step, NoNumbers())
    }
    let encoded = builder.encoded()
    let block = try #require(Block(dates: encoded.dates))
    #expect(Array(block.numbers) == (1...100).map { $0 * step })
    // Five arrays, each with its length before it: the numbers, a hundred dates, and three of no other dates.
    #expect(encoded.dates.count == 5 * 8 + (step == 1 ? 1 : 100) * 8 + 100 * 4 + 4)
  }
}

private struct NoNumbers: RecordNumbering {
  func number(ofPlace id: String) -> Int? { nil }
  func number(ofPerson id: String) -> Int? { nil }
  func number(ofSource id: String) -> Int? { nil }
}
