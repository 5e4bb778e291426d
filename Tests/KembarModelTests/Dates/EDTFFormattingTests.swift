import KembarModel
import Testing

@Suite struct EDTFFormattingTests {
  /// A date, and how it reads: long and short in English, long and short in Indonesian.
  typealias Case = (text: String, english: (String, String), indonesian: (String, String))

  @Test(
    arguments: [
      ("2023-07-03", ("3 July 2023", "3 Jul 2023"), ("3 Juli 2023", "3 Jul 2023")),
      ("2016-11", ("November 2016", "Nov 2016"), ("November 2016", "Nov 2016")),
      ("2016", ("2016", "2016"), ("2016", "2016")),
      ("0476-09-04", ("4 September 476", "4 Sep 476"), ("4 September 476", "4 Sep 476")),
      (
        "2022-09-14T22:55:41", ("14 September 2022, 22:55", "14 Sep 2022"),
        ("14 September 2022, 22.55", "14 Sep 2022")
      ),
      ("2022-05-04T02:05Z", ("4 May 2022, 02:05 UTC", "4 May 2022"), ("4 Mei 2022, 02.05 UTC", "4 Mei 2022")),
      (
        "2022-05-04T02:05+07:00", ("4 May 2022, 02:05 UTC+07:00", "4 May 2022"),
        ("4 Mei 2022, 02.05 UTC+07.00", "4 Mei 2022")
      ),
      (
        "2022-05-04T02:05-03:30", ("4 May 2022, 02:05 UTC-03:30", "4 May 2022"),
        ("4 Mei 2022, 02.05 UTC-03.30", "4 Mei 2022")
      ),
    ] as [Case])
  func dates(_ example: Case) throws { try expect(example) }

  @Test(
    arguments: [
      ("2016?", ("2016 (uncertain)", "2016?"), ("2016 (tidak pasti)", "2016?")),
      ("2016~", ("about 2016", "~2016"), ("sekitar 2016", "~2016")),
      ("2016%", ("about 2016 (uncertain)", "~2016?"), ("sekitar 2016 (tidak pasti)", "~2016?")),
      (
        "2016-08-17%", ("about 17 August 2016 (uncertain)", "~17 Aug 2016?"),
        ("sekitar 17 Agustus 2016 (tidak pasti)", "~17 Agu 2016?")
      ),
      ("201X", ("2010s", "2010s"), ("2010-an", "2010-an")),
      ("200X~", ("about 2000s", "~2000s"), ("sekitar 2000-an", "~2000-an")),
      (
        "20XX", ("2000–2099 (year not stated)", "2000–2099"),
        ("2000–2099 (tahun tidak disebutkan)", "2000–2099")
      ),
      ("00XX", ("1–99 (year not stated)", "1–99"), ("1–99 (tahun tidak disebutkan)", "1–99")),
      ("000X", ("1–9 (year not stated)", "1–9"), ("1–9 (tahun tidak disebutkan)", "1–9")),
      ("2016-XX", ("2016 (month not stated)", "2016"), ("2016 (bulan tidak disebutkan)", "2016")),
      (
        "2016-10-XX", ("October 2016 (day not stated)", "Oct 2016"),
        ("Oktober 2016 (tanggal tidak disebutkan)", "Okt 2016")
      ),
      (
        "2016-10-XX%", ("about October 2016 (day not stated, uncertain)", "~Oct 2016?"),
        ("sekitar Oktober 2016 (tanggal tidak disebutkan, tidak pasti)", "~Okt 2016?")
      ),
    ] as [Case])
  func partlyKnown(_ example: Case) throws { try expect(example) }

