import KembarModel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1),
    (2000, 2, 29, 11_016), (2023, 7, 3, 19_541), (9999, 12, 31, 2_932_896),
    (1, 1, 1, -719_162), (0, 12, 31, -719_163), (0, 2, 29, -719_469), (-1, 12, 31, -719_529),
  ])
  func numberOfDate(year: Int, month: Int, day: Int, number: Int32) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
  }

  @Test func everyDayFromYear0ToYear4000InTurn() throws {
    var (year, month, day) = (0, 1, 1)
    var expected = try #require(Day(year: 0, month: 1, day: 1))
    let last = try #require(Day(year: 4000, month: 12, day: 31))
    while expected <= last {
      let isSame = expected.year == year && expected.month == month && expected.day == day
      guard isSame, Day(year: year, month: month, day: day) == expected else {
        Issue.record("\(expected.number) is \(expected), not \(year)-\(month)-\(day)")
        return
      }
      expected = expected.adding(days: 1)
      day += 1
      if day > Day.count(inMonth: month, year: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (4001, 1, 1))
  }

  @Test(arguments: [Int32.min, -1_000_000_000, -146_097, 146_097, 1_000_000_000, Int32.max])
  func farDaysRoundTrip(number: Int32) {
    let day = Day(number: number)
    #expect(Day(year: day.year, month: day.month, day: day.day) == day)
  }

  @Test(arguments: [
    (2023, 2, 29), (2100, 2, 29), (1900, 2, 29), (2024, 2, 30), (2023, 4, 31), (2023, 1, 32),
    (2023, 1, 0), (2023, 0, 1), (2023, 13, 1), (2023, -1, 1), (2023, 1, -1),
    (6_000_000, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1),
  ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (2024, true), (2023, false), (2000, true), (1900, false), (2100, false), (2400, true),
    (0, true), (-4, true), (-100, false),
  ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(Day.isLeap(year: year) == isLeap)
    #expect(Day.count(inMonth: 2, year: year) == (isLeap ? 29 : 28))
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test func daysInMonths() {
    #expect(
      (0...13).map { Day.count(inMonth: $0, year: 2023) } == [
        0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0,
      ])
  }

  @Test(arguments: [
    (2023, 7, 3, 1), (2023, 7, 9, 7), (1970, 1, 1, 4), (1969, 12, 28, 7), (1945, 8, 17, 5), (2024, 2, 29, 4),
    (1, 1, 1, 1),
  ])
  func weekdayOfDate(year: Int, month: Int, day: Int, weekday: Int) {
    #expect(Day(year: year, month: month, day: day)?.weekday == weekday)
  }

  @Test(arguments: [
    (0, "2024-02-28"), (1, "2024-02-29"), (2, "2024-03-01"), (366, "2025-02-28"), (-59, "2023-12-31"),
  ])
  func addingDays(days: Int, expected: String) {
    #expect(Day(year: 2024, month: 2, day: 28)?.adding(days: days).description == expected)
  }

  @Test func addingDaysStopsAtTheEnds() {
    #expect(Day(number: 1).adding(days: .max) == Day(number: .max))
    #expect(Day(number: -1).adding(days: .min) == Day(number: .min))
    #expect(Day(number: .max).adding(days: 1) == Day(number: .max))
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-719_162, "0001-01-01"), (-719_529, "-0001-12-31"), (2_932_897, "10000-01-01"),
  ])
  func descriptionIsTheDate(number: Int32, expected: String) {
    #expect(Day(number: number).description == expected)
  }
}
