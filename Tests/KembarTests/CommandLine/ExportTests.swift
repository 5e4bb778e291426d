import Foundation
import Testing

/// `kembar export` on pipes.
struct ExportTests {
  /// What is exported, imported into an empty registry and exported again, is the same to the byte.
  @Test(arguments: ["json", "yaml"]) func isLossless(format: String) throws {
    let home = try Home()
    let first = try home.run("export", "--format", format)
    #expect(first.ending == .exited(0) && first.errors == "")
    #expect(try home.traces == [])
    try expectTheSame(first.output, after: format, in: home)
  }

  @Test(arguments: ["json", "yaml"]) func keepsStarsAndNotes(format: String) throws {
    let home = try Home()
    let editor = try home.editor(
      #"""
      sed -i -e 's|^    # notes:.*|    notes: [{date: 2026-11-21, text: "=Ask Bogor: \\"when?\\""}]|' \
        -e 's|^  - id: bogor-kisarazu-2016|&\n    starred: true|' -e 's|^    stage: .*|    stage: lapsed|' "$file"
      """#)
    let edited = try home.run("edit", "bogor-kisarazu-2016", environment: ["EDITOR": editor])
    #expect(edited == .init(0, ""))
    #expect(try home.ids("is:starred", "has:note", "stage:lapsed") == ["bogor-kisarazu-2016"])
    _ = try home.run("import", home.write(Tables.twins, "twins.csv"))
    let first = try home.run("export", "--format", format).output
    #expect(first.contains("when?") && first.contains("Soth Korea"))
    try expectTheSame(first, after: format, in: home)
  }

  private func expectTheSame(_ document: String, after format: String, in home: Home) throws {
    let file = try home.write(document, "first.\(format)")
    let into = home.path("second.sqlite")
    #expect(try home.run("import", file, "--into", into).ending == .exited(0))
    #expect(try home.run("export", "--format", format, "--registry", into).output == document)
    #expect(
      try home.run("import", file, "--into", into).lines.last?.contains("= 0 new + 0 changed +") == true)
  }

  @Test func aQueryLeavesOutWhatItsAgreementsDoNotName() throws {
    let home = try Home()
    let document = try home.run("export", "kisarazu", "--format", "json").output
    #expect(try Array(Fixture.agreements(Data(document.utf8)).keys) == ["bogor-kisarazu-2016"])
    #expect(document.contains("\"kisarazu\"") && !document.contains("\"astana\""))
    #expect(
      try home.run("export", "nothing-like-it", "--format", "json") == .init(0, "{\n  \"kembar\": 1\n}\n"))
    #expect(try home.run("export", "nothing-like-it", "--format", "yaml") == .init(0, "kembar: 1\n"))
    #expect(
      try home.run("export", "contry:kz", "--format", "yaml")
        == .init(
          64, "", errors: "kembar: 'contry:' is not a filter; did you mean 'country:'?\n  contry:kz\n  ^\n"))
  }

  // MARK: Tables

  /// A spreadsheet would run these cells.
  private static let formulas = """
    kembar: 1
    agreements:
      - id: formulas
        title: {en: "=HYPERLINK(1)"}
        instrument: mou
        kind: state
        stage: signed
        sides: [{country: ID, body: {en: "+62"}}, {country: KZ, body: {en: "'quoted, \\"so\\""}}]
        signed: 2020

    """

  @Test func cellsThatASpreadsheetWouldRunAreGuarded() throws {
    let home = try Home()
    let document = try home.write(Self.formulas, "formulas.yaml")
    let csv = try home.run("export", "--format", "csv", "--registry", document).output
    #expect(csv.hasPrefix("id,title,instrument,kind,stage,signed,"))
    #expect(csv.contains("\r\nformulas,'=HYPERLINK(1),mou,state,signed,2020,"), "\(csv)")
    #expect(csv.contains(",ID,,'+62,,,,KZ,,\"'quoted, \"\"so\"\"\","), "\(csv)")

    let into = home.path("new.sqlite")
    let imported = try home.run("import", home.write(csv, "formulas.csv"), "--into", into)
    #expect(
      imported == .init(0, "1 row read = 1 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"))
    let shown = try home.run("show", "formulas", "--format", "json", "--registry", into).output
    for words in [#""=HYPERLINK(1)""#, #""+62""#, #""'quoted, \"so\"""#] {
      #expect(shown.contains(words), "\(shown)")
    }
    #expect(
      try home.run("export", "--format", "csv", "--registry", into).output
        .replacing(#/,import-\d{4}-\d\d-\d\d-formulas-csv,/#, with: ",,") == csv)
  }

  @Test(arguments: ["csv", "tsv"]) func tablesAreImportedAgain(format: String) throws {
    let home = try Home()
    let table = try home.run("export", "--format", format).output
    let into = home.path("new.sqlite")
    #expect(
      try home.run("import", home.write(table, "table.\(format)"), "--into", into)
        == .init(0, "13 rows read = 13 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"))
    #expect(try home.ids("--registry", into) == home.ids())
    let columns = ["list", "--format", "tsv"]
    #expect(try home.run(columns + ["--registry", into]).lines.count == home.run(columns).lines.count)
  }

  @Test func tablesOfNothingHaveAHeader() throws {
    let home = try Home()
    let header = try home.run("export", "--format", "csv").output.split(separator: "\r\n").first
    let nothing = try home.run("export", "nothing-like-it", "--format", "csv")
    #expect(nothing.ending == .exited(0) && nothing.output == (header ?? "") + "\r\n")
  }

  // MARK: GeoJSON

  @Test(arguments: [
    (
      [], "10 of 13 agreements have no line, for want of two places with coordinates", 3
    ),
    (
      ["--language", "id"],
      "10 dari 13 kesepakatan tanpa garis, karena kurang dari dua tempat yang koordinatnya diketahui", 3
    ),
    (["bogor"], "3 of 4 agreements have no line, for want of two places with coordinates", 1),
  ])
  func mapsTellWhatTheyLeaveOut(arguments: [String], message: String, lines: Int) throws {
    let outcome = try Home().run(["export", "--format", "geojson"] + arguments)
    #expect(outcome.ending == .exited(0) && outcome.errors == "kembar: \(message)\n")
    let map = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(map["type"] as? String == "FeatureCollection")
    let features = try #require(map["features"] as? [[String: Any]])
    let geometries = features.compactMap { ($0["geometry"] as? [String: Any])?["type"] as? String }
    #expect(geometries.count { $0.hasSuffix("LineString") } == lines)
    #expect(geometries.count { $0 == "Point" } > 1)
  }

  @Test func aMapOfEverythingSaysNothing() throws {
    let outcome = try Home().run("export", "nusantara-astana-2023", "--format", "geojson")
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    #expect(outcome.output.contains("\"agreement/nusantara-astana-2023\""))
  }

  @Test(arguments: [
    (["export"], "Error: Missing expected argument '--format <format>'\n"),
    (["export", "--format", "xml"], "Error: The value 'xml' is invalid for '--format <format>'."),
  ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try Home().run(arguments)
    #expect(outcome.ending == .exited(64) && outcome.output == "")
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
  }
}