  @Test(
    arguments: [
      (
        "[2018-04-09,2018-04-12]", ("9 or 12 April 2018", "9 or 12 Apr 2018"),
        ("9 atau 12 April 2018", "9 atau 12 Apr 2018")
      ),
      (
        "[2018-05-09,2018-05-10,2018-05-12]", ("9, 10 or 12 May 2018", "9, 10 or 12 May 2018"),
        ("9, 10, atau 12 Mei 2018", "9, 10, atau 12 Mei 2018")
      ),
      (
        "[2016-10-28,2016-12-03]", ("28 October or 3 December 2016", "28 Oct or 3 Dec 2016"),
        ("28 Oktober atau 3 Desember 2016", "28 Okt atau 3 Des 2016")
      ),
      (
        "[2016-12-28,2017-12-28]", ("28 December 2016 or 28 December 2017", "28 Dec 2016 or 28 Dec 2017"),
        ("28 Desember 2016 atau 28 Desember 2017", "28 Des 2016 atau 28 Des 2017")
      ),
      (
        "[2018-04,2018-05]", ("April or May 2018", "Apr or May 2018"),
        ("April atau Mei 2018", "Apr atau Mei 2018")
      ),
      ("[2016,2018]", ("2016 or 2018", "2016 or 2018"), ("2016 atau 2018", "2016 atau 2018")),
      ("[2018-05]", ("May 2018", "May 2018"), ("Mei 2018", "Mei 2018")),
      (
        "[2018-05,2018-05-12]", ("May 2018 or 12 May 2018", "May 2018 or 12 May 2018"),
        ("Mei 2018 atau 12 Mei 2018", "Mei 2018 atau 12 Mei 2018")
      ),
      (
        "[2018-04-09?,2018-04-12]",
        ("9 April 2018 (uncertain) or 12 April 2018", "9 Apr 2018? or 12 Apr 2018"),
        ("9 April 2018 (tidak pasti) atau 12 April 2018", "9 Apr 2018? atau 12 Apr 2018")
      ),
      (
        "[2014,2016..2018,2020..]",
        ("2014, between 2016 and 2018 or 2020 or later", "2014, 2016–2018 or ≥2020"),
        ("2014, antara 2016 dan 2018, atau 2020 atau sesudahnya", "2014, 2016–2018, atau ≥2020")
      ),
    ] as [Case])
  func sets(_ example: Case) throws { try expect(example) }

  @Test(
    arguments: [
      (
        "[2016-11-16..2016-11-19]", ("between 16 and 19 November 2016", "16–19 Nov 2016"),
        ("antara 16 dan 19 November 2016", "16–19 Nov 2016")
      ),
      (
        "[2016-11-28..2016-12-03]", ("between 28 November and 3 December 2016", "28 Nov–3 Dec 2016"),
        ("antara 28 November dan 3 Desember 2016", "28 Nov–3 Des 2016")
      ),
      (
        "[2016-11-28..2017-01-03]", ("between 28 November 2016 and 3 January 2017", "28 Nov 2016–3 Jan 2017"),
        ("antara 28 November 2016 dan 3 Januari 2017", "28 Nov 2016–3 Jan 2017")
      ),
      (
        "[2016-06..2016-07]", ("between June and July 2016", "Jun–Jul 2016"),
        ("antara Juni dan Juli 2016", "Jun–Jul 2016")
      ),
      ("[2016..2018]", ("between 2016 and 2018", "2016–2018"), ("antara 2016 dan 2018", "2016–2018")),
      (
        "[2016-11~..2018]", ("between about November 2016 and 2018", "~Nov 2016–2018"),
        ("antara sekitar November 2016 dan 2018", "~Nov 2016–2018")
      ),
      ("[..2016]", ("2016 or earlier", "≤2016"), ("2016 atau sebelumnya", "≤2016")),
      (
        "[2016-02..]", ("February 2016 or later", "≥Feb 2016"), ("Februari 2016 atau sesudahnya", "≥Feb 2016")
      ),
    ] as [Case])
  func ranges(_ example: Case) throws { try expect(example) }

