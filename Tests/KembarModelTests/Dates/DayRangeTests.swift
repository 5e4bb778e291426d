import KembarModel
import Testing

@Suite struct DayRangeTests {
  private static func range(_ lower: Int32?, _ upper: Int32?) -> DayRange {
    DayRange(lower: lower.map(Day.init(number:)), upper: upper.map(Day.init(number:)))
  }

  @Test(arguments: [
    (range(3, 5), [3, 4, 5]),
    (range(4, 4), [4]),
    (range(nil, 2), [0, 1, 2]),
    (range(5, nil), [5, 6, 7]),
    (range(nil, nil), [0, 1, 2, 3, 4, 5, 6, 7]),
    (range(5, 3), []),
  ])
  func containsBothEnds(range: DayRange, days: [Int32]) {
    #expect((0...7).filter { range.contains(Day(number: $0)) } == days)
  }

  @Test(arguments: [
    (range(1, 3), range(3, 5), true),
    (range(1, 3), range(4, 5), false),
    (range(1, 9), range(4, 5), true),
    (range(nil, 3), range(3, nil), true),
    (range(nil, 3), range(4, nil), false),
    (range(nil, nil), range(4, 4), true),
    (range(nil, 3), range(nil, 1), true),
    (range(5, 3), range(1, 9), false),
    (range(5, 3), range(nil, nil), false),
  ])
  func overlapsEitherWay(one: DayRange, other: DayRange, expected: Bool) {
    #expect(one.overlaps(other) == expected)
    #expect(other.overlaps(one) == expected)
  }
}
