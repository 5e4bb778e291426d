import Foundation
import Testing

/// A table of many rows, which are read while those before them are written, is accounted for row by row.
struct LongImportTests {
  private static let header = "id,a.place,a.country,b.place,b.country,signed\n"

  /// Row by row, every hundredth with a date that is none.
  private static let rows = (1...1_000).map { number in
    let date = number % 100 == 0 ? "2020-13-0\(number / 100 % 10)" : "20\(10 + number % 10)"
    return "r\(number),Town \(number % 50),Indonesia,City \(number % 30),Japan,\(date)\n"
  }

  private static let faulty = rows.enumerated().filter { ($0.offset + 1) % 100 == 0 }.map(\.element)

  @Test func rejectsAreToldAndKeptInTheirOrder() throws {
    let home = try Home()
    let file = try home.write(Self.header + Self.rows.joined(), "long.csv")
    let rejects = home.path("rejects.csv")
    let outcome = try home.run("import", file, "--keep-going", "--rejects", rejects)
    #expect(outcome.ending == .exited(65))
    #expect(outcome.errors == "kembar: 10 rows were rejected; the others were imported\n")
    #expect(
      outcome.lines.compactMap { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } }
        == (1...10).map { 100 * $0 + 1 })
    #expect(
      outcome.lines.last == "1,000 rows read = 990 new + 0 changed + 0 unchanged + 0 duplicates + 10 rejected"
    )
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == Self.header + Self.faulty.joined())
    let ids = try home.ids("country:jp").filter { $0.hasPrefix("r") }
    #expect(Set(ids) == Set((1...1_000).filter { $0 % 100 != 0 }.map { "r\($0)" }))
    #expect(ids.count == 990)
  }

  @Test func whatCannotBeReadEndsItWhereItStands() throws {
    let home = try Home()
    let rows = Self.rows.filter { !Self.faulty.contains($0) }
    let file = try home.write(Self.header + rows.joined() + "\0", "long.csv")
    let outcome = try home.run("import", file)
    #expect(outcome.ending == .exited(65))
    #expect(
      outcome.errors
        == "kembar: long.csv:992:1: there is a NUL character here, so this is not a table of text; save the file as CSV UTF-8\n"
    )
    #expect(try home.traces == [])
  }
}
