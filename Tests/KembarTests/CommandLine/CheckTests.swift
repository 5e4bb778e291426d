import Foundation
import Testing

/// `kembar check` on pipes.
struct CheckTests {
  private static let faulty = """
    kembar: 1
    places:
      - {id: kyoto, country: JP, kind: cty, names: {en: Kyoto}}
    agreements:
      - id: Kyoto-KZ
        instrument: mou
        kind: sister-city
        stage: sined
        sides: [{country: JP, place: kioto}, {country: KZ}]
        signed: 1974-13

    """

  private static func problems(_ file: String) -> String {
    """
    \(file):3:36: places[0].kind: 'cty' is not a kind of place; did you mean 'city'?
    \(file):5:9: agreements[0].id: 'Kyoto-KZ' is not an id; use lower-case letters, digits and '-'
    \(file):8:12: agreements[0].stage: 'sined' is not a stage; did you mean 'signed'?
    \(file):9:34: agreements[0].sides[0].place: 'kioto' is not among the places
    \(file):10:13: agreements[0].signed: '1974-13' is not a date: there is no month 13; write dates as 2023-07-03, 2023-07 or \
    2023

    """
  }

  @Test func findsEveryProblemAtOnce() throws {
    let home = try Home()
    let outcome = try home.run("check", home.write(Self.faulty, "faulty.yaml"))
    #expect(outcome == .init(65, Self.problems("faulty.yaml"), errors: "kembar: 5 problems\n"))
  }

  @Test func looksAtSeveralFilesAndStandardInput() throws {
    let home = try Home()
    let (faulty, fine) = (
      try home.write(Self.faulty, "a.yaml"), try home.write(RegistryFileTests.small, "b.yaml")
    )
    let broken = try home.write("{\"kembar\": 1,,", "c.json")
    let outcome = try home.run("check", faulty, fine, "-", broken, input: faulty)
    #expect(
      outcome
        == .init(
          65,
          Self.problems("a.yaml") + Self.problems("standard input")
            + "c.json:1:14: not valid JSON: expected a key in double quotes here\n",
          errors: "kembar: 11 problems\n"))
  }

  @Test(arguments: [
    ("en", "c.json:1:14: not valid JSON: expected a key in double quotes here\n", "kembar: 1 problem\n"),
    (
      "id", "c.json:1:14: bukan JSON yang benar: di sini seharusnya kunci dalam tanda kutip ganda\n",
      "kembar: ada 1 masalah\n"
    ),
  ])
  func speaksBothLanguages(language: String, line: String, message: String) throws {
    let home = try Home()
    let broken = try home.write("{\"kembar\": 1,,", "c.json")
    #expect(try home.run("check", broken, "--language", language) == .init(65, line, errors: message))
  }

  @Test func saysNothingWhereAllIsWell() throws {
    let home = try Home()
    let fine = try home.write(RegistryFileTests.small, "b.yaml")
    #expect(try home.run("check", fine) == .init(0, ""))
    #expect(try home.run("check") == .init(0, ""))
    #expect(try home.run("check", "--registry", fine) == .init(0, ""))
    #expect(try home.traces == [])
    _ = try home.run("import", home.write(Tables.twins, "twins.csv"))
    #expect(try home.run("check") == .init(0, ""))
    #expect(try home.run("check", home.registry, fine) == .init(0, ""))
  }

  /// What was found before a file that cannot be read is told.
  @Test func tellsWhatCannotBeRead() throws {
    let home = try Home()
    let outcome = try home.run("check", home.write(Self.faulty, "a.yaml"), home.path("missing.yaml"))
    #expect(
      outcome
        == .init(
          66, Self.problems("a.yaml"),
          errors: "kembar: cannot read 'missing.yaml': there is no such file\n"))
  }

  // MARK: Damage

  /// A registry of which only the first page is as it was.
  private func damaged(_ home: Home) throws -> String {
    let path = home.path("damaged.sqlite")
    _ = try home.run("import", home.write(Tables.twins, "twins.csv"), "--into", path)
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[4096...] = Data(repeating: 0x41, count: bytes.count - 4096)
    try bytes.write(to: URL(filePath: path))
    return path
  }

  @Test(arguments: [
    (
      "en",
      """
      'damaged.sqlite' is damaged (database disk image is malformed); restore it from a copy, or rescue what it holds \
      with 'sqlite3 … .recover'
      """
    ),
    (
      "id",
      """
      'damaged.sqlite' rusak (database disk image is malformed); pulihkan dari salinannya, atau selamatkan isinya \
      dengan 'sqlite3 … .recover'
      """
    ),
  ])
  func tellsOfDamage(language: String, message: String) throws {
    let home = try Home()
    let path = try damaged(home)
    let before = try Data(contentsOf: URL(filePath: path))
    for arguments in [["check", path], ["list", "--registry", path], ["undo", "--registry", path]] {
      let outcome = try home.run(arguments + ["--language", language])
      #expect(outcome == .init(65, "", errors: "kembar: \(message)\n"), "\(arguments)")
    }
    let file = try home.write(Tables.twins, "twins.csv")
    #expect(try home.run("import", file, "--into", path).ending == .exited(65))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }
}
