import KembarModel
import Testing

@testable import Interchange

@Suite struct ImportOptionsTests {
  @Test(
    arguments: [
      (
        ["signed"], [], nil, nil,
        "'signed' tidak bisa dibaca; tulis --column BAGIAN=KOLOM, seperti --column signed=Tanggal",
        "'signed' cannot be read; write --column FIELD=HEADER, such as --column signed=Date"
      ),
      (
        [], ["=state"], nil, nil,
        "'=state' tidak bisa dibaca; tulis --set BAGIAN=NILAI, seperti --set kind=sister-city",
        "'=state' cannot be read; write --set FIELD=VALUE, such as --set kind=sister-city"
      ),
      (
        ["singed=Date"], [], nil, nil, "'singed' bukan bagian yang dapat diisi; maksudnya 'signed'?",
        "'singed' is not a field of an import; did you mean 'signed'?"
      ),
      (
        ["xyzzyx=Date"], [], nil, nil,
        "'xyzzyx' bukan bagian yang dapat diisi; pilih salah satu: id, title, instrument, kind, stage, signed, agreed, "
          + "effective, ends, venue, scope, signatories, witnesses, a.country, a.place, a.body, a.latitude, a.longitude, "
          + "a.wikidata, b.country, b.place, b.body, b.latitude, b.longitude, b.wikidata, countries, places, note, "
          + "source, url, language",
        "'xyzzyx' is not a field of an import; it must be one of id, title, instrument, kind, stage, signed, agreed, "
          + "effective, ends, venue, scope, signatories, witnesses, a.country, a.place, a.body, a.latitude, a.longitude, "
          + "a.wikidata, b.country, b.place, b.body, b.latitude, b.longitude, b.wikidata, countries, places, note, "
          + "source, url, language"
      ),
      (
        ["signed=A", "signed=B"], [], nil, nil,
        "'signed' hanya menerima satu kolom; pilih salah satu: 'A', 'B'",
        "'signed' takes one column; choose one of 'A', 'B'"
      ),
      (
        ["kind=A"], ["kind=state"], nil, nil,
        "'kind' diberikan dua kali; pakai satu kolom atau satu nilai tetap saja",
        "'kind' is given twice; use either one column or one constant"
      ),
      (
        [], ["title=A", "title=B"], nil, nil,
        "'title' diberikan dua kali; pakai satu kolom atau satu nilai tetap saja",
        "'title' is given twice; use either one column or one constant"
      ),
      (
        [], [], "dd/MM/yy", nil,
        "'dd/MM/yy' bukan format tanggal; pakai d, M, MMMM, dan yyyy, seperti dd/MM/yyyy atau d MMMM yyyy",
        "'dd/MM/yy' is not a date format; use d, M, MMMM and yyyy, as in dd/MM/yyyy or MMMM d, yyyy"
      ),
      (
        [], [], nil, "", "pemisah nilai kosong; tulis tandanya, seperti --split ';'",
        "the separator is empty; write the sign, such as --split ';'"
      ),
    ] as [([String], [String], String?, String?, String, String)])
  func errors(
    columns: [String], constants: [String], format: String?, split: String?, indonesian: String,
    english: String
  ) {
    let error = #expect(throws: ImportOptionError.self) {
      try ImportOptions(columns: columns, constants: constants, dateFormat: format, separator: split)
    }
    #expect(error?.message(in: .indonesian) == indonesian)
    #expect(error?.message(in: .english) == english)
    #expect(error?.mark == Mark.none)
  }

  private func read(_ text: String) throws -> ImportOptions { try ImportMapFile.read(Array(text.utf8)) }

  @Test func mapFile() throws {
    let options = try read(
      """
      columns:
        signed: Tanggal
        note: [Keterangan, Catatan]
      set: {kind: sister-city, id: 7}
      date-format: dd/MM/yyyy
      split: " ; "
      """)
    #expect(options.columns.map(\.field) == [.signed, .note, .note])
    #expect(options.columns.map(\.value) == ["Tanggal", "Keterangan", "Catatan"])
    #expect(options.columns.map(\.mark.line) == [2, 3, 3])
    #expect(options.constants.map(\.value) == ["sister-city", "7"])
    #expect(options.datePattern?.text == "dd/MM/yyyy")
    #expect(options.separator == " ; ")
    #expect(try read("") == ImportOptions())
  }

  @Test("The command line goes before the map file, field by field")
  func precedence() throws {
    let file = try read(
      "columns: {signed: A, title: T}\nset: {kind: state, stage: signed}\ndate-format: yyyy")
    let line = try ImportOptions(columns: ["kind=K"], constants: ["title=X"], separator: "/")
    let options = line.over(file)
    #expect(options.columns.map { "\($0.field)=\($0.value)" } == ["kind=K", "signed=A"])
    #expect(options.constants.map { "\($0.field)=\($0.value)" } == ["title=X", "stage=signed"])
    #expect(options.datePattern?.text == "yyyy")
    #expect(options.separator == "/")
  }

  @Test(arguments: [
    ("colums: {}", ["1:1: 'colums' is not a key here; did you mean 'columns'?"]),
    ("- a", ["1:1: expected a map of keys and values, found a list"]),
    (
      "columns:\n  singed: A\n  kind: {}\nset:\n  title: [a]\n",
      [
        "2:3: 'singed' is not a field of an import; did you mean 'signed'?",
        "3:9: columns.kind: expected a text, found a map of keys and values",
        "5:10: set.title: expected a text, found a list",
      ]
    ),
    (
      "date-format: tomorrow\nsplit: ''",
      [
        "1:14: 'tomorrow' is not a date format; use d, M, MMMM and yyyy, as in dd/MM/yyyy or MMMM d, yyyy",
        "2:8: the separator is empty; write the sign, such as --split ';'",
      ]
    ),
    ("columns: {kind: [A, B]}", ["1:21: 'kind' takes one column; choose one of 'A', 'B'"]),
    (
      "columns: {kind: A}\nset: {kind: state}",
      ["2:13: 'kind' is given twice; use either one column or one constant"]
    ),
  ])
  func mapFileErrors(text: String, expected: [String]) {
    let error = #expect(throws: ImportMapFile.ReadError.self) { try read(text) }
    guard case .options(let errors) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(errors.map { "\($0.mark.line):\($0.mark.column): \($0.message(in: .english))" } == expected)
  }

  @Test func brokenMapFile() {
    let error = #expect(throws: ImportMapFile.ReadError.self) { try read("columns: [") }
    guard case .syntax(let syntax) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(syntax.mark.line == 2)
  }

  @Test("A header of a map file that is not in the table is shown where the file names it")
  func markOfUnknownHeader() throws {
    let options = try read("columns:\n  signed: Tangal")
    let error = #expect(throws: ImportOptionError.self) {
      try ImportMapping(headers: ["city1", "city2", "Tanggal"], options: options)
    }
    #expect(error?.mark == Mark(line: 2, column: 11))
  }
}
