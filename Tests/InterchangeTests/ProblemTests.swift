import Interchange
import KembarModel
import Testing

/// One document with one thing wrong in it.
struct FaultyDocument: Sendable, CustomTestStringConvertible {
  /// JSON in which `¦` stands before the place that is wrong.
  let text: String
  let path: String
  let english: String
  let indonesian: String

  var testDescription: String { english }

  /// A document of its own.
  init(_ text: String, path: String, en english: String, id indonesian: String) {
    self.text = text
    self.path = path
    self.english = english
    self.indonesian = indonesian
  }

  /// A document with one agreement, which has `fields` beside those that it must have.
  init(fields: String, path: String, en english: String, id indonesian: String) {
    self.init(
      """
      {"kembar": 1,
       "sources": [{"id": "s"}],
       "places": [{"id": "bogor", "country": "ID", "kind": "city", "names": {"en": "Bogor"}}],
       "people": [{"id": "p", "name": "P"}],
       "agreements": [
         {"id": "a", "instrument": "mou", "kind": "unknown", "stage": "signed",
          "sides": [{"country": "ID", "place": "bogor"}, {"country": "JP"}],
          \(fields)}]}
      """, path: "agreements[0]." + path, en: english, id: indonesian)
  }

  /// Where the fault is marked; at the beginning where it is not.
  var mark: Mark {
    let before = text.prefix { $0 != "¦" }
    guard before.count < text.count else { return Mark(line: 1, column: 1) }
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return Mark(line: line.count, column: (line.last?.unicodeScalars.count ?? 0) + 1)
  }

  func problems(_ countries: CountryTable) throws -> [Problem] {
    let bytes = Array(text.filter { $0 != "¦" }.utf8)
    return DocumentReader.read(try JSONReader.read(bytes), countries: countries).problems
  }
}

@Suite struct ProblemTests {
  private static let countries = BundledData.countries()

  @Test(arguments: FaultyDocument.keys + FaultyDocument.values + FaultyDocument.references)
  func problem(document: FaultyDocument) throws {
    let problems = try document.problems(Self.countries)
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    let beginning = document.path.isEmpty ? "" : document.path + ": "
    #expect(problem.path == document.path)
    #expect(problem.mark == document.mark)
    #expect(problem.message(in: .english) == beginning + document.english)
    #expect(problem.message(in: .indonesian) == beginning + document.indonesian)
  }

  @Test func pathAndSuggestion() throws {
    let agreement =
      #"{"id": "X", "instrument": "mou", "kind": "state", "stage": "S", "sides": [{"country": "ID"}, {"country": "JP"}]}"#
    let agreements = ["signed", "intent", "unknown", "singed"].enumerated().map { number, stage in
      agreement.replacing("X", with: "a\(number)").replacing("\"S\"", with: "\"\(stage)\"")
    }
    let text = #"{"kembar": 1, "agreements": ["# + agreements.joined(separator: ",\n") + "]}"
    let problems = DocumentReader.read(try JSONReader.read(Array(text.utf8)), countries: Self.countries)
      .problems
    #expect(
      problems.map { $0.message(in: .english) } == [
        "agreements[3].stage: 'singed' is not a stage; did you mean 'signed'?"
      ])
    #expect(
      problems.map { $0.message(in: .indonesian) } == [
        "agreements[3].stage: 'singed' bukan tahap; maksudnya 'signed'?"
      ])
    #expect(problems.map(\.mark) == [Mark(line: 4, column: 61)])
  }

  @Test(
    "Every type has a name",
    arguments: [
      ("null", "nothing", "nilai kosong"), ("true", "a truth value", "benar/salah"),
      ("5", "a whole number", "bilangan bulat"),
      ("5.5", "a number", "bilangan"), ("[]", "a list", "daftar"),
      ("{}", "a map of keys and values", "peta kunci dan nilai"),
    ])
  func types(value: String, english: String, indonesian: String) throws {
    let text = "{\"kembar\": 1, \"people\": [{\"id\": \"p\", \"name\": \(value)}]}"
    let problems = DocumentReader.read(try JSONReader.read(Array(text.utf8)), countries: Self.countries)
      .problems
    #expect(
      problems.map { $0.message(in: .english) } == ["people[0].name: expected a text, found \(english)"])
    #expect(
      problems.map { $0.message(in: .indonesian) } == ["people[0].name: seharusnya teks, bukan \(indonesian)"]
    )
  }

  @Test func problemsComeInTheOrderOfTheDocument() throws {
    let text = """
      {"agreements": [{"id": "a", "instrument": "mou", "kind": "state", "stage": "gone", "sides": []}],
       "people": [{"id": "P"}], "kembar": 1, "sources": 5}
      """
    let problems = DocumentReader.read(try JSONReader.read(Array(text.utf8)), countries: Self.countries)
      .problems
    #expect(
      problems.map(\.path) == [
        "agreements[0].stage", "agreements[0].sides", "people[0]", "people[0].id", "sources",
      ])
  }

  @Test func aDocumentOfAnotherVersionIsNotReadFurther() throws {
    let text = #"{"kembar": 2, "sources": [{"id": "s", "isbn": "x"}]}"#
    let (registry, problems) = DocumentReader.read(
      try JSONReader.read(Array(text.utf8)), countries: Self.countries)
    #expect(
      problems.map { $0.message(in: .english) } == [
        "kembar: version 2 is not known; this kembar reads version 1"
      ])
    #expect(registry == Registry())
  }

  @Test func longWordsAreCutShort() throws {
    let word = String(repeating: "x", count: 100_000)
    let text = "{\"kembar\": 1, \"\(word)\": 5}"
    let problems = DocumentReader.read(try JSONReader.read(Array(text.utf8)), countries: Self.countries)
      .problems
    #expect(
      problems.map { $0.message(in: .english) } == [
        "'\(String(repeating: "x", count: 40))…' is not a key here; "
          + "it must be one of kembar, sources, places, people, agreements, elsewhere"
      ])
  }
}
