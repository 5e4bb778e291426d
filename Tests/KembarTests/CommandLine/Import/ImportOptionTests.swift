import Testing

/// What the user says of a table that its headers do not say.
struct ImportOptionTests {
  private static let options = ["--date-format", "d/M/yyyy", "--set", "a.country=ID", "--split", "|"]

  @Test func dateFormatConstantsAndSeparator() throws {
    let home = try Home()
    let file = try home.write(Tables.indonesian, "kota.csv")
    #expect(
      try home.run(["import", file, "--set", "kind=sister-city"] + Self.options)
        == .init(0, "2 rows read = 2 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"))
    #expect(
      try home.run("list", "australia").output
        == "brisbane-au--semarang-id--1993-01-11  11 Jan 1993  Stage unknown  –  Semarang ⇄ Brisbane\n")
    let shown = try home.run("show", "brisbane-au--semarang-id--1993-01-11", "--format", "yaml").output
    for line in [
      "  kind: sister-city", "  signed: \"1993-01-11\"", "  - field: education", "  - field: culture",
    ] {
      #expect(shown.contains(line + "\n"), "\(shown)")
    }
  }

  @Test(arguments: [
    (
      "en", "",
      """
      kota.csv:2:29: Tanggal Penandatanganan: '11/01/1993' is not a date; write dates as 2023-07-03, 2023-07 or 2023; \
      or say how they are written, such as --date-format dd/MM/yyyy
      """
    ),
    (
      "en", "yyyy.M.d",
      "kota.csv:2:29: Tanggal Penandatanganan: '11/01/1993' is not a date of the form yyyy.M.d"
    ),
    (
      "id", "yyyy.M.d",
      "kota.csv:2:29: Tanggal Penandatanganan: '11/01/1993' bukan tanggal berbentuk yyyy.M.d"
    ),
  ])
  func datesAreNotGuessed(language: String, pattern: String, line: String) throws {
    let home = try Home()
    let file = try home.write(Tables.indonesian.replacing("pendidikan|kebudayaan", with: ""), "kota.csv")
    let outcome = try home.run(
      ["import", file, "--language", language] + (pattern.isEmpty ? [] : ["--date-format", pattern]))
    #expect(outcome.ending == .exited(65))
    #expect(outcome.lines.first == line)
  }

  @Test func columnsAreNamed() throws {
    let home = try Home()
    let file = try home.write("von;nach;am\nDresden;Surabaya;2020-01\n", "deutsch.csv")
    let columns = ["a.place=von", "b.place=nach", "signed=am"].flatMap { ["--column", $0] }
    #expect(
      try home.run(["import", file, "--set", "a.country=DE", "--set", "b.country=ID"] + columns)
        == .init(0, "1 row read = 1 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"))
    #expect(
      try home.run("list", "dresden").output
        == "dresden-de--surabaya-id--2020-01  Jan 2020  Stage unknown  –  Dresden ⇄ Surabaya\n")
  }

  /// A file keeps the options; those of the command line come first.
  @Test(arguments: [
    """
    columns: {signed: Tanggal Penandatanganan, note: Bidang}
    set: {a.country: Indonesia, kind: sister-city}
    date-format: d/M/yyyy
    """,
    """
    {"columns": {"signed": "Tanggal Penandatanganan", "note": "Bidang"},
     "set": {"a.country": "Indonesia", "kind": "sister-city"}, "date-format": "d/M/yyyy"}
    """,
  ])
  func mapFile(text: String) throws {
    let home = try Home()
    let file = try home.write(Tables.indonesian, "kota.csv")
    let map = try home.write(text, "map")
    #expect(try home.run("import", file, "--map", map, "--set", "kind=friendship-city").ending == .exited(0))
    let shown = try home.run("show", "brisbane-au--semarang-id--1993-01-11", "--format", "yaml").output
    for text in ["kind: friendship-city", "signed: \"1993-01-11\"", "pendidikan|kebudayaan"] {
      #expect(shown.contains(text), "\(shown)")
    }
  }

  @Test(
    arguments: [
      (["--column", "signd=Tanggal"], 64, "'signd' is not a field of an import; did you mean 'signed'?"),
      (
        ["--column", "signed=Tanggal", "--language", "id"], 64,
        """
        tabel ini tidak memiliki kolom 'Tanggal'; kolomnya: 'Kota', 'Kota Kembar', 'Negara', 'Tanggal Penandatanganan', \
        'Bidang'
        """
      ),
      (
        ["--column", "signed=Tanggal Penandatangan"], 64,
        "the table has no column 'Tanggal Penandatangan'; did you mean 'Tanggal Penandatanganan'?"
      ),
      (
        ["--column", "signed"], 64,
        "'signed' cannot be read; write --column FIELD=HEADER, such as --column signed=Date"
      ),
      (
        ["--set", "=x", "--language", "id"], 64,
        "'=x' tidak bisa dibaca; tulis --set BAGIAN=NILAI, seperti --set kind=sister-city"
      ),
      (
        ["--set", "kind=sister"], 64,
        """
        --set kind: 'sister' is not a kind of agreement; it must be one of sister-city, friendship-city, \
        city-cooperation, city-organisation, state
        """
      ),
      (
        ["--set", "kind=state", "--set", "kind=unknown"], 64,
        "'kind' is given twice; use either one column or one constant"
      ),
      (
        ["--column", "kind=Kota", "--column", "kind=Negara", "--language", "id"], 64,
        "'kind' hanya menerima satu kolom; pilih salah satu: 'Kota', 'Negara'"
      ),
      (
        ["--date-format", "xx"], 64,
        "'xx' is not a date format; use d, M, MMMM and yyyy, as in dd/MM/yyyy or MMMM d, yyyy"
      ),
      (["--split", ""], 64, "the separator is empty; write the sign, such as --split ';'"),
      (["--map", "missing.yaml"], 66, "cannot read 'missing.yaml': there is no such file"),
    ] as [([String], Int32, String)])
  func errors(options: [String], status: Int32, message: String) throws {
    let home = try Home()
    let file = try home.write(Tables.indonesian, "kota.csv")
    #expect(try home.run(["import", file] + options) == .init(status, "", errors: "kembar: \(message)\n"))
    #expect(try home.traces == [])
  }

  @Test func errorsOfAMapFileHaveTheirPlaces() throws {
    let home = try Home()
    let file = try home.write(Tables.indonesian, "kota.csv")
    let map = try home.write("columns: {signd: Tanggal}\nset: 1\ndate-format: xx\n", "map.yaml")
    #expect(
      try home.run("import", file, "--map", map)
        == .init(
          65, "",
          errors: """
            kembar: map.yaml:1:11: 'signd' is not a field of an import; did you mean 'signed'?
            map.yaml:2:6: set: expected a map of keys and values, found a whole number
            map.yaml:3:14: 'xx' is not a date format; use d, M, MMMM and yyyy, as in dd/MM/yyyy or MMMM d, yyyy

            """))
  }

  @Test(
    arguments: [
      (
        "en", "x,y\n1,2\n", 64,
        """
        no column says who the sides are; write --column a.place=HEADER --column b.place=HEADER, or --column \
        countries=HEADER; the columns are 'x', 'y'
        """
      ),
      (
        "id", "kota,y\n1,2\n", 64,
        """
        tidak ada kolom yang menyebut pihak kedua; tulis --column b.place=KOLOM, atau --set b.country=NEGARA; \
        kolomnya: 'kota', 'y'
        """
      ),
      ("en", "", 65, "table.csv: there is no line with the headers of the columns"),
      ("id", "", 65, "table.csv: tidak ada baris judul kolom"),
    ] as [(String, String, Int32, String)])
  func tablesWithoutSides(language: String, text: String, status: Int32, message: String) throws {
    let home = try Home()
    let file = try home.write(text, "table.csv")
    #expect(
      try home.run("import", file, "--language", language)
        == .init(status, "", errors: "kembar: \(message)\n"))
  }
}
