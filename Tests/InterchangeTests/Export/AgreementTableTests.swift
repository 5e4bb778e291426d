import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct AgreementTableTests {
  @Test(
    "All columns, in their order",
    arguments: [
      (DelimitedWriter.csv, ",", "\r\n"), (.tsv, "\t", "\n"),
    ])
  func header(writer: DelimitedWriter, delimiter: String, lineBreak: String) {
    let table = AgreementTable(index: Self.index(Registry()), language: .english, writer: writer)
    #expect(
      table.header == """
        id title instrument kind stage signed agreed effective ends venue scope signatories witnesses \
        a.country a.place a.body a.latitude a.longitude a.wikidata \
        b.country b.place b.body b.latitude b.longitude b.wikidata countries places note source url
        """.replacing(" ", with: delimiter) + lineBreak)
  }

  @Test(
    "Every field, in the language wanted",
    arguments: [
      (
        .english,
        [
          "id": "bogor-kisarazu", "title": "Letter; of | Intent", "instrument": "loi",
          "kind": "friendship-city",
          "stage": "signed", "signed": "[2016-11-16..2016-11-19]", "agreed": "2016-10", "effective": "2017?",
          "ends": "2021~", "venue": "\"Town Hall, Bogor\"", "scope": "education;urban-planning",
          "signatories": #"Bima \| Arya|mayor\; of Bogor|a;||b;|guest|"#, "witnesses": "Bima \\| Arya||b",
          "a.country": "ID", "a.place": "Bogor", "a.body": "'=City", "a.latitude": "-6.595",
          "a.longitude": "106.816667", "a.wikidata": "Q10466", "b.country": "Korea; South",
          "b.place": "Kisarazu\\", "countries": #"ID;Korea\; South"#, "places": #"Bogor;Kisarazu\\"#,
          "note": #"first;second\; with a \| and a \\"#, "source": "other;rgre",
          "url": #";https://example.org/a\;b"#,
        ]
      ),
      (
        .indonesian,
        [
          "id": "bogor-kisarazu", "title": "Pernyataan Minat", "instrument": "loi", "kind": "friendship-city",
          "stage": "signed", "signed": "[2016-11-16..2016-11-19]", "agreed": "2016-10", "effective": "2017?",
          "ends": "2021~", "venue": "\"Balai Kota, Buitenzorg\"", "scope": "education;urban-planning",
          "signatories": #"Bima \| Arya|wali kota|a;||b;|tamu|"#, "witnesses": "Bima \\| Arya||b",
          "a.country": "ID", "a.place": "Buitenzorg", "a.body": "Pemkot", "a.latitude": "-6.595",
          "a.longitude": "106.816667", "a.wikidata": "Q10466", "b.country": "Korea; South",
          "b.place": "Kisarazu\\", "countries": #"ID;Korea\; South"#, "places": #"Buitenzorg;Kisarazu\\"#,
          "note": #"first;second\; with a \| and a \\"#, "source": "other;rgre",
          "url": #";https://example.org/a\;b"#,
        ]
      ),
    ] as [(Language, [String: String])])
  func fields(language: Language, cells: [String: String]) throws {
    let registry = try Registry.sample()
    #expect(try Self.row(registry, language, .csv, delimiter: ",") == cells)
  }

  @Test func nothingButCountries() throws {
    var registry = Registry()
    registry.agreements = [Agreement(id: "x", kind: .state, sides: [Side(country: ""), Side(country: "JP")])]
    #expect(
      try Self.row(registry, .english, .tsv, delimiter: "\t") == [
        "id": "x", "instrument": "unknown", "kind": "state", "stage": "unknown", "b.country": "JP",
        "countries": ";JP",
      ])
  }

  @Test("The columns of sides are of the first two; the lists are of all")
  func manySides() throws {
    var registry = try Registry.sample()
    registry.agreements = [
      Agreement(
        id: "x",
        sides: [Side(country: ""), Side(country: ""), Side(country: "ID", place: "bogor"), Side(country: "")])
    ]
    let cells = try Self.row(registry, .english, .tsv, delimiter: "\t")
    #expect(cells.filter { $0.key.contains(".") } == [:])
    #expect(cells["countries"] == ";;ID;")
    #expect(cells["places"] == ";;Bogor;")
  }

  @Test("Whatever the values of a cell are, they can be told apart", arguments: 1...5)
  func severalValues(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<30 {
      var registry = Registry()
      let sides = (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
        Side(country: String(numbers.list(upTo: 4) { $0.pick(Array(";|\\a ")) }))
      }
      registry.agreements = [Agreement(id: "x", sides: sides)]
      let cell = try Self.row(registry, .english, .tsv, delimiter: "\t")["countries"] ?? ""
      let countries = sides.map(\.country)
      #expect(values(cell) == (countries.allSatisfy(\.isEmpty) ? [""] : countries))
    }
  }

  /// What a cell says of several values, read letter by letter.
  private func values(_ cell: String) -> [String] {
    var values = [""]
    var isEscaped = false
    for letter in cell {
      switch letter {
      case "\\" where !isEscaped: isEscaped = true
      case ";" where !isEscaped: values.append("")
      default:
        values[values.count - 1].append(letter)
        isEscaped = false
      }
    }
    return values
  }

  private static func index(_ registry: Registry) -> RegistryIndex {
    RegistryIndex(registry, countries: CountryTable([]))
  }

  /// The cells of the first agreement that are not empty, as they are written, by column.
  private static func row(
    _ registry: Registry, _ language: Language, _ writer: DelimitedWriter, delimiter: Character
  ) throws -> [String: String] {
    let table = AgreementTable(index: index(registry), language: language, writer: writer)
    let columns = table.header.trimmed.split(separator: delimiter).map(String.init)
    let row = table.row(try #require(registry.agreements.first)).trimmed
    var isQuoted = false
    let cells = row.split(omittingEmptySubsequences: false) { letter in
      if letter == "\"" { isQuoted.toggle() }
      return letter == delimiter && !isQuoted
    }
    #expect(cells.count == columns.count)
    return Dictionary(uniqueKeysWithValues: zip(columns, cells.map(String.init)).filter { !$0.1.isEmpty })
  }
}

