import Testing

/// Registry documents that are named on the command line or in the environment.
struct RegistryFileTests {
  static let small = """
    kembar: 1
    places:
      - {id: kyoto, country: JP, kind: city, names: {ja: 京都市, en: Kyoto}}
    agreements:
      - id: kyoto-kz
        instrument: mou
        kind: sister-city
        stage: signed
        sides: [{country: JP, place: kyoto}, {country: KZ}]
        signed: 1974-05

    """

  @Test(arguments: ["small.yaml", "small.yml", "small"]) func readsYAML(name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.small, name)
    let line = "kyoto-kz  May 1974  Signed  MoU  Kyoto ⇄ Kazakhstan\n"
    #expect(try Program.run("list", "--registry", file).output == line)
    #expect(try Program.run("list", environment: ["KEMBAR_REGISTRY": file]).output == line)
    let screen = try Program.screen(size: "80x24", arguments: ["--registry", file])
    #expect(screen.first?.contains(name) == true)
    #expect(screen.contains { $0.contains("Kyoto ⇄ Kazakhstan") })
  }

  @Test func readsJSONWhateverItsName() throws {
    let folder = try TemporaryFolder()
    let json = try Program.run("list", "--registry", folder.write(Self.small, "a.yaml"), "--format", "json")
      .output
    for name in ["b.json", "b.JSON", "b"] {
      let read = try Program.run(
        "list", "--registry", folder.write("\u{FEFF}" + json, name), "--format", "json")
      #expect(read.output == json)
    }
  }

  @Test func theOptionPrevailsOverTheEnvironment() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.small, "small.yaml")
    let bundled = try Program.run("list", "--format", "ids").output
    let environment = ["KEMBAR_REGISTRY": file]
    #expect(
      try Program.run("list", "--registry", "bundled", "--format", "ids", environment: environment).output
        == bundled)
    #expect(
      try Program.run(
        "list", "--registry", file, "--format", "ids", environment: ["KEMBAR_REGISTRY": "/missing"]
      ).output
        == "kyoto-kz\n")
    #expect(
      try Program.run("list", "--format", "ids", environment: ["KEMBAR_REGISTRY": "bundled"]).output
        == bundled)
    #expect(
      try Program.run("list", "--format", "ids", environment: ["KEMBAR_REGISTRY": ""]).output == bundled)
  }

  @Test(arguments: [
    ("/missing/registry.json", "en", "cannot read '/missing/registry.json': there is no such file"),
    ("/missing/registry.json", "id", "'/missing/registry.json' tidak dapat dibaca: berkas itu tidak ada"),
    ("/", "en", "cannot read '/': it is a folder, not a file"),
    ("/", "id", "'/' tidak dapat dibaca: itu folder, bukan berkas"),
  ])
  func tellsWhatCannotBeRead(path: String, language: String, message: String) throws {
    for arguments in [["list"], ["show", "a"], ["people"], ["--dump"]] {
      let outcome = try Program.run(arguments + ["--registry", path, "--language", language])
      #expect(outcome.ending == .exited(66))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: \(message)\n")
    }
  }

  @Test(arguments: [
    ("a.json", "en", "{\"kembar\": 1,\n \"places\" 2}", ["2:11: not valid JSON: expected ':' here"]),
    (
      "a.json", "id", "{\"kembar\": 1,\n \"places\" 2}",
      ["2:11: bukan JSON yang benar: di sini seharusnya ':'"]
    ),
    (
      "a.json", "en", "{\"kembar\": 1}\n}",
      ["2:1: not valid JSON: there is text after the end of the document"]
    ),
    ("a.json", "en", "", ["1:1: not valid JSON: expected a value here"]),
    (
      "a.yaml", "en", "kembar: 1\nagreements:\n  - id: [\n",
      ["4:1: not valid YAML: while parsing a flow node, did not find expected node content"]
    ),
    (
      "a.yaml", "en",
      "kembar: 1\nplaces:\n  - id: Foo\n    country: XX\n    kind: cty\n    names: {en: Foo}\n",
      [
        "3:9: places[0].id: 'Foo' is not an id; use lower-case letters, digits and '-'",
        "4:14: places[0].country: 'XX' is not a country; write the two letters of ISO 3166-1, such as ID or KZ",
        "5:11: places[0].kind: 'cty' is not a kind of place; did you mean 'city'?",
      ]
    ),
    ("a.yaml", "en", "kembar: 2\n", ["1:9: kembar: version 2 is not known; this kembar reads version 1"]),
    ("a.yaml", "id", "kembar: 2\n", ["1:9: kembar: versi 2 belum dikenal; kembar ini membaca versi 1"]),
  ])
  func tellsWhereADocumentIsWrong(name: String, language: String, text: String, lines: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, name)
    for command in ["list", "cities"] {
      let outcome = try Program.run(command, "--registry", file, "--language", language)
      #expect(outcome.ending == .exited(65))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: " + lines.map { "\(file):\($0)\n" }.joined())
    }
  }
}
