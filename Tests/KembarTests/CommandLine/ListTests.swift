import Foundation
import Testing

/// `kembar list` on pipes.
struct ListTests {
  @Test func listsIDs() throws {
    let outcome = try Program.run("list", "country:id+kz", "--format", "ids")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == "nusantara-astana-2023\n")
    #expect(outcome.errors == "")
  }

  @Test func findsNothingWithoutFailing() throws {
    let outcome = try Program.run("list", "no-such-word")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == "" && outcome.errors == "")
  }

  @Test(arguments: [
    ("en", "nusantara-astana-2023  3 Jul 2023  Signed  MoU  Nusantara ⇄ Astana\n"),
    ("id", "nusantara-astana-2023  3 Jul 2023  Ditandatangani  MoU  Nusantara ⇄ Astana\n"),
  ])
  func writesTheTable(language: String, table: String) throws {
    #expect(try Program.run("list", "--language", language, "astana", "nusantara").output == table)
  }

  @Test(arguments: [("csv", Character(",")), ("tsv", Character("\t"))])
  func writesColumns(format: String, separator: Character) throws {
    let outcome = try Program.run("list", "country:id+kz", "--format", format)
    let header = """
      id title instrument kind stage signed agreed effective ends venue scope signatories witnesses \
      a.country a.place a.body a.latitude a.longitude a.wikidata \
      b.country b.place b.body b.latitude b.longitude b.wikidata countries places note source url
      """
    #expect(outcome.ending == .exited(0))
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.first == header.replacing(" ", with: String(separator)))
    let row = "nusantara-astana-2023  mou sister-city signed 2023-07-03 "
    #expect(outcome.lines.last?.hasPrefix(row.replacing(" ", with: String(separator))) == true)
  }

  @Test(arguments: ["json", "yaml"]) func readsBackWhatItWrites(format: String) throws {
    let folder = try TemporaryFolder()
    let written = try Program.run("list", "--format", format)
    #expect(written.ending == .exited(0))
    let file = try folder.write(written.output, "registry.\(format)")
    for other in ["ids", "json", "yaml", "csv"] {
      let bundled = try Program.run("list", "--format", other)
      let read = try Program.run("list", "--format", other, "--registry", file)
      #expect(read.ending == .exited(0) && read.errors == "")
      #expect(read.output == bundled.output)
    }
  }

  @Test func countsEveryAgreementOfTheDocument() throws {
    let document = try Fixture.bundledDocument()
    let ids = try Program.run("list", "--format", "ids").lines
    #expect(Set(ids) == Set(document.keys))
    #expect(ids.count == document.count)
  }

  @Test(arguments: [["--", "-country:id"], ["-country:id"]])
  func takesNegatedTerms(words: [String]) throws {
    let ids = try Program.run(["list", "--format", "ids"] + words)
    #expect(ids.ending == .exited(0))
    #expect(
      Set(ids.lines) == [
        "china-kazakhstan-declaration-2022", "china-kazakhstan-documents-2022",
        "china-kazakhstan-consulates-2022",
        "china-kazakhstan-partnership",
      ])
  }

  @Test(arguments: ["table", "json", "yaml", "csv"]) func endsSilentlyWhenNobodyReads(format: String) throws {
    let line = #"("$0" list --registry "$1" --format "$2"; echo "status $?" >&2) | head -c 1 >/dev/null"#
    let folder = try TemporaryFolder()
    let file = try folder.write(Registries.numbered(3000), "many.json")
    let outcome = try Program.execute(["/bin/sh", "-c", line, Program.path, file, format])
    #expect(outcome.output == "")
    #expect(["status 0\n", "status 141\n"].contains(outcome.errors))
  }

  @Test(arguments: [("en", "cannot write the output: "), ("id", "keluaran tidak dapat ditulis: ")])
  func saysWhenNothingCanBeWritten(language: String, message: String) throws {
    let line = #"exec "$0" list >/dev/full"#
    let outcome = try Program.execute(
      ["/bin/sh", "-c", line, Program.path], environment: ["KEMBAR_LANGUAGE": language])
    #expect(outcome.ending == .exited(74))
    #expect(outcome.errors == "kembar: \(message)No space left on device\n")
  }
}
