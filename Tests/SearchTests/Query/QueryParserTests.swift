import KembarModel
import Search
import Testing

@Suite struct QueryParserTests {
  private let parser = QueryParser.sample()

  private func conditions(_ query: String) throws -> [Search.Term.Condition] {
    try parser.parse(query).terms.map(\.condition)
  }

  @Test(
    arguments: [
      ("", []), ("   ", []), ("bogor", [.words(Folding.fold("bogor"))]),
      ("Nur Sultan", [.words(Folding.fold("nur")), .words(Folding.fold("sultan"))]),
      ("\"Nur-Sultan\"", [.words(Folding.fold("nur sultan"))]),
      ("“kota kembar”", [.words(Folding.fold("kota kembar"))]),
      ("\"kota kembar", [.words(Folding.fold("kota kembar"))]),
      ("nur-sultan", [.words(Folding.fold("nur sultan"))]),
      ("日本", [.words(Folding.fold("日本"))]), ("-", []), ("\"\"", []), ("!!! ...", []),
      ("12:30", [.words(Folding.fold("12 30"))]),
      ("\"a:b\"", [.words(Folding.fold("a b"))]), ("a\"b c\"d", [.words(Folding.fold("ab cd"))]),
      (":a", [.words(Folding.fold("a"))]),
    ] as [(String, [Search.Term.Condition])])
  func words(query: String, expected: [Search.Term.Condition]) throws {
    #expect(try conditions(query) == expected)
  }

  @Test(
    "Each line is written in English and in Indonesian",
    arguments: [
      ("country:kz", "negara:kz", .countries(["KZ"], .any)),
      ("COUNTRY:KAZ", "Negara:Kazakhstan", .countries(["KZ"], .any)),
      ("country:kz,cn", "negara:kazakhstan,tiongkok", .countries(["KZ", "CN"], .any)),
      ("country:id+cn", "negara:indonesia+中国", .countries(["ID", "CN"], .all)),
      ("country:\"south korea\"", "negara:korea-selatan", .countries(["KR"], .any)),
      ("country:kz,kz", "negara:kz,kz", .countries(["KZ", "KZ"], .any)),
      ("city:bogor", "kota:Bogor", .places(folded("bogor"), .any)),
      ("city:\"muara enim\",tokyo", "kota:muara-enim,tokyo", .places(folded("muara enim", "tokyo"), .any)),
      ("city:bogor+kisarazu", "kota:bogor+kisarazu", .places(folded("bogor", "kisarazu"), .all)),
      ("stage:signed", "tahap:ditandatangani", .stages([.signed])),
      ("stage:signed,in-force", "tahap:signed,berlaku", .stages([.signed, .inForce])),
      ("stage:\"In Force\"", "tahap:inforce", .stages([.inForce])),
      ("stage:unsigned", "tahap:belum-ditandatangani", .pending),
      (
        "stage:unsigned,signed", "tahap:ditandatangani,\"belum ditandatangani\"",
        .stages([.exploration, .intent, .planned, .signed])
      ),
      ("instrument:mou,loi", "naskah:mou,pernyataan-minat", .instruments([.mou, .loi])),
      ("instrument:memorandum-of-understanding", "naskah:\"nota kesepahaman\"", .instruments([.mou])),
      ("kind:sister-city", "jenis:kota-kembar", .kinds([.sisterCity])),
      ("kind:between-states,unknown", "jenis:antarnegara,jenis-tak-disebut", .kinds([.state, .unknown])),
      ("scope:education", "bidang:pendidikan", .scopes([.education], .any)),
      ("scope:education+culture", "bidang:pendidikan+kebudayaan", .scopes([.education, .culture], .all)),
      ("scope:water,urban-planning", "bidang:air,tata-kota", .scopes([.water, .urbanPlanning], .any)),
      ("person:\"bima arya\"", "tokoh:bima-arya", .people(folded("bima arya"), .any)),
      ("person:bima+kiyoshi", "tokoh:bima+kiyoshi", .people(folded("bima", "kiyoshi"), .all)),
      ("body:ppi", "lembaga:PPI", .bodies(folded("ppi"), .any)),
      ("source:andalpost-2023", "sumber:andalpost-2023", .sources(folded("andalpost 2023"), .any)),
      ("has:conflict", "ada:pertentangan", .has(.conflict)),
      ("has:action", "ada:rencana-aksi", .has(.action)),
      ("has:\"related\"", "ada:naskah-terkait", .has(.related)),
      ("has:unresolved", "ada:tak-dikenali", .has(.unresolved)),
      ("is:domestic", "status:dalam-negeri", .has(.domestic)),
      ("is:starred", "status:berbintang", .has(.starred)),
    ] as [(String, String, Search.Term.Condition)])
  func qualifiers(english: String, indonesian: String, condition: Search.Term.Condition) throws {
    #expect(try conditions(english) == [condition])
    #expect(try conditions(indonesian) == [condition])
  }