extension String {
  /// The row without its line break.
  fileprivate var trimmed: String { String(prefix { !$0.isNewline }) }
}

extension Registry {
  /// One agreement of which every column says something, with signs in it that mean something in a table.
  fileprivate static func sample() throws -> Registry {
    func text(_ english: String, _ indonesian: String) -> Text {
      Text([.init(language: "en", words: english), .init(language: "id", words: indonesian)])
    }
    var registry = Registry()
    registry.sources = [Source(id: "rgre"), Source(id: "other")]
    registry.sources[0].url = "https://example.org/a;b"
    registry.people = [Person(id: "bima", name: "Bima | Arya")]
    registry.places = [
      Place(id: "bogor", country: "ID", names: text("Bogor", "Buitenzorg")),
      Place(id: "kisarazu", country: "Korea; South", names: text("Kisarazu\\", "Kisarazu\\")),
    ]
    registry.places[0].latitude = -6.595
    registry.places[0].longitude = 106.816667
    registry.places[0].wikidata = "Q10466"
    var agreement = Agreement(
      id: "bogor-kisarazu", instrument: .loi, kind: .friendshipCity, stage: .signed,
      sides: [
        Side(country: "ID", place: "bogor", body: text("=City", "Pemkot")),
        Side(country: "Korea; South", place: "kisarazu"),
      ])
    agreement.title = text("Letter; of | Intent", "Pernyataan Minat")
    agreement.signed = try EDTF("[2016-11-16..2016-11-19]")
    agreement.agreed = try EDTF("2016-10")
    agreement.effective = try EDTF("2017?")
    agreement.ends = try EDTF("2021~")
    agreement.venue = Venue(place: "bogor", text: text("Town Hall", "Balai Kota"))
    agreement.scope = [.urbanPlanning, .education, .education].map { ScopeItem(field: $0) }
    agreement.participants = [
      Participant(person: "bima", role: text("mayor; of Bogor", "wali kota"), side: 0, part: .signatory),
      Participant(side: 1, part: .signatory), Participant(role: text("guest", "tamu"), part: .signatory),
      Participant(person: "bima", side: 1, part: .witness), Participant(person: "bima", part: .delegate),
    ]
    agreement.notes = try ["first", "second; with a | and a \\"].map {
      Note(date: try EDTF("2024"), text: $0)
    }
    agreement.facts = ["rgre", "other", "rgre"].map { Fact(field: FieldPath(.signed), source: $0) }
    registry.agreements = [agreement]
    return registry
  }
}
