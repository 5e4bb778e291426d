import Interchange
import TestSupport
import Testing

@Suite struct DelimitedWriterTests {
  @Test(arguments: [
    ([], "\r\n"), ([""], "\"\"\r\n"), (["a", "b c", ""], "a,b c,\r\n"), (["a,b"], "\"a,b\"\r\n"),
    (["say \"x\""], "\"say \"\"x\"\"\"\r\n"),
    (["a\nb", "c\rd", "e\r\nf"], "\"a\nb\",\"c\rd\",\"e\r\nf\"\r\n"),
    (["a\tb"], "a\tb\r\n"), (["a\"\u{301},\u{301}b"], "\"a\"\"\u{301},\u{301}b\"\r\n"),
    (["日本", "é;"], "日本,é;\r\n"), (["12", "2016-11-16"], "12,2016-11-16\r\n"),
  ])
  func csv(cells: [String], row: String) {
    #expect(DelimitedWriter.csv.row(cells) == row)
  }

  @Test(arguments: [
    (["a", "b,c", ""], "a\tb,c\t\n"), (["a\tb"], "\"a\tb\"\n"), (["a\nb"], "\"a\nb\"\n"),
    (["\""], "\"\"\"\"\n"),
  ])
  func tsv(cells: [String], row: String) {
    #expect(DelimitedWriter.tsv.row(cells) == row)
  }

  @Test(
    "What a spreadsheet would run is guarded",
    arguments: [
      ("=1+2", "'=1+2"), ("+62", "'+62"), ("-6.5", "-6.5"), ("'-6.5", "''-6.5"), ("-1e-05", "-1e-05"),
      ("-1-1", "'-1-1"), ("-a1", "'-a1"), ("-inf", "'-inf"), ("-0x1", "'-0x1"), ("-", "'-"), ("-٣", "'-٣"),
      ("@x", "'@x"), ("=\"x\"", "\"'=\"\"x\"\"\""),
      ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\r\nx", "\"'\r\nx\""), ("=\u{301}", "'=\u{301}"),
      ("a=1", "a=1"), (" =1", " =1"), ("'1", "'1"), ("'", "'"),
      ("'=1", "''=1"), ("''@x", "'''@x"), ("'\tx", "''\tx"),
    ])
  func formulas(cell: String, written: String) {
    #expect(DelimitedWriter.csv.row([cell]) == written + "\r\n")
  }

  @Test("What is written is read back", arguments: 1...10)
  func roundTrip(seed: Int) {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let rows = (1...60).map { _ in [numbers.cell()] + numbers.list(upTo: 4) { $0.cell() } }
    for (writer, delimiter) in [(DelimitedWriter.csv, Delimiter.comma), (.tsv, .tab)] {
      let written = ([["id", "note"]] + rows).map(writer.row).joined()
      let reading = Reading(chunks: numbers.chunks(Array(written.utf8)), delimiter: delimiter)
      #expect(reading.cells.dropFirst().map(bytes) == rows.map(bytes))
      #expect(reading.records.count == rows.count + 1)
    }
  }

  /// For texts are equal where their letters are composed in another way.
  private func bytes(_ row: [String]) -> [[UInt8]] { row.map { Array($0.utf8) } }
}

extension RandomNumbers {
  /// A text that means something to a spreadsheet or to a reader of tables, or any text.
  fileprivate mutating func cell() -> String {
    guard oneIn(2) else { return text() }
    let signs = Array("''''=+-@\t\r\n\"\",; a\u{301}é".unicodeScalars)
    return String(String.UnicodeScalarView(list(upTo: 5) { $0.pick(signs) }))
  }
}
