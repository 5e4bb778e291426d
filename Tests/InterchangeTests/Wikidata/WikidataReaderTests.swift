import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct WikidataReaderTests {
  /// As the query service writes them: a full row, and one with no more than must be there.
  private static let document = #"""
    {
      "head" : { "vars" : [ "a", "aLabel", "aCoord", "b", "bLabel", "start", "startPrecision", "end" ] },
      "results" : {
        "bindings" : [ {
          "a" : { "type" : "uri", "value" : "http://www.wikidata.org/entity/Q64" },
          "b" : { "type" : "uri", "value" : "https://www.wikidata.org/entity/Q3630" },
          "aCoord" : { "datatype" : "http://www.opengis.net/ont/geosparql#wktLiteral", "type" : "literal", "value" : "Point(13.383333333 52.516666666)" },
          "aLabel" : { "xml:lang" : "id", "type" : "literal", "value" : "Berlin" },
          "aCountryCode" : { "type" : "literal", "value" : "DE" },
          "aCountryLabel" : { "xml:lang" : "id", "type" : "literal", "value" : "Jerman" },
          "bLabel" : { "xml:lang" : "zh-hant", "type" : "literal", "value" : "雅加達" },
          "bCoord" : { "type" : "typed-literal", "value" : "<http://www.wikidata.org/entity/Q2> POINT (106.8 -6.2)" },
          "bCountryLabel" : { "type" : "literal", "value" : "Q252" },
          "start" : { "datatype" : "http://www.w3.org/2001/XMLSchema#dateTime", "type" : "literal", "value" : "1993-01-01T00:00:00Z" },
          "startPrecision" : { "datatype" : "http://www.w3.org/2001/XMLSchema#integer", "type" : "literal", "value" : "11" },
          "end" : { "type" : "literal", "value" : "2012-01-01T00:00:00Z" },
          "other" : null
        }, {
          "a" : { "type" : "uri", "value" : "http://www.wikidata.org/entity/Q1" },
          "b" : { "type" : "uri", "value" : "http://www.wikidata.org/entity/Q22" },
          "aLabel" : { "type" : "literal", "value" : "Q1" },
          "bLabel" : { "type" : "literal", "value" : "Q1" }
        } ]
      }
    }
    """#

  @Test func rows() throws {
    let results = WikidataResults(Self.document)
    #expect(results.error == nil && results.syntaxError == nil)
    #expect(
      results.records.map(\.link?.summary) == [
        """
        Q64 Berlin@id, DE Jerman, 52.516666666 13.383333333 – Q3630 雅加達@zh-hant, ? ?, -6.2 106.8, \
        1993-01-01 to 2012
        """,
        "Q1 ?@?, ? ?, ? – Q22 Q1@?, ? ?, ?, ? to ?",
      ])
    #expect(results.records.map(\.problems) == [[], []])
    #expect(results.records.map(\.binding.mark) == [Mark(line: 4, column: 20), Mark(line: 18, column: 8)])
    let text = Array(Self.document.utf8)
    let whole = try JSONReader.read(text)
    #expect(results.records.map(\.binding) == whole["results"]?["bindings"]?.list)
  }

  @Test(
    "Dates are as exact as the precision says, or else as what is mostly meant",
    arguments: [
      ("2004-05-17", nil, "2004-05-17"), ("2004-05-01", nil, "2004-05"), ("2004-01-17", nil, "2004-01-17"),
      ("2004-01-01", nil, "2004"), ("2004-12-31", nil, "2004-12-31"), ("0001-01-01", nil, "0001"),
      ("2004-01-01", "14", "2004-01-01"), ("2004-01-01", "11", "2004-01-01"), ("2004-01-01", "10", "2004-01"),
      ("2004-01-01", "9", "2004"), ("2004-05-17", "9", "2004"), ("1990-01-01", "8", "199X"),
    ] as [(String, String?, String)])
  func dates(moment: String, precision: String?, date: String) {
    for (start, end) in [("start", "end"), ("end", "start")] {
      let results = WikidataResults(row: [
        start: WikidataResults.literal(moment + "T00:00:00Z"),
        "\(start)Precision": precision.map(WikidataResults.literal) ?? "",
        "\(end)Precision": WikidataResults.literal("11"),
      ])
      let link = results.records.first?.link
      #expect((start == "start" ? link?.start : link?.end)?.description == date)
      #expect((start == "start" ? link?.end : link?.start) == nil)
      #expect(results.records.first?.problems == [])
    }
  }

  @Test(
    "Points are read in every spelling of well-known text",
    arguments: [
      ("Point(106.8 -6.6)", 106.8, -6.6), ("POINT(106.8 -6.6)", 106.8, -6.6), ("point ( 1   2 )", 1, 2),
      (" Point(-180 90) ", -180, 90), ("Point(-1.0E-5 +2e1)", -1e-5, 20),
      ("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>Point(1 2)", 1, 2),
    ])
  func points(text: String, longitude: Double, latitude: Double) {
    let results = WikidataResults(row: ["bCoord": WikidataResults.literal(text)])
    let end = results.records.first?.link?.b
    #expect(end?.longitude == longitude && end?.latitude == latitude)
    #expect(results.records.first?.problems == [])
  }
}

// MARK: - Whole documents

extension WikidataReaderTests {
  @Test(
    "What is no result of the query is refused",
    arguments: [
      (
        #"{"head": {"vars": ["item", "b", "bLabel"]}, "results": {"bindings": [{}]}}"#, [],
        .missingVariables(["a", "aLabel"])
      ),
      (#"{"results": {"bindings": []}}"#, [], .missingVariables(["a", "aLabel", "b", "bLabel"])),
      (#"{"head": {}, "boolean": true}"#, [], .missingVariables(["a", "aLabel", "b", "bLabel"])),
      (
        #"{"results": {"bindings": [{}]}, "head": {"vars": ["a", "b"]}}"#, [4],
        .missingVariables(["aLabel", "bLabel"])
      ),
      ("[]", [], .missingVariables(["a", "aLabel", "b", "bLabel"])),
      (#"{"head": {"vars": ["a", "aLabel", "b", "bLabel"]}}"#, [], .missingRows),
      (#"{"head": {"vars": ["a", "aLabel", "b", "bLabel"]}, "results": {"bindings": {}}}"#, [], .missingRows),
      (#"{"head": {"vars": ["b", "bLabel", "a", "aLabel"]}, "results": {"bindings": []}}"#, [], nil),
      (#"{"results": {"bindings": [{}]}, "head": {"vars": [1, "a", "aLabel", "b", "bLabel"]}}"#, [4], nil),
    ] as [(String, [Int], WikidataReader.ReadError?)])
  func documents(text: String, problemCounts: [Int], error: WikidataReader.ReadError?) {
    let results = WikidataResults(text)
    #expect(results.error == error && results.syntaxError == nil)
    #expect(results.records.map(\.problems.count) == problemCounts)
  }

  @Test(
    arguments: [
      (
        .missingVariables(["a", "aLabel"]),
        "these are not the results of the query for twinned cities in the README: there is no variable a, aLabel",
        "ini bukan hasil kueri kota kembar di README: variabel a, aLabel tidak ada"
      ),
      (
        .missingRows,
        "these are not the results of the query for twinned cities in the README: there is no array results.bindings",
        "ini bukan hasil kueri kota kembar di README: larik results.bindings tidak ada"
      ),
    ] as [(WikidataReader.ReadError, String, String)])
  func wording(error: WikidataReader.ReadError, english: String, indonesian: String) {
    #expect(error.message(in: .english) == english)
    #expect(error.message(in: .indonesian) == indonesian)
  }

  @Test("What the service appends when time is up is an error at its place, after the rows before it")
  func timeout() throws {
    let rows = [
      #"{"a": \#(WikidataResults.uri("Q1"))}"#, "SPARQL-QUERY: java.util.concurrent.TimeoutException",
    ]
    let results = WikidataResults(WikidataResults.document(rows: rows))
    #expect(results.records.count == 1)
    #expect(
      results.syntaxError
        == SyntaxError(format: "JSON", reason: .expected("a value"), mark: Mark(line: 4, column: 1)))
  }

  @Test func nothingComesAfterAnError() throws {
    var reader = WikidataReader(
      chunks: ChunkedBytes.whole(Array(#"{"head": {"vars": ["x"]}, "results": {"bindings": [{}, {}]}}"#.utf8))
    )
    #expect(throws: WikidataReader.ReadError.self) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test(
    "Whatever is damaged, and however it is cut, is read the same way", .timeLimit(.minutes(1)),
    arguments: 1...5)
  func damage(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<20 {
      let bytes = numbers.damaged(Array(Self.document.utf8))
      let results = WikidataResults(chunks: ChunkedBytes.whole(bytes))
      #expect(results == WikidataResults(chunks: ChunkedBytes.random(bytes, longest: 50, &numbers)))
      for record in results.records {
        #expect(record.link != nil || !record.problems.isEmpty)
        for problem in record.problems {
          #expect(problem.mark >= record.binding.mark && !problem.message(in: .english).isEmpty)
        }
      }
    }
  }
}
