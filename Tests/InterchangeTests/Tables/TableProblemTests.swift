import Interchange
import KembarModel
import Testing

@Suite("What is wrong with a table is told where it stands, and the rest is read") struct TableProblemTests {
  @Test(
    arguments: [
      ("a,\"b", .unclosedQuote, Mark(line: 1, column: 3), "a,\"b", []),
      ("a,\"b\nc\n", .unclosedQuote, Mark(line: 1, column: 3), "a,\"b\n", [["c"]]),
      (
        "\"a\n\",\"b\r\nc,d\r\n\"\"", .unclosedQuote, Mark(line: 2, column: 3), "\"a\n\",\"b\r\n",
        [["c", "d"], [""]]
      ),
      ("é,\"", .unclosedQuote, Mark(line: 1, column: 3), "é,\"", []),
      ("\"\"\"\nb", .unclosedQuote, Mark(line: 1, column: 1), "\"\"\"\n", [["b"]]),
      ("\"a\"b,c\nd\n", .textAfterQuote, Mark(line: 1, column: 4), "\"a\"b,c\n", [["d"]]),
      ("\"a\" ,b\rd", .textAfterQuote, Mark(line: 1, column: 4), "\"a\" ,b\r", [["d"]]),
      ("x,\"a\nb\"c\r\nd", .textAfterQuote, Mark(line: 2, column: 3), "x,\"a\nb\"c\r\n", [["d"]]),
      ("\"日\"\"\"本", .textAfterQuote, Mark(line: 1, column: 6), "\"日\"\"\"本", []),
      ("\"a\"\u{301},b", .textAfterQuote, Mark(line: 1, column: 4), "\"a\"\u{301},b", []),
      ("sep=,\n\"a\"b\nc", .textAfterQuote, Mark(line: 2, column: 4), "sep=,\n\"a\"b\n", [["c"]]),
    ] as [(String, TableProblem.Reason, Mark, String, [[String]])])
  func quoting(text: String, reason: TableProblem.Reason, mark: Mark, raw: String, others: [[String]]) throws
  {
    let reading = Reading(text, delimiter: .comma)
    #expect(reading.malformed.map(\.problem) == [TableProblem(reason, at: mark)])
    #expect(reading.malformed.map { Array($0.raw.utf8) } == [Array(raw.utf8)])
    #expect(reading.cells == others)
    #expect(reading.problem == nil)
  }

