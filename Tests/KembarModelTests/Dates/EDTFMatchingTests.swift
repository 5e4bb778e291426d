import KembarModel
import Testing

@Suite struct EDTFMatchingTests {
  @Test(arguments: [
    ("2023-07-03", "2023", true),
    ("2023-07-03", "2023-07-03", true),
    ("2023-07-03", "2023-07-04..", false),
    ("2023-07-03", "..2023-07-02", false),
    ("2022-09-14T23:30-07:00", "2022-09-15", false),
    ("2016", "2016-11", true),
    ("2016", "2017", false),
    ("2016?", "2016-11", true),
    ("2016~", "2017", false),
    ("2016-11", ">2016-11-29", true),
    ("2016-11", ">2016-11-30", false),
    ("2016-11-XX", "2016-11-30", true),
    ("2016-XX", "2016-02-29", true),
    ("201X", "2019-12", true),
    ("201X", ">=2020", false),
    ("[2018-04-09,2018-04-12]", "2018-04-09", true),
    ("[2018-04-09,2018-04-12]", "2018-04-12", true),
    ("[2018-04-09,2018-04-12]", "2018-04", true),
    ("[2018-04-09,2018-04-12]", "2018-04-10..2018-04-11", false),
    ("[2016-11-16..2016-11-19]", "2016-11-17", true),
    ("[2016-11-16..2016-11-19]", "2016-11-20", false),
    ("[2014,2016..2018]", "2015", false),
    ("[2014,2016..2018]", "2017", true),
    ("[..2014,2016..]", "2015", false),
    ("[..2016]", "0001", true),
    ("[..2016]", ">2016", false),
    ("[2016..]", "9999", true),
    ("[2016..]", "<2016", false),
    ("2019-03/2022-09", "2020-02", true),
    ("2019-03/2022-09", "2022-09-30..", true),
    ("2019-03/2022-09", "2022-10..", false),
    ("2019/..", "2030", true),
    ("2019/", "2030", true),
    ("2019/", "<2019", false),
    ("../2019", "<1900", true),
    ("/2019", ">2019", false),
  ])
  func couldBe(text: String, query: String, expected: Bool) throws {
    let range = try DayRange(query: query, today: Day(number: 0))
    #expect(try EDTF(text).couldBe(in: range) == expected)
  }

  @Test func everyDateCouldBeAtAnyTimeAndNoneAtNoTime() throws {
    let never = DayRange(lower: Day(number: 1), upper: Day(number: 0))
    for (text, _, _) in EDTFParsingTests.dates {
      #expect(try EDTF(text).couldBe(in: DayRange(lower: nil, upper: nil)))
      #expect(try !EDTF(text).couldBe(in: never))
    }
  }
}
