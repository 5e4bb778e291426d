import Foundation
import Testing

/// `kembar countries`, `cities` and `people` on pipes.
struct TallyTests {
  @Test(arguments: [
    ("countries country:kz", "5  KZ  Kazakhstan\n4  CN  China\n1  ID  Indonesia\n"),
    ("countries country:kz --language id", "5  KZ  Kazakhstan\n4  CN  Tiongkok\n1  ID  Indonesia\n"),
    ("countries country:kz --format ids", "KZ\nCN\nID\n"),
    (
      "countries country:kz --format csv",
      "code,name,agreements\r\nKZ,Kazakhstan,5\r\nCN,China,4\r\nID,Indonesia,1\r\n"
    ),
    (
      "cities city:nusantara --format tsv --language id",
      "id\tcountry\tname\tagreements\nnusantara\tID\tNusantara\t2\nastana\tKZ\tAstana\t1\nshenzhen\tCN\tShenzhen\t1\n"
    ),
    ("cities kazakhstan", "1  astana     KZ  Astana\n1  nusantara  ID  Nusantara\n"),
    (
      "people person:zhenis --format ids",
      "bambang-susantono\njoko-widodo\nfadjroel-rachman\nzhenis-kassymbek\n"
    ),
    ("people no-such-word", ""),
    ("people no-such-word --format json", "[]\n"),
    ("people no-such-word --format csv", "id,name,agreements\r\n"),
  ])
  func counts(words: String, output: String) throws {
    let outcome = try Program.run(words.split(separator: " ").map(String.init))
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == output)
    #expect(outcome.errors == "")
  }

  /// The same rows in every format.
  @Test(arguments: ["countries", "cities", "people"]) func formatsAgree(command: String) throws {
    let ids = try Program.run(command, "--format", "ids").lines
    #expect(ids.count > 4)
    let json = try JSONSerialization.jsonObject(
      with: Data(Program.run(command, "--format", "json").output.utf8))
    let rows = try #require(json as? [[String: Any]])
    #expect(rows.compactMap { $0[command == "countries" ? "code" : "id"] as? String } == ids)
    let counts = rows.compactMap { $0["agreements"] as? Int }
    #expect(counts == counts.sorted(by: >) && counts.count == ids.count)
    let tsv = try Program.run(command, "--format", "tsv").lines.dropFirst().map { $0.split(separator: "\t") }
    #expect(tsv.map { String($0[0]) } == ids)
    #expect(tsv.map { Int($0.last ?? "") } == counts)
    let table = try Program.run(command).lines.map { $0.split(separator: " ", maxSplits: 2) }
    #expect(table.map { String($0[1]) } == ids)
    #expect(table.map { Int($0[0]) } == counts)
  }
}
