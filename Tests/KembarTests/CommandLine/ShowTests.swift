import Foundation
import Testing

/// `kembar show` on pipes.
struct ShowTests {
  @Test func writesTheAgreementsOfTheDocument() throws {
    let document = try Fixture.bundledDocument()
    #expect(document.count >= 11)
    for (id, agreement) in document {
      let shown = try Program.run("show", id, "--format", "json")
      #expect(shown.ending == .exited(0))
      #expect(try Fixture.agreements(Data(shown.output.utf8)) == [id: agreement])
    }
  }

  @Test(arguments: ["json", "yaml"]) func writesADocumentThatReadsBack(format: String) throws {
    let folder = try TemporaryFolder()
    let ids = ["bogor-kisarazu-2016", "nusantara-astana-2023"]
    let shown = try Program.run(["show", "--format", format] + ids)
    let file = try folder.write(shown.output, "excerpt")
    let listed = try Program.run("list", "--registry", file, "--format", "ids")
    #expect(listed.ending == .exited(0) && listed.errors == "")
    #expect(Set(listed.lines) == Set(ids))
    let excerpt = try Program.run(["show", "--format", format, "--registry", file] + ids)
    #expect(excerpt.output == shown.output)
  }

  @Test(arguments: [
    (
      "en",
      [
        "Nusantara ⇄ Astana", "● Signed", "Bambang Susantono", "Head of the Nusantara Capital Authority",
        "Sources",
      ]
    ),
    (
      "id",
      [
        "Nusantara ⇄ Astana", "● Ditandatangani", "Bambang Susantono", "Kepala Otorita Ibu Kota Nusantara",
        "Sumber",
      ]
    ),
  ])
  func writesText(language: String, words: [String]) throws {
    for format in ["text", "markdown"] {
      let outcome = try Program.run(
        "show", "nusantara-astana-2023", "--language", language, "--format", format)
      #expect(outcome.ending == .exited(0) && outcome.errors == "")
      for word in words { #expect(outcome.output.contains(word)) }
      #expect(
        outcome.output.hasPrefix(format == "markdown" ? "# Nusantara ⇄ Astana\n" : "Nusantara ⇄ Astana\n"))
    }
  }

  @Test func keepsTheOrderOfTheIDs() throws {
    let ids = ["nusantara-astana-2023", "bogor-kisarazu-2016"]
    let titles = ["Nusantara ⇄ Astana", "Bogor ⇄ Kisarazu"]
    for (ids, titles) in [(ids, titles), (ids.reversed(), titles.reversed())] {
      let shown = try Program.run(["show"] + ids).lines.filter(titles.contains)
      #expect(shown.first == titles.first && shown.contains(titles[1]))
    }
  }

  @Test(arguments: [
    (
      "en", "nusantara-astana-2032",
      "no agreement has the id 'nusantara-astana-2032'; did you mean 'nusantara-astana-2023'?"
    ),
    ("en", "nothing-like-it", "no agreement has the id 'nothing-like-it'; 'kembar list' gives all ids"),
    (
      "id", "nothing-like-it",
      "tidak ada kesepakatan dengan id 'nothing-like-it'; 'kembar list' menampilkan semua id"
    ),
    (
      "id", "nusantara-astana-2032",
      "tidak ada kesepakatan dengan id 'nusantara-astana-2032'; maksudnya 'nusantara-astana-2023'?"
    ),
  ])
  func tellsUnknownIDs(language: String, id: String, message: String) throws {
    let outcome = try Program.run("show", "bogor-kisarazu-2016", id, "--language", language)
    #expect(outcome.ending == .exited(1))
    #expect(outcome.output == "")
    #expect(outcome.errors == "kembar: \(message)\n")
  }
}
