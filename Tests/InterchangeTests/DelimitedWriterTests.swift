import Interchange
import Testing

@Suite struct DelimitedWriterTests {
  @Test(arguments: [
    ([], "\r\n"), ([""], "\r\n"), (["a", "b c", ""], "a,b c,\r\n"), (["a,b"], "\"a,b\"\r\n"),
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
      ("=1+2", "'=1+2"), ("+62", "'+62"), ("-6.5", "'-6.5"), ("@x", "'@x"), ("=\"x\"", "\"'=\"\"x\"\"\""),
      ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\r\nx", "\"'\r\nx\""), ("=\u{301}", "'=\u{301}"),
      ("a=1", "a=1"), (" =1", " =1"), ("'=1", "'=1"),
    ])
  func formulas(cell: String, written: String) {
    #expect(DelimitedWriter.csv.row([cell]) == written + "\r\n")
  }
}
