package import KembarModel
package import Search
import Terminal

extension PageText {
  /// A page as CommonMark: a heading, its lead, and a list for each section.
  package static func markdown(_ address: PageAddress, of catalogue: Catalogue, _ language: Language)
    -> String
  {
    let page = PageWriter.page(address, of: catalogue, language, .unicode)
    var text = "# " + markdown(page.title) + "\n"
    for line in page.lead { text += "\n" + markdown(line) + "\n" }
    for section in page.sections {
      text += "\n## " + section.label.escapedForMarkdown + "\n\n"
      for row in section.rows {
        let cells = row.cells.map(markdown).filter { !$0.isEmpty }
        // A source is followed by its places, which are indented.
        let isNested = row.cells.first?.first?.text.hasPrefix("  ") ?? false
        text += (isNested ? "  - " : "- ") + cells.joined(separator: " — ") + "\n"
      }
    }
    return text
  }

  private static func markdown(_ spans: [Span]) -> String {
    let text = spans.map { $0.text.sanitised() }.joined().escapedForMarkdown
    return String(text.drop { $0 == " " })
  }
}

extension String {
  /// The text with a backslash before what Markdown would take for markup.
  fileprivate var escapedForMarkdown: String {
    reduce(into: "") { text, character in
      if "\\`*_[]<>#|".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
