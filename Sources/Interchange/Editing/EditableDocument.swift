package import KembarModel

/// One agreement as a text that a person edits: a YAML document in which comments name the words that are allowed
/// and show what could be added.
///
///     agreements:
///       - id: bogor-kisarazu-2016
///         # stage: exploration intent planned signed …
///         stage: intent
///         …
///         # funding: {id: "…", en: "…"}
package struct EditableDocument {
  private let language: Language
  private let writer: DocumentWriter

  /// A writer of texts with comments in a language.
  package init(_ language: Language, countries: CountryTable) {
    self.language = language
    writer = DocumentWriter(countries: countries)
  }

  /// The text of an agreement with the sources, places and people that it names; it reads back as `excerpt`.
  ///
  /// - Parameters:
  ///   - excerpt: see ``Registry/excerpt(_:)``.
  ///   - title: what the agreement is called, for the first line.
  /// - Returns: lines with comments, ended by a line break.
  /// - Throws: see ``YAMLWriter/text(_:)``.
  package func text(_ excerpt: Registry, title: String) throws -> String {
    var lines = heading(title) + ["kembar: 1"]
    lines += try list("agreements", excerpt.agreements.map(writer.agreement), EditingHint.agreement)
    lines += try list("people", excerpt.people.map(writer.person), EditingHint.person)
    lines += try list("places", excerpt.places.map(writer.place), EditingHint.place)
    lines += try list("sources", excerpt.sources.map(writer.source), EditingHint.source)
    let text = lines.joined(separator: "\n") + "\n"
    guard !excerpt.elsewhere.isEmpty else { return text }
    let elsewhere = Node(.list(excerpt.elsewhere.map { Node(.string($0)) }))
    return text + (try YAMLWriter.text(Node(.map([.init(key: "elsewhere", node: elsewhere)]))))
  }

  private func heading(_ title: String) -> [String] {
    let words = Phrase(
      id: """
        Simpan lalu tutup editor untuk mengubah; tutup tanpa menyimpan untuk membiarkannya.
        Tanggal: 2023-07-03, 2023-07, 2023, [2016-11-16..2016-11-19] salah satunya, 2016? tidak pasti.
        Orang, tempat, dan sumber baru ditulis di daftarnya di bawah, lalu disebut menurut id-nya.
        """,
      en: """
        Save and close the editor to make the change; close it without saving to leave things as they are.
        Dates: 2023-07-03, 2023-07, 2023, [2016-11-16..2016-11-19] for one of them, 2016? for uncertain.
        New people, places and sources go into their lists below and are named by their ids.
        """)[language]
    let lines = [Self.inComment(title)] + words.split(separator: "\n").map(String.init)
    return lines.map { "# " + $0 } + [""]
  }

  /// The title without what YAML does not allow in a comment.
  private static func inComment(_ title: String) -> String {
    let refused: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]
    return String(
      String.UnicodeScalarView(
        title.unicodeScalars.filter { !refused.contains($0.properties.generalCategory) }))
  }

  /// A list of the document; each item shows, as comments, what it could also say.
  private func list(_ key: String, _ items: [Node], _ hints: [EditingHint]) throws -> [String] {
    guard !items.isEmpty else { return ["# \(key): []"] }
    return ["\(key):"] + (try items.flatMap { try item($0, hints) })
  }

  private func item(_ node: Node, _ hints: [EditingHint]) throws -> [String] {
    guard case .map(let entries) = node.value else { return [] }
    var lines: [String] = []
    for hint in hints {
      guard let entry = entries.first(where: { $0.key == hint.key }) else {
        if let example = hint.example { lines.append("# \(hint.key): \(example[language])") }
        continue
      }
      if let comment = hint.comment { lines.append("# " + comment[language]) }
      let text = try YAMLWriter.text(Node(.map([entry])))
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    return lines.enumerated().map { index, line in
      line.isEmpty ? "" : (index == 0 ? "  - " : "    ") + line
    }
  }
}
