import KembarModel
import Testing

@testable import Interchange

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("dd/MM/yyyy", "03/07/2023", "2023-07-03"), ("dd/MM/yyyy", "3/7/2023", "2023-07-03"),
    ("d.M.yyyy", "03.07.2023", "2023-07-03"), ("MM/dd/yyyy", "07/03/2023", "2023-07-03"),
    ("yyyy/MM/dd", "2023/7/3", "2023-07-03"), ("ddMMyyyy", "03072023", "2023-07-03"),
    ("yyyyMMdd", "20230703", "2023-07-03"),
    ("d MMMM yyyy", "3 Juli 2023", "2023-07-03"), ("d MMMM yyyy", "3 july 2023", "2023-07-03"),
    ("dd MMM yyyy", "17 Agu 1945", "1945-08-17"), ("dd MMM yyyy", "17 Agustus 1945", "1945-08-17"),
    ("dd-MMM-yyyy", "01-Okt-1999", "1999-10-01"), ("MMMM d, yyyy", "November 5, 1605", "1605-11-05"),
    ("d MMMM yyyy", "10 Nopember 1928", "1928-11-10"), ("d. MMM. yyyy", "1. Sept. 1939", "1939-09-01"),
    ("MM/yyyy", "11/2016", "2016-11"), ("MMMM yyyy", "Mei 2019", "2019-05"), ("yyyy", "1998", "1998"),
    ("'signed' d/M/yyyy", "x", nil), ("dd/MM/yyyy", "31/02/2023", nil),
    ("dd/MM/yyyy", "29/02/2024", "2024-02-29"),
    ("dd/MM/yyyy", "00/01/2023", nil), ("dd/MM/yyyy", "1/13/2023", nil), ("dd/MM/yyyy", "1/1/23", nil),
    ("dd/MM/yyyy", "1/1/0000", nil), ("dd/MM/yyyy", "1/1/20233", nil), ("dd/MM/yyyy", "1/1/2023 ", nil),
    ("dd/MM/yyyy", "1-1-2023", nil), ("dd/MM/yyyy", "", nil), ("dd/MM/yyyy", "/", nil),
    ("ddMMyyyy", "3072023", nil),
    ("d MMMM yyyy", "3 Jul. 2023", nil), ("d MMMM yyyy", "3 Julember 2023", nil),
    ("d年M月yyyy", "3年7月2023", "2023-07-03"),
  ])
  func dates(pattern: String, text: String, expected: String?) throws {
    guard let pattern = DatePattern(pattern) else {
      #expect(expected == nil)
      return
    }
    #expect(pattern.date(text)?.description == expected)
  }

  @Test(
    "A pattern has a year of four digits, a day only with a month, each once, and no other letters",
    arguments: [
      "", "dd/MM", "dd/MM/yy", "yyy", "yyyyy", "dd/yyyy", "dd/MM/yyyy dd", "MM/MMM/yyyy", "yyyy/yyyy",
      "dd/mm/yyyy",
      "DD/MM/YYYY", "ddd/MM/yyyy", "MMMMM yyyy", "yyyy-MM-ddTHH", "d年x",
    ])
  func malformed(pattern: String) {
    #expect(DatePattern(pattern) == nil)
  }
}
