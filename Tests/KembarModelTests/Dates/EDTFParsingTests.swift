import KembarModel
import Testing

@Suite struct EDTFParsingTests {
  /// A text, and the first and the last day that it may mean.
  static let dates: [(String, String?, String?)] = [
    ("2023-07-03", "2023-07-03", "2023-07-03"),
    ("2023-07", "2023-07-01", "2023-07-31"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
    ("2022-09-14T22:55:41", "2022-09-14", "2022-09-14"),
    ("2022-09-14T22:55", "2022-09-14", "2022-09-14"),
    ("2022-09-14T00:00:00Z", "2022-09-14", "2022-09-14"),
    ("2022-09-14T22:55Z", "2022-09-14", "2022-09-14"),
    ("2022-09-14T22:55+07:00", "2022-09-14", "2022-09-14"),
    ("2022-09-14T22:55+00:00", "2022-09-14", "2022-09-14"),
    ("2022-09-14T23:59:59-03:30", "2022-09-14", "2022-09-14"),
    ("2016?", "2016-01-01", "2016-12-31"),
    ("2016-11~", "2016-11-01", "2016-11-30"),
    ("2016-11-16%", "2016-11-16", "2016-11-16"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("000X", "0001-01-01", "0009-12-31"),
    ("00XX", "0001-01-01", "0099-12-31"),
    ("99XX", "9900-01-01", "9999-12-31"),
    ("201X?", "2010-01-01", "2019-12-31"),
    ("2016-XX", "2016-01-01", "2016-12-31"),
    ("2016-02-XX", "2016-02-01", "2016-02-29"),
    ("[2018-04-09,2018-04-12]", "2018-04-09", "2018-04-12"),
    ("[2018-04-12,2018-04-09]", "2018-04-09", "2018-04-12"),
    ("[2018]", "2018-01-01", "2018-12-31"),
    ("[2018-04?,201X]", "2010-01-01", "2019-12-31"),
    ("[2016-11-16..2016-11-19]", "2016-11-16", "2016-11-19"),
    ("[2016-11-16..2016-11]", "2016-11-16", "2016-11-30"),
    ("[2014,2016..2018,2020-05]", "2014-01-01", "2020-05-31"),
    ("[..2016]", nil, "2016-12-31"),
    ("[..2016,2018]", nil, "2018-12-31"),
    ("[2016..]", "2016-01-01", nil),
    ("[2014,2016..]", "2014-01-01", nil),
    ("[..2014,2016..]", nil, nil),
    ("2019-03/2022-09", "2019-03-01", "2022-09-30"),
    ("2019-03/2019", "2019-03-01", "2019-12-31"),
    ("2019~/2022-09-14?", "2019-01-01", "2022-09-14"),
    ("2019/2019", "2019-01-01", "2019-12-31"),
    ("2019/..", "2019-01-01", nil),
    ("../2019", nil, "2019-12-31"),
    ("2019/", "2019-01-01", nil),
    ("/2019", nil, "2019-12-31"),
  ]

  @Test(arguments: dates)
  func readsAndWritesTheSameText(text: String, earliest: String?, latest: String?) throws {
    let date = try EDTF(text)
    #expect(date.description == text)
    #expect(date.earliest?.description == earliest)
    #expect(date.latest?.description == latest)
  }

  /// A text, and whether it is exact, uncertain, approximate.
  @Test(arguments: [
    ("2023-07-03", true, false, false),
    ("2022-09-14T22:55Z", true, false, false),
    ("[2018-04-09]", true, false, false),
    ("2023-07-03/2023-07-03", true, false, false),
    ("2023-07", false, false, false),
    ("2023-07-XX", false, false, false),
    ("[2018-04-09,2018-04-12]", false, false, false),
    ("../2023-07-03", false, false, false),
    ("[..2014,2016..]", false, false, false),
    ("2023-07-03?", false, true, false),
    ("2023-07-03~", false, false, true),
    ("2023-07-03%", false, true, true),
    ("2019?/2022", false, true, false),
    ("2019/2022~", false, false, true),
    ("2019%/", false, true, true),
    ("/2019?", false, true, false),
    ("[2014,2016?..2018~]", false, true, true),
    ("[..2016~]", false, false, true),
    ("[2016?..]", false, true, false),
  ])
  func qualities(text: String, isExact: Bool, isUncertain: Bool, isApproximate: Bool) throws {
    let date = try EDTF(text)
    #expect(date.isExact == isExact)
    #expect(date.isUncertain == isUncertain)
    #expect(date.isApproximate == isApproximate)
  }

  @Test func datesAreEqualWhereTheirTextsAre() throws {
    let dates = try Self.dates.map { try EDTF($0.0) }
    for (index, date) in dates.enumerated() {
      #expect(dates.filter { $0 == date } == [date])
      #expect(try EDTF(Self.dates[index].0).hashValue == date.hashValue)
    }
    #expect(Set(dates).count == dates.count)
  }

  /// Whatever one edit makes of a date, it is refused, or printed as it was written.
  @Test(arguments: dates.map(\.0))
  func everyEditIsRefusedOrKept(text: String) throws {
    let characters = Array(text)
    let others: [Character] = [
      "0", "1", "2", "3", "9", "X", "-", "/", ".", ",", "[", "]", "?", "~", "%", "T", "Z", ":", "+", " ", "x",
      "é",
      "\u{301}", "\r\n", "\u{0}", "２",
    ]
    for index in 0...characters.count {
      for other in others {
        let inserted = characters[..<index] + [other] + characters[index...]
        let replaced = characters[..<index] + [other] + characters[index...].dropFirst()
        let removed = characters[..<index] + characters[index...].dropFirst()
        for edited in [inserted, replaced, removed] {
          let text = String(edited)
          guard let date = try? EDTF(text) else { continue }
          #expect(date.description == text)
          for language in Language.allCases {
            #expect(DateStyle.allCases.allSatisfy { !date.formatted(in: language, style: $0).isEmpty })
          }
        }
      }
    }
  }

  @Test func isSmall() {
    #expect(MemoryLayout<EDTF>.size <= 16)
  }
}