  @Test(
    arguments: [
      ("date", "tanggal", .principal), ("signed", "ditandatangani", .signed),
      ("agreed", "disepakati", .agreed),
      ("effective", "berlaku", .effective), ("ends", "berakhir", .ends),
    ] as [(String, String, Search.Term.DateColumn)])
  func dates(english: String, indonesian: String, column: Search.Term.DateColumn) throws {
    for name in [english, indonesian] {
      #expect(try conditions("\(name):2016") == [.date(column, try days("2016"))])
      #expect(try conditions("\(name):2016-11..2018") == [.date(column, try days("2016-11..2018"))])
      #expect(try conditions("\(name):>=2020") == [.date(column, try days(">=2020"))])
      #expect(try conditions("\(name):\"2016\"") == [.date(column, try days("2016"))])
    }
    #expect(
      try conditions("\(english):<180d") == [
        .date(column, DayRange(lower: Day(number: 19_541), upper: Day(number: 19_721)))
      ])
  }

  @Test(arguments: Qualifier.allCases)
  func everyQualifierHasTwoNames(qualifier: Qualifier) {
    let others = Qualifier.allCases.filter { $0 != qualifier }
    for language in Language.allCases {
      #expect(!others.contains { $0.name[language] == qualifier.name[language] })
      #expect(!others.contains { $0.name[language] == qualifier.name[language.other] })
    }
  }

  @Test("Every code and every name of a code can be written", arguments: Language.allCases)
  func codesAndNames(language: Language) throws {
    func values<Word: CodeWord>(_ word: Word) -> [String] {
      [word.rawValue, "\"\(word.name[language])\"", word.name[language].replacing(" ", with: "-")]
    }
    for word in Stage.allCases {
      for value in values(word) { #expect(try conditions("stage:\(value)") == [.stages([word])]) }
    }
    for word in Instrument.allCases {
      for value in values(word) { #expect(try conditions("naskah:\(value)") == [.instruments([word])]) }
    }
    for word in AgreementKind.allCases {
      for value in values(word) { #expect(try conditions("kind:\(value)") == [.kinds([word])]) }
    }
    for word in ScopeField.allCases {
      for value in values(word) { #expect(try conditions("bidang:\(value)") == [.scopes([word], .any)]) }
    }
    for property in Search.Term.Property.allCases {
      for value in property.spellings {
        #expect(try conditions("\(property.isState ? "is" : "has"):\(value)") == [.has(property)])
      }
    }
  }

  @Test func negation() throws {
    let query = try parser.parse("-scope:culture -bogor -\"a b\" --x")
    #expect(query.terms.map(\.isNegated) == [true, true, true, true])
    #expect(
      query.terms.map(\.condition) == [
        .scopes([.culture], .any), .words(Folding.fold("bogor")), .words(Folding.fold("a b")),
        .words(Folding.fold("x")),
      ])
  }

  @Test(
    "A query can be typed again as it is shown",
    arguments: [
      ("bogor", "bogor"), ("  bogor   kota:astana ", "bogor kota:astana"),
      ("-scope:culture \"a b\"", "-scope:culture \"a b\""),
      ("negara:id+cn signed:2016..", "negara:id+cn signed:2016.."),
      ("kota:\"muara enim", "kota:\"muara enim\""), ("a - b", "a b"),
      ("“a b", "“a b\""),
    ])
  func text(query: String, text: String) throws {
    let parsed = try parser.parse(query)
    #expect(parsed.text == text)
    #expect(try parser.parse(parsed.text) == parsed)
  }

  @Test func partsOfAQuery() throws {
    let query = try parser.parse("bogor kota:astana -tokyo \"kota kembar\"")
    #expect(query.hasWords && query.hasFilters && !query.isEmpty)
    #expect(query.withoutWords.text == "kota:astana")
    #expect(query.highlightedWords == folded("bogor", "kota kembar"))
    #expect(Query().isEmpty && !Query().hasWords && !Query().hasFilters)
    #expect(query.terms.map(\.qualifier) == [nil, .city, nil, nil])
  }

  @Test("What can be read is read, and the first error is told")
  func readableParts() throws {
    let (query, error) = parser.parseReadable("bogor negra:kz tahap:signed has: x")
    #expect(query.text == "bogor tahap:signed x")
    #expect(error?.reason == .unknownQualifier("negra"))
    #expect(error?.offset == 6)
    #expect(parser.parseReadable("bogor").error == nil)
  }
}
