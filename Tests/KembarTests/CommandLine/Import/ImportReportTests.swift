import Testing

/// What `kembar import` says became of every row.
struct ImportReportTests {
  @Test(arguments: [
    (
      "en",
      """
      'Soth Korea' (line 4): not a country; did you mean South Korea or North Korea?
      4 rows read = 3 new + 0 changed + 0 unchanged + 1 duplicates + 0 rejected

      """
    ),
    (
      "id",
      """
      'Soth Korea' (baris 4): bukan negara; maksudnya Korea Selatan atau Korea Utara?
      4 baris dibaca = 3 baru + 0 berubah + 0 tetap + 1 ganda + 0 ditolak

      """
    ),
  ])
  func accountsForEveryRow(language: String, report: String) throws {
    let home = try Home()
    let twins = try home.write(Tables.twins, "twins.csv")
    #expect(try home.run("import", twins, "--language", language) == .init(0, report))
    #expect(try home.ids().suffix(3) == Tables.twinIDs[...])
  }

  @Test func changesNothingTheSecondTime() throws {
    let home = try Home()
    let twins = try home.write(Tables.twins, "twins.csv")
    _ = try home.run("import", twins)
    let (ids, history) = (try home.ids(), try home.history())
    let again = try home.run("import", twins)
    #expect(
      again
        == .init(
          0,
          """
          'Soth Korea' (line 4): not a country; did you mean South Korea or North Korea?
          4 rows read = 0 new + 0 changed + 3 unchanged + 1 duplicates + 0 rejected

          """))
    #expect(try home.ids() == ids)
    #expect(try home.history() == history)
    #expect(history == ["2 imported twins.csv", "1 created from the bundled registry"])
  }

  @Test func takesTheOtherOrderForTheSameAgreement() throws {
    let home = try Home()
    let one = try home.write(Tables.header + "Surabaya,Indonesia,,,Kochi,Japan,,\n", "one.csv")
    let other = try home.write(Tables.header + "Kochi,Japan,,,Surabaya,Indonesia,,\n", "other.csv")
    _ = try home.run("import", one)
    #expect(
      try home.run("import", other)
        == .init(0, "1 row read = 0 new + 0 changed + 1 unchanged + 0 duplicates + 0 rejected\n"))
    #expect(try home.ids("surabaya") == ["kochi-jp--surabaya-id"])
  }

  /// What a file says more is added, and a copy of the registry before is kept.
  @Test(arguments: [
    (
      "en", "1 row read = 0 new + 1 changed + 0 unchanged + 0 duplicates + 0 rejected",
      "the state before is kept in"
    ),
    (
      "id", "1 baris dibaca = 0 baru + 1 berubah + 0 tetap + 0 ganda + 0 ditolak",
      "keadaan sebelumnya disimpan di"
    ),
  ])
  func addsWhatAFileSaysMore(language: String, account: String, words: String) throws {
    let home = try Home()
    let short = try home.write("city1,country1,city2,country2\nSurabaya,Indonesia,Kochi,Japan\n", "short.csv")
    let long = try home.write(
      "city1,country1,city2,country2,stage\nSurabaya,Indonesia,Kochi,Japan,signed\n", "long.csv")
    _ = try home.run("import", short)
    let before = try home.run("export", "--format", "json").output
    let outcome = try home.run("import", long, "--language", language)
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    let lines = outcome.lines
    #expect(lines.count == 2 && lines.first == account)
    let backup = try #require(lines.last?.split(separator: " ").last.map(String.init))
    #expect(lines.last == "\(words) \(backup)")
    #expect(try home.ids("stage:signed").contains("kochi-jp--surabaya-id"))
    #expect(try home.run("export", "--format", "json", "--registry", home.path(backup)).output == before)
  }

  @Test(arguments: [
    ("en", "dry run: nothing was written\n"), ("id", "hanya uji coba: tidak ada yang ditulis\n"),
  ])
  func writesNothingInADryRun(language: String, words: String) throws {
    let home = try Home()
    let twins = try home.write(Tables.twins, "twins.csv")
    let arguments = ["import", twins, "--dry-run", "--language", language]
    let first = try home.run(arguments)
    #expect(first.ending == .exited(0) && first.errors == "")
    #expect(first.lines.count == 3 && first.output.hasSuffix(words))
    #expect(try home.traces == [])
    let real = try home.run("import", twins, "--language", language)
    #expect(real.output + words == first.output)

    let more = try home.write(Tables.header + "Solo,Indonesia,,,Montana,Bulgaria,,\n", "more.csv")
    let before = try home.run("export", "--format", "json").output
    _ = try home.run("import", more, "--dry-run")
    #expect(try home.run("export", "--format", "json").output == before)
    #expect(try home.history().count == 2)
  }

  @Test func countsWhatNoFieldTakes() throws {
    let home = try Home()
    let file = try home.write("city1,country1,city2,country2,type,references\nA,Japan,B,Chile,x,y\n", "a.csv")
    #expect(
      try home.run("import", file)
        == .init(
          0,
          """
          columns not used: 'type', 'references'
          1 row read = 1 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected

          """))
  }

  /// What came from a spreadsheet can be told from what came from an article.
  @Test func isASourceItself() throws {
    let home = try Home()
    _ = try home.run("import", home.write(Tables.twins, "twins.csv"))
    let shown = try home.run("show", "kochi-jp--surabaya-id").output
    #expect(shown.hasSuffix("Sources         twins.csv\n                  sides  line 2\n"), "\(shown)")
    let document = try home.run("show", "kochi-jp--surabaya-id", "--format", "yaml").output
    let lines = document.split(separator: "\n")
    #expect(lines[2].wholeMatch(of: #/- id: import-\d{4}-\d\d-\d\d-twins-csv/#) != nil, "\(document)")
    #expect(lines[3] == "  title: twins.csv")
    #expect(lines[5].wholeMatch(of: #/    id: diimpor pada \d{1,2} \w+ \d{4}/#) != nil, "\(document)")
    #expect(lines[6].wholeMatch(of: #/    en: imported on \d{1,2} \w+ \d{4}/#) != nil, "\(document)")
  }
}
