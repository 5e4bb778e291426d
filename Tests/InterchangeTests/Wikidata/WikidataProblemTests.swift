import Interchange
import KembarModel
import Testing

/// A row with one thing wrong in it.
struct FaultyRow: Sendable, CustomTestStringConvertible {
  let variable: String
  /// The value of the variable as JSON.
  let value: String
  /// Whether the row cannot be used at all.
  let isFatal: Bool
  let english: String
  let indonesian: String

  var testDescription: String { english }

  init(
    _ variable: String, _ value: String, isFatal: Bool = false, en english: String, id indonesian: String
  ) {
    self.variable = variable
    self.value = value
    self.isFatal = isFatal
    self.english = english
    self.indonesian = indonesian
  }

  static let all = places + points + dates

  private static let places =
    [
      FaultyRow(
        "a", "", isFatal: true, en: "a: has no value, and must have one",
        id: "a: tidak ada nilainya, padahal wajib"),
      FaultyRow(
        "bLabel", "", isFatal: true, en: "bLabel: has no value, and must have one",
        id: "bLabel: tidak ada nilainya, padahal wajib"),
      FaultyRow(
        "b", "\"Q64\"", isFatal: true, en: "b: expected an object with 'type' and 'value'",
        id: "b: seharusnya objek dengan 'type' dan 'value'"),
      FaultyRow(
        "aLabel", #"{"type": "word", "value": "Berlin"}"#, isFatal: true,
        en: "aLabel: expected an object with 'type' and 'value'",
        id: "aLabel: seharusnya objek dengan 'type' dan 'value'"),
      FaultyRow(
        "aCountryCode", #"{"type": "literal", "value": 49}"#,
        en: "aCountryCode: expected an object with 'type' and 'value'",
        id: "aCountryCode: seharusnya objek dengan 'type' dan 'value'"),
      FaultyRow(
        "a", WikidataResults.literal("Q64"), isFatal: true, en: "a: expected a URI, found a literal",
        id: "a: seharusnya sebuah URI, bukan sebuah literal"),
      FaultyRow(
        "bCountryLabel", WikidataResults.uri("Q252"), en: "bCountryLabel: expected a literal, found a URI",
        id: "bCountryLabel: seharusnya sebuah literal, bukan sebuah URI"),
      FaultyRow(
        "b", #"{"type": "bnode", "value": "t42"}"#, isFatal: true,
        en: "b: according to Wikidata there is a value, but it is not known",
        id: "b: menurut Wikidata nilainya ada, tetapi tidak diketahui"),
      FaultyRow(
        "b", #"{"type": "uri", "value": "http://www.wikidata.org/.well-known/genid/4a5b"}"#, isFatal: true,
        en: "b: according to Wikidata there is a value, but it is not known",
        id: "b: menurut Wikidata nilainya ada, tetapi tidak diketahui"),
    ]
    + [
      "http://example.org/entity/Q64", "http://www.wikidata.org/entity/P190", "Q64",
      "http://www.wikidata.org/entity/Q06",
    ].map {
      FaultyRow(
        "a", #"{"type": "uri", "value": "\#($0)"}"#, isFatal: true,
        en: "a: '\($0)' is not an item of Wikidata; write it like http://www.wikidata.org/entity/Q64",
        id: "a: '\($0)' bukan butir Wikidata; tulis seperti http://www.wikidata.org/entity/Q64")
    }

  private static let points =
    [
      "", "Point", "Point()", "Point(1)", "Point(1 2 3)", "Point(1,2)", "Point(1 2", "1 2", "Point(nan 2)",
      "Point(0x1 2)", "<Point(1 2)",
    ]
    .map {
      FaultyRow(
        "aCoord", WikidataResults.literal($0),
        en: "aCoord: '\($0)' is not a point; write longitude and latitude like Point(106.8 -6.6)",
        id: "aCoord: '\($0)' bukan titik; tulis bujur dan lintang seperti Point(106.8 -6.6)")
    } + [
      FaultyRow(
        "bCoord", WikidataResults.literal("<http://www.wikidata.org/entity/Q405> Point(1 2)"),
        en: "bCoord: '<http://www.wikidata.org/entity/Q405> Po…' is not a point on Earth",
        id: "bCoord: '<http://www.wikidata.org/entity/Q405> Po…' bukan titik di Bumi")
    ]
    + ["Point(180.1 0)", "Point(0 -90.5)", "Point(1e999 0)"].map {
      FaultyRow(
        "bCoord", WikidataResults.literal($0),
        en: "bCoord: '\($0)' is out of range; longitudes are -180 to 180, latitudes -90 to 90",
        id: "bCoord: '\($0)' di luar batas; bujur harus -180 sampai 180, lintang -90 sampai 90")
    }

