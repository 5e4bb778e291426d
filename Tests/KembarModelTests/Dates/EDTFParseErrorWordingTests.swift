import KembarModel
import Testing

/// The English wording is tested with the places of errors in `EDTFParseErrorTests`.
@Suite struct EDTFParseErrorWordingTests {
  @Test(arguments: [
    ("3/7/2023", "'3/7/2023' bukan tanggal; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"),
    ("0000", "'0000' bukan tanggal: tahun 0 tidak ada; tulis tahun dari 0001 sampai 9999"),
    (
      "2023-13",
      "'2023-13' bukan tanggal: bulan 13 tidak ada; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"
    ),
    (
      "2023-02-29",
      "'2023-02-29' bukan tanggal: Februari 2023 tidak memiliki tanggal 29; "
        + "tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"
    ),
    (
      "2016-XX-XX",
      "'2016-XX-XX' bukan tanggal: tanggal memerlukan bulan; "
        + "tulis 2016 atau 2016-XX jika bulannya tidak diketahui"
    ),
    (
      "[2018,]",
      "'[2018,]' bukan tanggal: himpunannya tidak terbaca; "
        + "tulis himpunan seperti [2018-04-09,2018-04-12] dan rentang seperti [2016-11-16..2016-11-19]"
    ),
    (
      "../..",
      "'../..' bukan tanggal: kedua ujungnya bukan tanggal; "
        + "tulis interval seperti 2019-03/2022-09, 2019/.., atau ../2019"
    ),
    (
      "2019/2018",
      "'2019/2018' bukan tanggal: berakhir sebelum dimulai; tulis tanggal yang lebih awal di depan"
    ),
  ])
  func indonesian(text: String, message: String) {
    let error = #expect(throws: EDTF.ParseError.self) { try EDTF(text) }
    #expect(error?.message(in: .indonesian) == message)
  }

  @Test(arguments: [
    ("2022-09-14T22", "waktunya tidak terbaca"), ("2022-09-14T24:00", "jam 24 tidak ada"),
    ("2022-09-14T22:60", "menit 60 tidak ada"), ("2022-09-14T22:55:60", "detik 60 tidak ada"),
  ])
  func indonesianTimes(text: String, explanation: String) {
    let error = #expect(throws: EDTF.ParseError.self) { try EDTF(text) }
    let advice =
      "tulis waktu seperti 2022-09-14T22:55 atau 2022-09-14T22:55:41, lalu Z atau +07:00 jika diketahui"
    #expect(error?.message(in: .indonesian) == "'\(text)' bukan tanggal: \(explanation); \(advice)")
  }

  @Test(arguments: [
    (
      "soon", "'soon' is not a date or range; write 2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d",
      "'soon' bukan tanggal atau rentang; tulis 2016, 2016-11, 2016-11-16, 2016..2018, >=2020, atau <180d"
    ),
    (
      "2018..2016-11",
      "'2018..2016-11' is not a date or range: it ends before it starts; write the earlier date first",
      "'2018..2016-11' bukan tanggal atau rentang: berakhir sebelum dimulai; "
        + "tulis tanggal yang lebih awal di depan"
    ),
  ])
  func ranges(query: String, english: String, indonesian: String) {
    let error = #expect(throws: EDTF.ParseError.self) { try DayRange(query: query, today: Day(number: 0)) }
    #expect(error?.message(in: .english) == english)
    #expect(error?.message(in: .indonesian) == indonesian)
    #expect(error?.description == english)
  }
}
