import KembarModel
import Testing

@Suite struct DayRangeQueryTests {
  /// Monday, 3 July 2023.
  private let today = Day(number: 19_541)

  @Test(
    arguments: [
      ("2016", "2016-01-01", "2016-12-31"),
      ("2016-02", "2016-02-01", "2016-02-29"),
      ("2016-11-16", "2016-11-16", "2016-11-16"),
      ("201X", "2010-01-01", "2019-12-31"),
      ("2016-11..2018", "2016-11-01", "2018-12-31"),
      ("2016-11-16..2016-11-16", "2016-11-16", "2016-11-16"),
      ("2016-11..2016", "2016-11-01", "2016-12-31"),
      ("2016..", "2016-01-01", nil),
      ("..2018", nil, "2018-12-31"),
      (">=2020", "2020-01-01", nil),
      (">2020", "2021-01-01", nil),
      (">2020-02-28", "2020-02-29", nil),
      ("<=2020", nil, "2020-12-31"),
      ("<2020", nil, "2019-12-31"),
      ("<2020-03", nil, "2020-02-29"),
      ("<0001", nil, "0000-12-31"),
      (">9999", "10000-01-01", nil),
    ] as [(String, String?, String?)])
  func absolute(query: String, lower: String?, upper: String?) throws {
    let range = try DayRange(query: query, today: today)
    #expect(range.lower?.description == lower)
    #expect(range.upper?.description == upper)
  }

  @Test(
    arguments: [
      ("<180d", "2023-07-03", "2023-12-30"),
      ("<=180d", "2023-07-03", "2023-12-30"),
      (">180d", "2023-12-31", nil),
      (">=180d", "2023-12-30", nil),
      ("<0d", "2023-07-03", "2023-07-03"),
      (">0d", "2023-07-04", nil),
      ("<2w", "2023-07-03", "2023-07-17"),
      ("<6m", "2023-07-03", "2024-01-03"),
      (">1y", "2024-07-04", nil),
      ("<2020d", "2023-07-03", "2029-01-12"),
      ("<99999y", "2023-07-03", "102022-07-03"),
    ] as [(String, String?, String?)])
  func relativeToToday(query: String, lower: String?, upper: String?) throws {
    let range = try DayRange(query: query, today: today)
    #expect(range.lower?.description == lower)
    #expect(range.upper?.description == upper)
  }

  @Test(arguments: [
    ("2023-01-31", "<1m", "2023-02-28"), ("2024-01-31", "<1m", "2024-02-29"),
    ("2023-08-31", "<6m", "2024-02-29"),
    ("2022-08-31", "<6m", "2023-02-28"), ("2024-02-29", "<1y", "2025-02-28"),
    ("2024-02-29", "<4y", "2028-02-29"),
    ("2023-12-31", "<1m", "2024-01-31"), ("2023-11-30", "<1m", "2023-12-30"),
  ])
  func monthsEndOnTheirLastDay(today: String, query: String, upper: String) throws {
    let today = try #require(EDTF(today).earliest)
    #expect(try DayRange(query: query, today: today).upper?.description == upper)
  }

  @Test(arguments: [
    ("soon", 0), ("", 0), ("2016-", 5), ("2016-1", 5), ("2016 ", 4), ("2016?", 4), ("16", 2), ("2016...", 6),
    ("..", 2), ("2016..soon", 6), ("..2016..2018", 6), (">", 1), (">==2020", 2), ("=2020", 0), ("> 2020", 1),
    ("<180", 4), ("<180h", 4), ("<d", 1), ("<-180d", 1), ("<180d ", 5), ("<100000d", 5), ("180d", 3),
    ("2016/2018", 4),
    ("[2016]", 0),
  ])
  func unreadable(query: String, offset: Int) {
    let expected =
      "'\(query)' is not a date or range; write 2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d"
    let error = #expect(throws: EDTF.ParseError.self) { try DayRange(query: query, today: today) }
    #expect(error?.reason == .unreadable)
    #expect(error?.expectation == .range)
    #expect(error?.offset == offset)
    #expect(error?.description == expected)
  }

  @Test(arguments: [
    (
      ">=2016-13", 7,
      "'>=2016-13' is not a date or range: there is no month 13; write dates as 2023-07-03, 2023-07 or 2023"
    ),
    (
      "2016..2017-02-29", 14,
      "'2016..2017-02-29' is not a date or range: February 2017 has no day 29; "
        + "write dates as 2023-07-03, 2023-07 or 2023"
    ),
    (
      "2018..2016-11", 6,
      "'2018..2016-11' is not a date or range: it ends before it starts; write the earlier date first"
    ),
    ("<0000", 1, "'<0000' is not a date or range: there is no year 0; write years from 0001 to 9999"),
  ])
  func wrong(query: String, offset: Int, message: String) {
    let error = #expect(throws: EDTF.ParseError.self) { try DayRange(query: query, today: today) }
    #expect(error?.offset == offset)
    #expect(error?.description == message)
  }
}