  private static let dates =
    [
      "", "2004", "2004-05-17", "-0044-03-15T00:00:00Z", "12004-01-01T00:00:00Z", "2004-02-30T00:00:00Z",
      "2004-05-17T25:00:00Z",
    ].map {
      FaultyRow(
        "start", WikidataResults.literal($0),
        en: "start: '\($0)' is not a date from the year 1 to 9999; write it like 2004-05-17T00:00:00Z",
        id: "start: '\($0)' bukan tanggal dari tahun 1 sampai 9999; tulis seperti 2004-05-17T00:00:00Z")
    } + [
      FaultyRow(
        "end", #"{"type": "bnode", "value": "t1"}"#,
        en: "end: according to Wikidata there is a value, but it is not known",
        id: "end: menurut Wikidata nilainya ada, tetapi tidak diketahui")
    ]
}

@Suite struct WikidataProblemTests {
  @Test(arguments: FaultyRow.all)
  func problem(row: FaultyRow) throws {
    let results = WikidataResults(row: [row.variable: row.value])
    #expect(results.error == nil && results.syntaxError == nil)
    let record = try #require(results.records.first)
    #expect((record.link == nil) == row.isFatal)
    #expect(record.problems.map { $0.message(in: .english) } == [row.english])
    #expect(record.problems.map { $0.message(in: .indonesian) } == [row.indonesian])
    let entry = record.binding[row.variable]
    #expect(record.problems.first?.mark == (entry ?? record.binding).mark)
    #expect((entry == nil) == row.value.isEmpty)
  }

  @Test(
    "A precision that cannot be used",
    arguments: [
      (
        "x", "startPrecision: 'x' is not a precision of Wikidata's dates; write a number from 0 to 14",
        "startPrecision: 'x' bukan ketelitian tanggal Wikidata; tulis bilangan dari 0 sampai 14"
      ),
      (
        "15", "startPrecision: '15' is not a precision of Wikidata's dates; write a number from 0 to 14",
        "startPrecision: '15' bukan ketelitian tanggal Wikidata; tulis bilangan dari 0 sampai 14"
      ),
      (
        "7", "start: of '1900-01-01T00:00:00Z' the century is known at best, so it is left out",
        "start: dari '1900-01-01T00:00:00Z' paling-paling abadnya yang diketahui, jadi tidak dipakai"
      ),
    ])
  func precision(precision: String, english: String, indonesian: String) throws {
    let results = WikidataResults(row: [
      "start": WikidataResults.literal("1900-01-01T00:00:00Z"),
      "startPrecision": WikidataResults.literal(precision),
    ])
    let record = try #require(results.records.first)
    #expect(record.link != nil && record.link?.start == nil)
    #expect(record.problems.map { $0.message(in: .english) } == [english])
    #expect(record.problems.map { $0.message(in: .indonesian) } == [indonesian])
  }

  @Test("A row that is no object", arguments: ["1", "[]", "null", "\"a\""])
  func noObject(row: String) throws {
    let record = try #require(WikidataResults(WikidataResults.document(rows: [row])).records.first)
    #expect(record.link == nil)
    #expect(record.problems.map(\.mark) == [Mark(line: 3, column: 1)])
    #expect(
      record.problems.map { $0.message(in: .english) } == [
        "this row is not an object that gives values to variables"
      ])
    #expect(
      record.problems.map { $0.message(in: .indonesian) } == [
        "baris ini bukan objek yang memberi nilai kepada variabel"
      ])
  }

  @Test("Every problem of a row is told, in the order of the variables")
  func everyProblem() throws {
    let results = WikidataResults(row: [
      "end": "0", "start": "0", "bCoord": "0", "aCoord": "0", "bLabel": "", "aCountryLabel": "0", "a": "",
    ])
    let record = try #require(results.records.first)
    #expect(
      record.problems.map(\.variable) == ["a", "aCountryLabel", "aCoord", "bLabel", "bCoord", "start", "end"])
  }
}
