import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct EditableDocumentTests {
  private static let countries = BundledData.countries()

  @Test("An agreement reads back as it was, whatever is in it", arguments: UInt64(0)..<40)
  func roundTrip(seed: UInt64) throws {
    var numbers = RandomNumbers(seed: seed)
    let registry = try Registry.random(&numbers)
    let document = EditableDocument(
      Language.allCases.randomElement(using: &numbers) ?? .english, countries: Self.countries)
    for agreement in registry.agreements {
      let excerpt = registry.excerpt([agreement])
      let text = try document.text(excerpt, title: numbers.text())
      let read = try RegistryDocument.read(Array(text.utf8), as: .yaml, countries: Self.countries)
      #expect(read == excerpt, "\(text)")
    }
  }

  @Test func commentsNameTheWordsAndShowWhatCouldBeAdded() throws {
    let registry = try BundledData.registry(countries: Self.countries)
    let agreement = try #require(
      registry.agreements.first { $0.id == "nusantara-shenzhen-2023" } ?? registry.agreements.first)
    let text = try EditableDocument(.english, countries: Self.countries)
      .text(registry.excerpt([agreement]), title: "Nusantara ⇄ Shenzhen")
    #expect(
      text.hasPrefix(
        """
        # Nusantara ⇄ Shenzhen
        # Save and close the editor to make the change; close it without saving to leave things as they are.
        """))
    for line in [
      "    # stage: exploration intent planned signed in-force renewed lapsed ended unknown\n    stage: ",
      "\n    # agreed: 2023-07-03\n", "\n    # notes: [{date: 2023-07-03, text: \"…\"}]\n",
      "\nplaces:\n  - id: ",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test("What the comments show is right where it is put", arguments: Language.allCases)
  func examples(language: Language) throws {
    var registry = Registry()
    registry.agreements = [
      Agreement(id: "a", sides: [Side(country: "ID"), Side(country: "KZ")])
    ]
    registry.places = [Place(id: "b", country: "ID", names: Text([.init(language: "id", words: "B")]))]
    registry.people = [Person(id: "c", name: "C")]
    registry.sources = [Source(id: "d")]
    let text = try EditableDocument(language, countries: Self.countries).text(registry, title: "A")
    var examples = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.hasPrefix("    # "),
        line.contains(": [") || line.contains(": {") || line.contains("2023-07-03")
      else {
        return String(line)
      }
      examples += 1
      return String(line).replacing("    # ", with: "    ", maxReplacements: 1)
        .replacing("person: …", with: "person: c").replacing("place: …", with: "place: b")
        .replacing("source: …", with: "source: d").replacing("agreement: …", with: "agreement: a")
    }
    #expect(examples == 20)
    let document = lines.joined(separator: "\n").replacing("[venue, term]", with: "[instrument]")
    let read = try RegistryDocument.read(Array(document.utf8), as: .yaml, countries: Self.countries)
    let agreement = try #require(read.agreements.last)
    #expect(agreement.participants.count == 1 && agreement.scope.count == 2 && agreement.facts.count == 1)
    #expect(agreement.notes.count == 1 && agreement.related.count == 1 && agreement.term?.years == 5)
  }
}
