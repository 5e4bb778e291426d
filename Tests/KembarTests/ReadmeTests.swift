import Foundation
import Testing

@testable import kembar

/// What the README says is what the program does.
struct ReadmeTests {
  private func readme() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test func theKeyTableIsTheProgramsOwn() throws {
    let text = try readme()
    let start = try #require(text.range(of: "<!-- keys -->\n")?.upperBound)
    let end = try #require(text.range(of: "<!-- /keys -->")?.lowerBound)
    #expect(String(text[start..<end]) == KeyTable.markdown, "'kembar manual keys' gives the table")
  }

  @Test func theManualNamesEveryKeyAndFilter() {
    let manual = ManualPage.text
    for row in KeyTable.rows(isPlain: true) {
      #expect(manual.contains("(\(row.place))"))
    }
    #expect(manual.contains(".It country:  negara:"))
  }
}