  @Test func aMillionColumns() {
    let long = String(repeating: "1,", count: 1_000_000)
    let reading = Reading("a,b\n\(long)\nc,d\n")
    #expect(reading.cells == [["a", "b"], ["c", "d"]])
    #expect(
      reading.malformed == [
        .init(
          problem: TableProblem(.tooManyColumns(limit: 10_000), at: Mark(line: 2, column: 20_001)),
          raw: long + "\n")
      ])
    let most = String(repeating: "1,", count: 9_999)
    #expect(Reading("a,b\n\(most)\n").rows.last?.cells.count == 10_000)
  }

  @Test func aLongCell() {
    let long = String(repeating: "panjang \"\"sekali\"\"\r\n", count: 500_000)
    let reading = Reading(chunks: Array("a,\"\(long)\",b\nc".utf8).chunks(of: 1 << 16))
    #expect(reading.records.count == 2)
    #expect(reading.rows.first?.cells.map(\.text.utf8.count) == [1, 9_000_000, 1])
    #expect(reading.rows.last?.line == 500_002)
  }

  @Test(
    "A row of just the limit is read, and one byte more is refused",
    arguments: [
      ("123456789\n", true), ("12345678\r\nb", true), ("123456789\r", true), ("1234567890", true),
      ("\"12345678\"", true), ("1234567890\n", false), ("12345678901", false), ("123456789\r\n", false),
      ("\"12345678\"\nb", false), ("\"12345678\n9", true), ("\"123456789\nb", false),
    ])
  func longestRow(text: String, isRead: Bool) {
    let limits = TableReader.Limits(rowLength: 10, window: 4)
    for length in [1, 3, 1000] {
      let reading = Reading(
        chunks: Array("a\n\(text)".utf8).chunks(of: length), delimiter: .comma, limits: limits)
      let problem = TableProblem(.tooLong(limit: 10), at: Mark(line: 2, column: 1))
      #expect(reading.problem == (isRead ? nil : problem))
      #expect(reading.records.map(\.raw).joined() == (isRead ? "a\n" + text : "a\n"))
    }
  }

  @Test(
    "A quoted cell beyond the limit does no harm to the lines behind its opening quote",
    arguments: [1, 7, 1000])
  func longestQuotedCell(chunkLength: Int) {
    let text = "a,\"b\n" + String(repeating: "c,d\n", count: 100)
    let reading = Reading(
      chunks: Array(text.utf8).chunks(of: chunkLength), limits: TableReader.Limits(rowLength: 40, window: 8))
    #expect(
      reading.malformed == [
        .init(problem: TableProblem(.unclosedQuote, at: Mark(line: 1, column: 3)), raw: "a,\"b\n")
      ])
    #expect(reading.cells == Array(repeating: ["c", "d"], count: 100))
    #expect(reading.rows.last?.line == 101)
  }

  @Test(
    "An input without an end is given up, or read on, without ever keeping much of it",
    arguments: [
      ("", "abcdefghi", .tooLong(limit: 1000)), ("\"", "abcdefghi", .tooLong(limit: 1000)),
      ("", ",,,,,,,,,", .tooLong(limit: 1000)), ("a\n", "b,\"c\nd\"\n", nil),
      ("a,\"b\n", "c,\"\"\nd\n", nil), ("a\n", "\"b\"c\n", nil),
    ] as [(String, String, TableProblem.Reason?)])
  func endless(begin: String, rest: String, reason: TableProblem.Reason?) throws {
    let chunk = Array(String(repeating: rest, count: 10).utf8)
    var taken = 0
    var given = 0
    var reader = TableReader(delimiter: .comma, limits: TableReader.Limits(rowLength: 1000, window: 100)) {
      taken += chunk.count
      guard taken < 100_000 else { return nil }
      return taken == chunk.count ? Array(begin.utf8) : chunk
    }
    var problem: TableProblem?
    var isBounded = true
    do {
      while let record = try reader.next() {
        given += record.raw.utf8.count
        isBounded = isBounded && taken - given < 2000 + 2 * chunk.count
      }
    } catch {
      problem = error as? TableProblem
    }
    #expect(problem?.reason == reason)
    #expect(isBounded)
    if reason != nil { #expect(taken < 2000 + 2 * chunk.count) }
  }

  @Test(
    arguments: [
      (
        .unclosedQuote, "the quote that opens this cell is not closed; add the closing quote",
        "tanda kutip yang membuka sel ini tidak ditutup; tambahkan tanda kutip penutup"
      ),
      (
        .textAfterQuote, "there is text after the closing quote; a quote inside a cell must be written twice",
        "ada teks setelah tanda kutip penutup; tanda kutip di dalam sel harus ditulis dua kali"
      ),
      (
        .tooManyColumns(limit: 10_000), "this row has more than 10000 columns; check its line breaks",
        "baris ini lebih dari 10000 kolom; periksa pergantian barisnya"
      ),
      (
        .tooLong(limit: 1 << 24), "this row is longer than 16 MiB; check its line breaks",
        "baris ini lebih panjang dari 16 MiB; periksa pergantian barisnya"
      ),
      (
        .malformedText(.utf8), "this text is not UTF-8; save the file as UTF-8",
        "teks ini bukan UTF-8; simpan berkasnya sebagai UTF-8"
      ),
      (
        .malformedText(.utf16LittleEndian), "this text is not UTF-16; save the file as UTF-8",
        "teks ini bukan UTF-16; simpan berkasnya sebagai UTF-8"
      ),
      (
        .malformedText(.utf16BigEndian), "this text is not UTF-16; save the file as UTF-8",
        "teks ini bukan UTF-16; simpan berkasnya sebagai UTF-8"
      ),
      (
        .malformedText(.windows1252), "this text is neither UTF-8 nor Windows-1252; save the file as UTF-8",
        "teks ini bukan UTF-8 dan bukan Windows-1252; simpan berkasnya sebagai UTF-8"
      ),
      (
        .nulCharacter,
        "there is a NUL character here, so this is not a table of text; save the file as CSV UTF-8",
        "ada karakter NUL di sini, jadi ini bukan tabel teks; simpan berkasnya sebagai CSV UTF-8"
      ),
    ] as [(TableProblem.Reason, String, String)])
  func wording(reason: TableProblem.Reason, english: String, indonesian: String) {
    let problem = TableProblem(reason, at: Mark(line: 1, column: 1))
    #expect(problem.message(in: .english) == english)
    #expect(problem.message(in: .indonesian) == indonesian)
  }
}
