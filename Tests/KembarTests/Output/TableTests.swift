import Testing

@testable import kembar

struct TableTests {
  private static func lines(_ rows: [[String]], width: Int?) -> [String] {
    var lines: [String] = []
    var table = Table(headings: ["ID", "N", "NAME"], columns: [.fixed, .number, .text], width: width) {
      lines.append($0)
    }
    for row in rows { table.add(row) }
    table.finish()
    return lines
  }

  @Test func columnsAreAsWideAsTheirCells() {
    let rows = [["a", "1", "Bogor"], ["abc", "20", "日本"]]
    #expect(Self.lines(rows, width: nil) == ["a     1  Bogor\n", "abc  20  日本\n"])
    #expect(Self.lines(rows, width: 80) == ["ID    N  NAME\n", "a     1  Bogor\n", "abc  20  日本\n"])
    #expect(Self.lines([], width: nil) == [])
    #expect(Self.lines([], width: 80) == ["ID  N  NAME\n"])
  }

  @Test func textsGiveWay() {
    let rows = [["abc", "20", "A name that is too long"], ["a", "1", "Short"]]
    #expect(
      Self.lines(rows, width: 20) == ["ID    N  NAME\n", "abc  20  A name tha…\n", "a     1  Short\n"])
    #expect(
      Self.lines(rows, width: 12) == ["ID    N  NA…\n", "abc  20  A …\n", "a     1  Sh…\n"])
  }

  /// The first page decides, so that a table can begin before its end is known.
  @Test func laterRowsMoveWhatIsTooWide() {
    let page = Array(repeating: ["abc", "20", "A name"], count: Table.pageLength)
    let later = [["abcdef", "3", "A name of a later row"], ["a", "4000", "B"]]
    #expect(
      Self.lines(page + later, width: nil).suffix(3) == [
        "abc  20  A name\n", "abcdef   3  A name of a later row\n", "a    4000  B\n",
      ])
    #expect(
      Self.lines(page + later, width: 24).suffix(3) == [
        "abc  20  A name\n", "abcdef   3  A name of a…\n", "a    4000  B\n",
      ])
  }

  @Test func thePageIsWrittenBeforeTheEnd() {
    var count = 0
    var table = Table(headings: ["ID"], columns: [.fixed], width: nil) { _ in count += 1 }
    for _ in 1..<Table.pageLength { table.add(["x"]) }
    #expect(count == 0)
    table.add(["x"])
    #expect(count == Table.pageLength)
    table.add(["x"])
    #expect(count == Table.pageLength + 1)
    table.finish()
    #expect(count == Table.pageLength + 1)
  }
}
