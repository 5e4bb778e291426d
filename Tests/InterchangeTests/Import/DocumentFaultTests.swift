import Interchange
import KembarModel
import Testing

/// What holds back documents, or agreements in them.
@Suite struct DocumentFaultTests {
  private static let countries = BundledData.countries()

  private static func agreement(_ id: String, stage: String = "signed", related: String? = nil) -> String {
    let related = related.map { #", "related": [{"agreement": "\#($0)", "as": "mentions"}]"# } ?? ""
    return """
      {"id": "\(id)", "instrument": "mou", "kind": "state", "stage": "\(stage)",
       "sides": [{"country": "ID"}, {"country": "KZ"}]\(related)}
      """
  }

  private static func document(_ agreements: [String], elsewhere: String = "") -> [UInt8] {
    Array(
      #"{"kembar": 1, "agreements": [\#(agreements.joined(separator: ",\n"))], "elsewhere": [\#(elsewhere)]}"#
        .utf8)
  }

  @Test("What names an agreement that is left out is left out, through any number of others")
  func chain() throws {
    let agreements =
      [Self.agreement("bad", stage: "sined"), Self.agreement("good", related: "free")]
      + (0..<2_000).map { Self.agreement("a\($0)", related: $0 == 1_999 ? "bad" : "a\($0 + 1)") }
      + [Self.agreement("free")]
    let imported = try ImportedDocument(
      Self.document(agreements), as: .json, countries: Self.countries, keepingGoing: true)
    #expect(imported.registry.agreements.map(\.id) == ["good", "free"])
    #expect(imported.rejected.count == 2_001)
    #expect(
      imported.rejected.last?.problems.map { $0.message(in: .english) } == [
        "agreements[2001].related[0].agreement: 'bad' is not among the agreements"
      ])
  }

  @Test func namingEachOtherIsNoFault() throws {
    let agreements = [Self.agreement("a", related: "b"), Self.agreement("b", related: "a")]
    let imported = try ImportedDocument(
      Self.document(agreements), as: .json, countries: Self.countries, keepingGoing: true)
    #expect(imported.registry.agreements.map(\.id) == ["a", "b"] && imported.rejected.isEmpty)
  }

  @Test("An agreement elsewhere may have an id that one in the document has, which is then left out")
  func elsewhere() throws {
    let agreements = [Self.agreement("a"), Self.agreement("b", related: "a")]
    let imported = try ImportedDocument(
      Self.document(agreements, elsewhere: #""a""#), as: .json, countries: Self.countries, keepingGoing: true)
    #expect(imported.registry.agreements.map(\.id) == ["b"])
    #expect(
      imported.rejected.map { $0.problems.map { $0.message(in: .english) } } == [
        ["agreements[0].id: the id 'a' is taken; ids must be unique"]
      ])
  }

  @Test func ofManyTheFirstAreKept() throws {
    let count = 3 * DocumentFaults.mostKept
    let agreements = (0..<count).map { Self.agreement("a\($0)", stage: "sined", related: "none") }
    let faults = #expect(throws: DocumentFaults.self) {
      try ImportedDocument(
        Self.document(agreements), as: .json, countries: Self.countries, keepingGoing: false)
    }
    #expect(faults?.count == 2 * count)
    #expect(
      faults?.first.map(\.path)
        == (0..<DocumentFaults.mostKept / 2).flatMap {
          ["agreements[\($0)].stage", "agreements[\($0)].related[0].agreement"]
        })
  }

  @Test("A fault beyond the agreements holds back the whole document, with all its faults")
  func beyondAgreements() throws {
    let text =
      #"{"agreements": [\#(Self.agreement("a", stage: "sined"))], "places": {}, "kembar": 1, "x": []}"#
    let faults = #expect(throws: DocumentFaults.self) {
      try ImportedDocument(Array(text.utf8), as: .json, countries: Self.countries, keepingGoing: true)
    }
    #expect(faults?.first.map(\.path) == ["agreements[0].stage", "places", ""])
  }

  @Test func nothingOfAnotherVersionCounts() throws {
    let text =
      #"{"agreements": [\#(Self.agreement("a", stage: "sined"))], "places": {}, "kembar": 2, "x": []}"#
    let faults = #expect(throws: DocumentFaults.self) {
      try ImportedDocument(Array(text.utf8), as: .json, countries: Self.countries, keepingGoing: true)
    }
    #expect(faults?.first.map(\.path) == ["kembar", ""])
  }

  @Test("What an import names of a document may come after the agreements that name it")
  func anyOrder() throws {
    let text = """
      {"agreements": [{"id": "a", "instrument": "mou", "kind": "state", "stage": "signed",
        "sides": [{"country": "ID", "place": "p"}, {"country": "KZ"}],
        "participants": [{"person": "q", "part": "host"}], "related": [{"agreement": "e", "as": "parent"}],
        "facts": [{"field": "stage", "source": "s", "certainty": "stated"}]}],
       "elsewhere": ["e"], "people": [{"id": "q", "name": "Q"}], "sources": [{"id": "s"}],
       "places": [{"id": "p", "country": "ID", "kind": "city", "names": {"en": "P"}}], "kembar": 1}
      """
    let bytes = Array(text.utf8)
    let imported = try ImportedDocument(bytes, as: .json, countries: Self.countries, keepingGoing: false)
    #expect(
      try imported.registry == RegistryDocument.read(bytes, as: .json, countries: Self.countries)
        && imported.registry.agreements.count == 1)
  }
}