  @Test(
    arguments: [
      (
        "2019-03/2022-09", ("March 2019 to September 2022", "Mar 2019–Sep 2022"),
        ("Maret 2019 sampai September 2022", "Mar 2019–Sep 2022")
      ),
      (
        "2016-11-16/2016-11-19", ("16 to 19 November 2016", "16–19 Nov 2016"),
        ("16 sampai 19 November 2016", "16–19 Nov 2016")
      ),
      ("2019/2022", ("2019 to 2022", "2019–2022"), ("2019 sampai 2022", "2019–2022")),
      (
        "2019~/2022-01?", ("about 2019 to January 2022 (uncertain)", "~2019–Jan 2022?"),
        ("sekitar 2019 sampai Januari 2022 (tidak pasti)", "~2019–Jan 2022?")
      ),
      (
        "2016-10-XX/2017-10", ("October 2016 (day not stated) to October 2017", "Oct 2016–Oct 2017"),
        ("Oktober 2016 (tanggal tidak disebutkan) sampai Oktober 2017", "Okt 2016–Okt 2017")
      ),
      ("2019/..", ("from 2019", "from 2019"), ("sejak 2019", "sejak 2019")),
      ("../2019-08", ("until August 2019", "until Aug 2019"), ("sampai Agustus 2019", "sampai Agu 2019")),
      ("2019/", ("from 2019 (end not stated)", "2019–?"), ("sejak 2019 (akhir tidak disebutkan)", "2019–?")),
      (
        "/2019", ("until 2019 (start not stated)", "?–2019"),
        ("sampai 2019 (awal tidak disebutkan)", "?–2019")
      ),
      (
        "2019?/", ("from 2019 (uncertain, end not stated)", "2019?–?"),
        ("sejak 2019 (tidak pasti, akhir tidak disebutkan)", "2019?–?")
      ),
    ] as [Case])
  func intervals(_ example: Case) throws { try expect(example) }

  @Test func months() throws {
    let dates = try (1...12).map { try EDTF("2016-\($0 < 10 ? "0" : "")\($0)") }
    let printed = { (language: Language, style: DateStyle) in
      dates.map { $0.formatted(in: language, style: style).dropLast(" 2016".count) }.joined(separator: " ")
    }
    #expect(
      printed(.english, .long)
        == "January February March April May June July August September October November December"
    )
    #expect(
      printed(.indonesian, .long)
        == "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    )
    #expect(printed(.english, .short) == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    #expect(printed(.indonesian, .short) == "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des")
  }

  @Test(
    arguments: [
      ("2026-11-21T14:02", "21 Nov 2026 14:02", "21 Nov 2026 14.02"),
      ("2022-05-04T02:05:59Z", "4 May 2022 02:05 UTC", "4 Mei 2022 02.05 UTC"),
      ("2016-10", "Oct 2016", "Okt 2016"), ("[..2016]", "≤2016", "≤2016"), ("2016~", "~2016", "~2016"),
    ])
  func moments(text: String, english: String, indonesian: String) throws {
    let date = try EDTF(text)
    #expect(date.formatted(in: .english, style: .moment) == english)
    #expect(date.formatted(in: .indonesian, style: .moment) == indonesian)
  }

  @Test func aDayIsADate() throws {
    #expect(EDTF(try #require(Day(year: 2026, month: 1, day: 2))) == (try EDTF("2026-01-02")))
    #expect(EDTF(try #require(Day(year: 0, month: 1, day: 2))) == nil)
    #expect(EDTF(Day(number: .max)) == nil)
  }

  private func expect(_ example: Case) throws {
    let date = try EDTF(example.text)
    #expect(date.formatted(in: .english, style: .long) == example.english.0)
    #expect(date.formatted(in: .english, style: .short) == example.english.1)
    #expect(date.formatted(in: .indonesian, style: .long) == example.indonesian.0)
    #expect(date.formatted(in: .indonesian, style: .short) == example.indonesian.1)
  }
}
