import KembarModel
import Testing

@Suite struct EDTFParseErrorTests {
  @Test(arguments: [
    ("", 0), (" ", 0), ("3/7/2023", 0), ("03-07-2023", 2), ("2023/7/3", 5), ("2023-7-3", 5), ("2023-07-3", 8),
    ("20230703", 4), ("2023-07-03 ", 10), (" 2023", 0), ("202", 3), ("20234", 4), ("-0050", 0), ("Y12345", 0),
    ("2023-", 5), ("2023-07-", 8), ("2023–07", 4), ("2023-07-03\u{301}", 9), ("é2023", 0),
    ("XXXX", 0), ("2XXX", 0), ("201X-05", 4), ("20X6", 2), ("2016-1X", 5), ("2016-11-1X", 8), ("201x", 3),
    ("2016??", 5), ("?2016", 0), ("2016-11?-16", 8), ("2022-09T22:55", 7), ("2022-09-14?T22:55", 11),
    ("2022-09-14 22:55", 10), ("2022-09-14t22:55", 10), ("2022-W37", 5), ("2022-011", 7),
    ("2016..2018", 4), ("..2016", 2), ("2019/2020/2021", 9), ("2019/ 2020", 5), ("2019--2020", 5),
    ("{2018,2019}", 0), ("[3/7/2018]", 1), ("[2018, 2019]", 6), ("[2018,..2019]", 6), ("[2018]?", 6),
    ("２０２３", 0),
  ])
  func unreadable(text: String, offset: Int) {
    let error = #expect(throws: EDTF.ParseError.self) { try EDTF(text) }
    #expect(error?.text == text)
    #expect(error?.expectation == .date)
    #expect(error?.reason == .unreadable)
    #expect(error?.offset == offset)
    #expect(error?.description == "'\(text)' is not a date; write dates as 2023-07-03, 2023-07 or 2023")
  }

  @Test(
    arguments: [
      ("0000", 0, .yearZero, "there is no year 0; write years from 0001 to 9999"),
      (
        "2023-13-01", 5, .noMonth(13),
        "there is no month 13; write dates as 2023-07-03, 2023-07 or 2023"
      ),
      ("2023-00", 5, .noMonth(0), "there is no month 0; write dates as 2023-07-03, 2023-07 or 2023"),
      (
        "2023-02-29", 8, .noDay(29, month: 2, year: 2023),
        "February 2023 has no day 29; write dates as 2023-07-03, 2023-07 or 2023"
      ),
      (
        "[2018-04-09,2018-04-31]", 20, .noDay(31, month: 4, year: 2018),
        "April 2018 has no day 31; write dates as 2023-07-03, 2023-07 or 2023"
      ),
      (
        "2019/2020-01-00", 13, .noDay(0, month: 1, year: 2020),
        "January 2020 has no day 0; write dates as 2023-07-03, 2023-07 or 2023"
      ),
      (
        "2016-XX-XX", 5, .dayWithoutMonth,
        "a day needs its month; write 2016 or 2016-XX where the month is not known"
      ),
    ] as [(String, Int, EDTF.ParseError.Reason, String)])
  func noSuchDate(text: String, offset: Int, reason: EDTF.ParseError.Reason, rest: String) {
    expect(text, offset, reason, rest)
  }

  @Test(
    arguments: [
      ("2022-09-14T", 11, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22", 13, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T2255", 13, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:5", 14, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55:", 17, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55:41.5", 19, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55+7", 17, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55+07", 19, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55-00:00", 16, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55z", 16, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55?", 16, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T22:55/2023", 16, .unreadableTime, "the time cannot be read"),
      ("2022-09-14T24:00", 11, .noHour(24), "there is no hour 24"),
      ("2022-09-14T22:60", 14, .noMinute(60), "there is no minute 60"),
      ("2022-09-14T22:55:60", 17, .noSecond(60), "there is no second 60"),
      ("2022-09-14T22:55+25:00", 17, .noHour(25), "there is no hour 25"),
      ("2022-09-14T22:55+07:99", 20, .noMinute(99), "there is no minute 99"),
    ] as [(String, Int, EDTF.ParseError.Reason, String)])
  func noSuchTime(text: String, offset: Int, reason: EDTF.ParseError.Reason, explanation: String) {
    let advice = "write times as 2022-09-14T22:55 or 2022-09-14T22:55:41, then Z or +07:00 if known"
    expect(text, offset, reason, "\(explanation); \(advice)")
  }

  @Test(arguments: [
    ("[", 1), ("[]", 1), ("[2018", 5), ("[2018,", 6), ("[2018,]", 6), ("[,2018]", 1), ("[..]", 3),
    ("[2018/2019]", 5),
    ("[2018..,2019]", 7), ("[2018-04-09;2018-04-12]", 11), ("[2018-04-09 or 2018-04-12]", 11),
    ("[2018..2019..2020]", 11),
  ])
  func unreadableSet(text: String, offset: Int) {
    expect(
      text, offset, .unreadableSet,
      "the set cannot be read; write sets as [2018-04-09,2018-04-12] and ranges as [2016-11-16..2016-11-19]"
    )
  }

  @Test(arguments: [("/", 1), ("../", 3), ("/..", 1), ("../..", 3)])
  func intervalWithoutDates(text: String, offset: Int) {
    expect(
      text, offset, .noEnds, "neither end is a date; write intervals as 2019-03/2022-09, 2019/.. or ../2019"
    )
  }

  @Test(arguments: [
    ("2019/2018", 5), ("2019-03/2019-02", 8), ("2019-03-02/2019-03-01?", 11),
    ("[2016-11-19..2016-11-16]", 13),
    ("[2014,2018..2017-12]", 12),
  ])
  func endBeforeStart(text: String, offset: Int) {
    expect(text, offset, .endBeforeStart, "it ends before it starts; write the earlier date first")
  }

  @Test func longTextsAreCutShort() {
    let fits = String(repeating: "é", count: 40)
    #expect(message(for: fits) == "'\(fits)' is not a date; write dates as 2023-07-03, 2023-07 or 2023")
    #expect(
      message(for: fits + "x") == "'\(fits)…' is not a date; write dates as 2023-07-03, 2023-07 or 2023")
  }

  private func expect(_ text: String, _ offset: Int, _ reason: EDTF.ParseError.Reason, _ rest: String) {
    let error = #expect(throws: EDTF.ParseError.self) { try EDTF(text) }
    #expect(error?.offset == offset)
    #expect(error?.reason == reason)
    #expect(error?.description == "'\(text)' is not a date: \(rest)")
  }

  private func message(for text: String) -> String? {
    #expect(throws: EDTF.ParseError.self) { try EDTF(text) }?.description
  }
}
