import KembarModel
import Testing

@testable import Interchange

@Suite struct ImportReportTests {
  private let countries = CountryResolver(BundledData.countries())

  private func problem(line: Int) -> RowProblem {
    RowProblem(reason: .oneSide, field: nil, header: "", mark: Mark(line: line, column: 1))
  }

  @Test func everythingAtOnce() {
    var report = ImportReport(file: "kota.csv")
    report.ignored = ["Tahun", "4"]
    report.counts.new = 25_914
    report.counts.changed = 3
    report.counts.unchanged = 1_000
    report.counts.duplicates = 2
    report.reject([problem(line: 7)])
    report.reject(at: Mark(line: 9, column: 4)) { Phrase(id: "tidak ditutup", en: "not closed")[$0] }
    report.note([.unresolvedCountry("Kazakhstah"), .unresolvedCountry("Kazakhstah")], at: .line(812))
    report.note([.countryNotStated], at: .line(813))
    report.note([.unresolvedCountry("Kazakhstah"), .unresolvedCountry("Congo")], at: .line(814))
    report.note([.ambiguousPlace(name: "Paris", country: "US", taken: "paris-us")], at: .line(815))
    report.note([.sidesAreTheSame("Roma"), .differsFromEarlierRow("a--b")], at: .line(816))
    report.note([.unresolvedCountry("Utopia")], at: .line(817))
    #expect(
      report.lines(in: .english, countries: countries) == [
        "columns not used: 'Tahun', '4'",
        "'Kazakhstah' (2 rows, first in line 812): not a country; did you mean Kazakhstan?",
        "country not stated (line 813); fill it in, or leave it where it is not known",
        "'Congo' (line 814): not a country; did you mean DR Congo or Republic of the Congo?",
        "'Paris', United States (line 815): several places have this name; taken for paris-us; add coordinates or a "
          + "Wikidata item",
        "'Roma' (line 816): all sides are the same; see whether the source means another place",
        "'a--b' (line 816): an earlier row is the same agreement, but says something else; mend one of them, or give "
          + "each an id",
        "'Utopia' (line 817): not a country; kept as written",
        "kota.csv:7:1: an agreement needs two sides, here there is one; fill in the country, place or body of the "
          + "other",
        "kota.csv:9:4: not closed",
        "26,921 rows read = 25,914 new + 3 changed + 1,000 unchanged + 2 duplicates + 2 rejected",
      ])
    #expect(
      report.lines(in: .indonesian, countries: countries) == [
        "kolom yang tidak dipakai: 'Tahun', '4'",
        "'Kazakhstah' (2 baris, pertama di baris 812): bukan negara; maksudnya Kazakhstan?",
        "negara tidak disebut (baris 813); isi negaranya, atau biarkan jika memang tidak diketahui",
        "'Congo' (baris 814): bukan negara; maksudnya Republik Demokratik Kongo atau Republik Kongo?",
        "'Paris', Amerika Serikat (baris 815): ada beberapa tempat bernama ini; dianggap paris-us; tambahkan koordinat "
          + "atau butir Wikidata",
        "'Roma' (baris 816): semua pihaknya sama; periksa apakah sumbernya bermaksud tempat lain",
        "'a--b' (baris 816): baris sebelumnya adalah kesepakatan yang sama, tetapi isinya lain; perbaiki salah satu, "
          + "atau beri id masing-masing",
        "'Utopia' (baris 817): bukan negara; dicatat seperti tertulis",
        "kota.csv:7:1: kesepakatan perlu dua pihak, di sini hanya satu; isi negara, tempat, atau lembaga pihak lainnya",
        "kota.csv:9:4: tidak ditutup",
        "26.921 baris dibaca = 25.914 baru + 3 berubah + 1.000 tetap + 2 ganda + 2 ditolak",
      ])
  }

  @Test func nothingToSay() {
    #expect(
      ImportReport(file: "x").lines(in: .english, countries: countries) == [
        "0 rows read = 0 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected"
      ])
  }

  @Test("Of many problems, the first are listed and all are counted")
  func many() {
    var report = ImportReport(file: "x.csv", unit: .result)
    for number in 1...3_000 {
      report.reject([problem(line: number)])
      report.note([.unresolvedCountry("Land \(number)")], at: .result(number))
      report.note([.unresolvedCountry("Utopia")], at: .result(number))
    }
    let lines = report.lines(in: .english, countries: countries, limit: 2)
    #expect(
      lines == [
        "'Utopia' (3,000 rows, first in result 1): not a country; kept as written",
        "'Land 1' (result 1): not a country; kept as written", "… and 2,999 more doubtful rows",
        "x.csv:1:1: an agreement needs two sides, here there is one; fill in the country, place or body of the other",
        "x.csv:2:1: an agreement needs two sides, here there is one; fill in the country, place or body of the other",
        "… and 2,998 more; --rejects FILE keeps them all",
        "3,000 rows read = 0 new + 0 changed + 0 unchanged + 0 duplicates + 3,000 rejected",
      ])
    #expect(
      report.lines(in: .indonesian, countries: countries, limit: 1).contains(
        "… dan 2.999 lainnya; --rejects BERKAS menyimpan semuanya"))
    #expect(
      report.lines(in: .indonesian, countries: countries, limit: 1)[1]
        == "… dan 3.000 baris meragukan lainnya")
  }

  @Test("Labels that are too long to be kept are cut, so that memory stays bounded")
  func longLabels() {
    var report = ImportReport(file: "x.csv")
    report.note([.unresolvedCountry(String(repeating: "a", count: 100_000))], at: .line(2))
    let excerpt = String(repeating: "a", count: 40)
    #expect(
      report.lines(in: .english, countries: countries).first
        == "'\(excerpt)…' (line 2): not a country; kept as written")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (25_917, "25,917"), (1_000_000, "1,000,000"),
    (-1_234, "-1,234"),
  ])
  func grouped(number: Int, text: String) {
    #expect(number.grouped(in: .english) == text)
    #expect(number.grouped(in: .indonesian) == text.replacing(",", with: "."))
  }

  @Test func sourceOfAnImport() {
    let day = Day(number: 20_501)
    let first = Source(importOf: "Kota Kembar.csv", on: day, among: [])
    #expect(first.id == "import-2026-02-17-kota-kembar-csv")
    #expect(first.title == "Kota Kembar.csv")
    #expect(
      first.note?["en"] == "imported on 17 February 2026"
        && first.note?["id"] == "diimpor pada 17 Februari 2026")
    let second = Source(importOf: "Kota Kembar.csv", on: day, among: [first])
    #expect(second.id == "import-2026-02-17-kota-kembar-csv-2")
  }
}
