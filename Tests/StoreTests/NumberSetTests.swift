import Testing

@testable import Store

@Suite struct NumberSetTests {
  @Test(arguments: [
    ([], []),
    ([5], [5...5]),
    ([3, 1, 2, 2], [1...3]),
    ([62, 63, 64, 66, 128], [62...64, 66...66, 128...128]),
    ([-1, 0, -65, -64], [-65 ... -64, -1...0]),
    ([.max, .min, .max - 1], [.min ... .min, .max - 1 ... .max]),
  ])
  func runsAreAscendingAndHaveNoGaps(numbers: [Int], runs: [ClosedRange<Int>]) {
    var set = NumberSet()
    for number in numbers { _ = set.insert(number) }
    #expect(set.runs == runs)
    #expect(set.count == Set(numbers).count)
  }

  @Test func wholeWordsAreOneRun() {
    var set = NumberSet()
    for number in (1...1_000).reversed() {
      let isNew = (set.insert(number), set.insert(number))
      #expect(isNew == (true, false))
    }
    #expect(set.runs == [1...1_000])
  }
}
