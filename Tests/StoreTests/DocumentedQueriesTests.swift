import Foundation
import Interchange
import KembarModel
import Store
import Testing

/// The questions that the documentation asks of the bundled registry.
@Suite struct DocumentedQueriesTests {
  /// Each question with its answer.
  private static let examples: [(sql: String, answer: String)] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Documentation/registry-file.md")
    guard let page = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return page.components(separatedBy: "```sql\n").dropFirst().compactMap { part in
      let pieces = part.components(separatedBy: "```")
      guard pieces.count > 2, pieces[2].hasPrefix("text\n") else { return nil }
      return (sql: pieces[0], answer: String(pieces[2].dropFirst(5)))
    }
  }()

  @Test func everyAnswerIsWhatTheFileSays() throws {
    let file = try TestRegistry()
    let registry = try BundledData.registry(countries: BundledData.countries())
    try RegistryStore.create(
      file.path, holding: registry, at: TestRegistry.time, summary: "the bundled registry"
    ).close()
    #expect(Self.examples.count == 6)
    for (sql, answer) in Self.examples {
      #expect(try file.rows(sql).map { $0 + "\n" }.joined() == answer)
    }
  }
}
