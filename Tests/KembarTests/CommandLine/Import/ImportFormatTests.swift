import Testing

/// Tables, registry documents and results of Wikidata are told apart by their names, else by how they begin.
struct ImportFormatTests {
  private static let account = "1 row read = 1 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"
  private static let csv = "city1;country1;city2;country2\nSolo;Indonesia;Montana;Bulgaria\n"
  private static let tsv = csv.replacing(";", with: "\t")
  private static let yaml = RegistryFileTests.small
  private static let json = """
    {"kembar": 1, "agreements": [{"id": "id-kz", "instrument": "mou", "kind": "state", "stage": "signed",
     "sides": [{"country": "ID"}, {"country": "KZ"}]}]}
    """
  private static let wikidata = """
    {"head": {"vars": ["a", "aLabel", "aCountryCode", "aCoord", "b", "bLabel", "bCountryLabel", "start"]},
     "results": {"bindings": [
      {"a": {"type": "uri", "value": "http://www.wikidata.org/entity/Q11462"},
       "aLabel": {"type": "literal", "xml:lang": "en", "value": "Surabaya"},
       "aCountryCode": {"type": "literal", "value": "ID"},
       "aCoord": {"type": "literal", "value": "Point(112.7378 -7.2459)"},
       "b": {"type": "uri", "value": "http://www.wikidata.org/entity/Q131314"},
       "bLabel": {"type": "literal", "xml:lang": "en", "value": "Kōchi"},
       "bCountryLabel": {"type": "literal", "value": "Japan"},
       "start": {"type": "literal", "value": "1997-04-17T00:00:00Z"}}
     ]}}
    """
  private static let twinIDs = ["montana-bg--solo-id"]

  @Test(arguments: [
    (csv, "a.csv", twinIDs), (csv, "a.txt", twinIDs), (csv, "a", twinIDs),
    ("\u{FEFF}" + csv, "a.CSV", twinIDs),
    (tsv, "a.tsv", twinIDs), (tsv, "a.tab", twinIDs), (tsv, "a", twinIDs), (tsv, "a.csv", twinIDs),
    (yaml, "a.yaml", ["kyoto-kz"]), (yaml, "a.yml", ["kyoto-kz"]), (yaml, "a", ["kyoto-kz"]),
    (json, "a.json", ["id-kz"]), (json, "a", ["id-kz"]), ("\n " + json, "a", ["id-kz"]),
    (wikidata, "a.json", ["kochi-jp--surabaya-id"]), (wikidata, "a", ["kochi-jp--surabaya-id"]),
  ])
  func areRecognised(text: String, name: String, ids: [String]) throws {
    let home = try Home()
    let into = home.path("new.sqlite")
    #expect(try home.run("import", home.write(text, name), "--into", into) == .init(0, Self.account))
    #expect(try home.ids("--registry", into) == ids)
  }

  @Test(arguments: [
    (csv, "csv", twinIDs), (tsv, "tsv", twinIDs), (yaml, "yaml", ["kyoto-kz"]), (json, "json", ["id-kz"]),
    (wikidata, "wikidata", ["kochi-jp--surabaya-id"]),
  ])
  func mayBeSaid(text: String, format: String, ids: [String]) throws {
    let home = try Home()
    let into = home.path("new.sqlite")
    let file = try home.write(text, "misleading.\(format == "yaml" ? "csv" : "yaml")")
    #expect(try home.run("import", file, "--format", format, "--into", into) == .init(0, Self.account))
    #expect(try home.ids("--registry", into) == ids)
  }

  @Test(arguments: [
    (csv, twinIDs), (yaml, ["kyoto-kz"]), (json, ["id-kz"]), (wikidata, ["kochi-jp--surabaya-id"]),
  ])
  func mayComeFromStandardInput(text: String, ids: [String]) throws {
    let home = try Home()
    let (file, into) = (try home.write(text, "input"), home.path("new.sqlite"))
    #expect(try home.run("import", "-", "--into", into, input: file) == .init(0, Self.account))
    #expect(try home.ids("--registry", into) == ids)
    #expect(try home.history("--registry", into) == ["2 imported -", "1 created"])
  }

  /// Documents are read more than once, also from where they can be read but once.
  @Test(arguments: [[], ["--keep-going"]])
  func documentsMayComeThroughAPipe(options: [String]) throws {
    let home = try Home()
    let (document, into) = (home.path("document.json"), home.path("new.sqlite"))
    let exported = try home.run("export", "--format", "json").output
    _ = try home.write(exported, "document.json")
    let outcome = try Program.execute(
      ["/bin/sh", "-c", #"cat "$0" | "$@""#, document, Program.path, "import", "-", "--into", into] + options,
      environment: home.environment)
    #expect(
      outcome
        == .init(0, "13 rows read = 13 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"))
    #expect(try home.run("export", "--format", "json", "--registry", into).output == exported)
    let missing = try Program.execute(
      ["/bin/sh", "-c", #"cat "$0" | "$@""#, document, Program.path, "import", "-"] + options,
      environment: home.environment.merging(["TMPDIR": "/dev/null/none"]) { $1 })
    #expect(
      missing
        == .init(
          73, "",
          errors: "kembar: cannot write '/dev/null/none': a part of its path is no folder; check it\n"))
  }

