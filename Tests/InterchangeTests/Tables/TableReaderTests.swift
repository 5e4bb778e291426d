import Interchange
import KembarModel
import Testing

@Suite struct TableReaderTests {
  @Test(
    "The cases of csv-spectrum",
    arguments: [
      (
        "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123",
        [
          ["first", "last", "address", "city", "zip"],
          ["John", "Doe", "120 any st.", "Anytown, WW", "08123"],
        ]
      ),
      ("a,b,c\n1,\"\",\"\"\n2,3,4", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
      ("a,b,c\r\n1,\"\",\"\"\r\n2,3,4", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
      ("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
      (
        "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n",
        [["key", "val"], ["1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"]]
      ),
      (
        "Contact Phone Number,Location Coordinates,Cities,Counties\n"
          + "2095257564,37\u{FFFD}36'37.8\"N 121\u{FFFD}2'17.9\"W,Modesto,Stanislaus",
        [
          ["Contact Phone Number", "Location Coordinates", "Cities", "Counties"],
          ["2095257564", "37\u{FFFD}36'37.8\"N 121\u{FFFD}2'17.9\"W", "Modesto", "Stanislaus"],
        ]
      ),
      (
        "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
        [["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]]
      ),
      (
        "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
        [["a", "b", "c"], ["1", "2", "3"], ["Once upon \r\na time", "5", "6"], ["7", "8", "9"]]
      ),
      (
        "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
        [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]]
      ),
      ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
      ("a,b,c\r\n1,2,3\r\n", [["a", "b", "c"], ["1", "2", "3"]]),
      ("a,b,c\n1,2,3\n4,5,ʤ", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
    ])
  func spectrum(text: String, cells: [[String]]) {
    let reading = Reading(text)
    #expect(reading.cells == cells)
    #expect(reading.records.map(\.raw).joined() == text)
    #expect(reading.problem == nil)
  }

  @Test(
    "Habits of the real world",
    arguments: [
      ("", []), ("\n", []), ("\r\n\r\r\n", []), ("a", [["a"]]), ("a,", [["a", ""]]), (",", [["", ""]]),
      (",\n", [["", ""]]), ("\"\"", [[""]]), ("\"\"\n", [[""]]), ("\"\",", [["", ""]]), (" ", [[" "]]),
      ("a\rb\r", [["a"], ["b"]]), ("a\n\rb", [["a"], ["b"]]), ("a\n\n\r\nb\r\n\r\n", [["a"], ["b"]]),
      ("a,b\n1\n1,2,3\n", [["a", "b"], ["1"], ["1", "2", "3"]]),
      ("a\"b,c\"\"d,\"e\"", [["a\"b", "c\"\"d", "e"]]), (" \"a\",'b,c'", [[" \"a\"", "'b", "c'"]]),
      ("\"a\rb\"\r\"c\r\n\"", [["a\rb"], ["c\r\n"]]), ("\"\"\"\",\"\"\"a\"\"\"", [["\"", "\"a\""]]),
      ("\"a,b;c\td\"", [["a,b;c\td"]]), ("a\u{2028}b\u{85}\u{B}c", [["a\u{2028}b\u{85}\u{B}c"]]),
      ("e,\u{301}\"f\"", [["e", "\u{301}\"f\""]]),
      ("'=1,'+1,'-1,'@a,'\ta", [["=1", "+1", "-1", "@a", "\ta"]]), ("\"'=\"\"x\"\"\"", [["=\"x\""]]),
      ("''=1,'a,',=1,'", [["'=1", "'a", "'", "=1", "'"]]),
    ])
  func habits(text: String, cells: [[String]]) {
    #expect(Reading(text, delimiter: .comma).cells == cells)
  }

  @Test(
    "The delimiter is recognised from the header",
    arguments: [
      ("a,b\n1;2;3,4", [["a", "b"], ["1;2;3", "4"]]), ("a;b\n1;2,5", [["a", "b"], ["1", "2,5"]]),
      ("a\tb\n1,5\t2", [["a", "b"], ["1,5", "2"]]), ("a|b\n1,5|2", [["a", "b"], ["1,5", "2"]]),
      ("a\n1,2", [["a"], ["1", "2"]]), ("\r\n\na;b", [["a", "b"]]),
      ("\"a,b,c\";\"d\ne,f\"\n1;2", [["a,b,c", "d\ne,f"], ["1", "2"]]),
      ("a;b;c (d, e)", [["a", "b", "c (d, e)"]]),
      ("a;b,c", [["a;b", "c"]]), ("a\tb;c", [["a\tb", "c"]]),
      ("5\" a;b\n1;2", [["5\" a", "b"], ["1", "2"]]),
    ])
  func delimiter(text: String, cells: [[String]]) {
    #expect(Reading(text).cells == cells)
  }

  @Test(
    "A delimiter that is given is not looked for",
    arguments: zip(
      Delimiter.allCases, [["a", "b;c\td|e"], ["a,b", "c\td|e"], ["a,b;c", "d|e"], ["a,b;c\td", "e"]]))
  func givenDelimiter(delimiter: Delimiter, cells: [String]) {
    #expect(Reading("a,b;c\td|e", delimiter: delimiter).cells == [cells])
    #expect(Reading("sep=,\na,b;c\td|e", delimiter: delimiter).cells == [cells])
  }

  @Test(
    "A first line names the delimiter",
    arguments: [
      ("sep=;\r\na,b;c\r\n1;2", [["a,b", "c"], ["1", "2"]]), ("SEP=|\na,b|c", [["a,b", "c"]]),
      ("sep=\t\n\na,b\tc", [["a,b", "c"]]), ("\u{FEFF}sep=;\ra,b;c", [["a,b", "c"]]), ("sep=;", []),
      ("sep=;\n", []),
      ("sep=;x\na;b", [["sep=", "x"], ["a", "b"]]), ("sep=:\na,b", [["sep=:"], ["a", "b"]]),
      ("sep=\na,b", [["sep="], ["a", "b"]]), ("a\nsep=;\n", [["a"], ["sep=;"]]),
    ])
  func declaration(text: String, cells: [[String]]) {
    #expect(Reading(text).cells == cells)
  }

  @Test func rawTextIsAsInTheFile() {
    let reading = Reading("\u{FEFF}sep=;\r\n\r\na;\"b\"\n\n'=1;\"x\r\ny\"\"\"\r\rc;d")
    #expect(
      reading.records.map { Array($0.raw.utf8) }
        == ["sep=;\r\na;\"b\"\n", "'=1;\"x\r\ny\"\"\"\r", "c;d"].map { Array($0.utf8) })
    #expect(reading.rows.map(\.line) == [3, 5, 8])
  }

  @Test func marksCountLinesAndCharacters() {
    let reading = Reading("\u{FEFF}日本,e\u{301},\"😀\",x\r\n\n\"a\r\né\",\"\rb\"\"\n\",,c\n\"\",")
    #expect(reading.rows.map(\.line) == [1, 3, 7])
    #expect(
      reading.rows.map { $0.cells.map(\.mark) } == [
        [
          Mark(line: 1, column: 1), Mark(line: 1, column: 4), Mark(line: 1, column: 7),
          Mark(line: 1, column: 11),
        ],
        [
          Mark(line: 3, column: 1), Mark(line: 4, column: 4), Mark(line: 6, column: 3),
          Mark(line: 6, column: 4),
        ],
        [Mark(line: 7, column: 1), Mark(line: 7, column: 4)],
      ])
  }

  @Test func anErrorOfTheInputEndsTheReading() throws {
    struct Broken: Error {}
    var calls = 0
    var reader = TableReader {
      calls += 1
      if calls > 1 { throw Broken() }
      return Array("a,b\n".utf8)
    }
    #expect(throws: Broken.self) { try reader.next() }
    #expect(try reader.next() == nil)
    #expect(calls == 2)
  }

  @Test func theInputIsNotAskedAgainAfterItsEnd() throws {
    var chunks: [[UInt8]?] = [Array("a".utf8), nil]
    var reader = TableReader { chunks.removeFirst() }
    #expect(try reader.next() != nil)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
    #expect(chunks.isEmpty)
  }
}