  @Test(arguments: [
    ("en", "standard input:2:17: lat1: 96.2 is out of range; it must be -90…90"),
    ("id", "masukan standar:2:17: lat1: 96.2 di luar batas; harus -90…90"),
  ])
  func standardInputHasAName(language: String, line: String) throws {
    let home = try Home()
    let outcome = try home.run(
      "import", "-", "--language", language, input: home.write(Tables.faulty, "input"))
    #expect(outcome.ending == .exited(65))
    #expect(outcome.lines.first == line)
  }

  @Test func wikidataIsAgreementsOfSisterCities() throws {
    let home = try Home()
    _ = try home.run("import", home.write(Self.wikidata, "twins.json"))
    #expect(
      try home.run("list", "kochi").output
        == "kochi-jp--surabaya-id  17 Apr 1997  Stage unknown  –  Surabaya ⇄ Kōchi\n")
    let shown = try home.run("show", "kochi-jp--surabaya-id", "--format", "yaml").output
    for line in ["publisher: Wikidata", "kind: sister-city", "wikidata: Q131314", "latitude: -7.2459"] {
      #expect(shown.contains(line + "\n"), "\(shown)")
    }
  }

  @Test(arguments: [
    (
      "en", "a.json", "{\"head\": {\"vars\": [\"a\"]}, \"results\": {\"bindings\": []}}",
      """
      a.json: these are not the results of the query for twinned cities in the README: there is no variable aLabel, b, \
      bLabel
      """
    ),
    (
      "id", "a.json", "{\"head\": {\"vars\": [\"a\", \"aLabel\", \"b\", \"bLabel\"]}}",
      "a.json: ini bukan hasil kueri kota kembar di README: larik results.bindings tidak ada"
    ),
    ("en", "a.json", "{\"head\": {,", "a.json:1:11: not valid JSON: expected a key in double quotes here"),
    ("en", "a.json", "{\"kembar\": 1,", "a.json:1:14: not valid JSON: expected a key in double quotes here"),
    ("id", "a.yaml", "kembar: 2\n", "a.yaml:1:9: kembar: versi 2 belum dikenal; kembar ini membaca versi 1"),
    (
      "en", "a.csv", "city1,city2\nA\0,B\n",
      "a.csv:2:2: there is a NUL character here, so this is not a table of text; save the file as CSV UTF-8"
    ),
  ])
  func faultsOfTheWholeFile(language: String, name: String, text: String, message: String) throws {
    let home = try Home()
    let outcome = try home.run("import", home.write(text, name), "--language", language)
    #expect(outcome == .init(65, "", errors: "kembar: \(message)\n"))
    #expect(try home.traces == [])
  }

  // MARK: Documents with faults

  private static let faulty = """
    {"kembar": 1, "agreements": [
      {"id": "good", "instrument": "mou", "kind": "state", "stage": "signed",
       "sides": [{"country": "ID"}, {"country": "KZ"}]},
      {"id": "bad", "instrument": "mou", "kind": "state", "stage": "sined",
       "sides": [{"country": "ID"}, {"country": "XX"}]}
    ]}
    """

  @Test func aFaultHoldsBackTheDocument() throws {
    let home = try Home()
    let outcome = try home.run("import", home.write(Self.faulty, "faulty.json"))
    #expect(
      outcome
        == .init(
          65, "",
          errors: """
            kembar: faulty.json:4:64: agreements[1].stage: 'sined' is not a stage; did you mean 'signed'?
            faulty.json:5:45: agreements[1].sides[1].country: 'XX' is not a country; write the two letters of ISO \
            3166-1, such as ID or KZ

            """))
    #expect(try home.traces == [])
  }

  @Test func theOthersAreImportedWhenToldToKeepGoing() throws {
    let home = try Home()
    let into = home.path("new.sqlite")
    let outcome = try home.run(
      "import", home.write(Self.faulty, "faulty.json"), "--keep-going", "--into", into)
    #expect(outcome.ending == .exited(65))
    #expect(outcome.errors == "kembar: 1 row was rejected; the others were imported\n")
    #expect(
      outcome.lines.first?.hasPrefix("faulty.json:4:64: agreements[1].stage: 'sined' is not a stage;") == true
    )
    #expect(
      outcome.lines.last == "2 rows read = 1 new + 0 changed + 0 unchanged + 0 duplicates + 1 rejected")
    #expect(try home.ids("--registry", into) == ["good"])
  }

  @Test func theOthersOfWikidataAreImportedWhenToldToKeepGoing() throws {
    let home = try Home()
    let text = Self.wikidata.replacing(
      "\n ]}}", with: ",\n  {\"a\": {\"type\": \"literal\", \"value\": \"Solo\"}}]}}")
    let outcome = try home.run("import", home.write(text, "twins.json"), "--keep-going", "--language", "id")
    #expect(outcome.ending == .exited(65) && outcome.errors == "kembar: 1 baris ditolak; yang lain diimpor\n")
    #expect(
      outcome.lines.first
        == "twins.json:11:3: a: seharusnya sebuah URI, bukan sebuah literal; aLabel: tidak ada nilainya, padahal wajib; "
        + "b: tidak ada nilainya, padahal wajib; bLabel: tidak ada nilainya, padahal wajib")
    #expect(outcome.lines.last == "2 baris dibaca = 1 baru + 0 berubah + 0 tetap + 0 ganda + 1 ditolak")
  }
}
