import KembarModel
import Testing

@testable import Interchange

@Suite struct TableImporterTests {
  @Test("Every statement cites the import and its line, and what the row itself cites")
  func citations() throws {
    let table = try Table(
      "id|judul|city1|negara1|city2|negara2|signed|venue|scope|note|sumber|tautan\n"
        + "MoU/1|MoU Bogor|Bogor|Indonesia|Osaka|Jepang|2016-11|Balai Kota|pendidikan;Culture|Salinan|Antara|https://x.id/1",
      set: ["kind=sister-city", "language=id"])
    let imported = try #require(table.imported.first)
    #expect(imported.newSources.map(\.id) == ["antara"])
    #expect(
      imported.newSources.map(\.title) == ["Antara"] && imported.newSources.map(\.url) == ["https://x.id/1"])
    let agreement = imported.agreement
    #expect(agreement.id == "mou-1")
    #expect(agreement.title == Text([.init(language: "id", words: "MoU Bogor")]))
    #expect(
      agreement.sides == [Side(country: "ID", place: "bogor-id"), Side(country: "JP", place: "osaka-jp")])
    #expect(agreement.scope == [ScopeItem(field: .education), ScopeItem(field: .culture)])
    #expect(agreement.venue == Venue(text: Text([.init(language: "id", words: "Balai Kota")])))
    let facts = agreement.facts.map {
      "\($0.field) \($0.source) \($0.location ?? "") \($0.note?["id"] ?? "")"
    }
    #expect(
      facts == [
        "title import-1 line 2 ", "title antara  ", "kind import-1 --set ", "sides import-1 line 2 Salinan",
        "sides antara  ", "signed import-1 line 2 ", "signed antara  ", "venue import-1 line 2 ",
        "venue antara  ",
        "scope import-1 line 2 ", "scope antara  ",
      ])
    #expect(agreement.uncitedStatements.isEmpty)
    #expect(table.registry.places.map(\.kind) == [.city, .city])
    #expect(table.registry.places[0].names == Text([.init(language: "id", words: "Bogor")]))
  }

  @Test("A source and an address are one source for all rows; an address is read as browsers read it")
  func sources() throws {
    let table = try Table(
      "countries|source|url\nID;JP|News|https://x.id/a\nID;KR|News|https://x.id/a\nID;CN|News|https://x.id\\b c.html\n"
        + "ID;IN||https://x.id/d\nID;FR|Paper|\nID;DE|News;Paper|https://x.id/a;\nID;IT|known-1|https://y.id",
      known: {
        var registry = Registry()
        registry.sources = [Source(id: "known-1"), Source(id: "paper")]
        return registry
      }())
    let cited = table.imported.map { $0.agreement.facts.dropFirst().map(\.source) }
    #expect(
      cited == [
        ["news"], ["news"], ["news-2"], ["x-id-d"], ["paper-2"], ["news", "paper-2"], ["known-1"],
      ])
    #expect(
      table.registry.sources.compactMap(\.url) == [
        "https://x.id/a", "https://x.id/b%20c.html", "https://x.id/d",
      ])
  }

  @Test("The same pair in the other order is the same agreement, with the same digest")
  func otherOrder() throws {
    let table = try Table(
      "city1|country1|body1|city2|country2|body2|signed|signatories\n"
        + "Bogor|ID|Pemkot|Osaka|JP||2016|Bima¦Mayor¦a;Ken¦¦b\nOsaka|Japan||Bogor|Indonesia|Pemkot|2016|Bima¦Mayor¦b;Ken¦¦a\n"
        + "Osaka|JP||Bogor|ID|Pemkot|2017|")
    let imported = table.imported
    #expect(
      imported.map(\.agreement.id) == [
        "bogor-id-pemkot--osaka-jp--2016", "bogor-id-pemkot--osaka-jp--2016",
        "bogor-id-pemkot--osaka-jp--2017",
      ])
    #expect(imported[0].digest == imported[1].digest && imported[1].digest != imported[2].digest)
    #expect(imported.flatMap(\.doubts) == [])
    #expect(table.registry.people.map(\.id) == ["bima", "ken"])
    #expect(imported[1].agreement.participants.map(\.side) == [1, 0])
  }

  @Test(
    "An id is made of the sides, the instrument and the date of signing, else of agreeing, else of effect")
  func derivedIds() throws {
    let table = try Table(
      "countries|instrument|signed|agreed|effective\nKZ;ID||||\nID;KZ|MoU|||\nID;KZ||[2016-11-16..2016-11-19]|2015|\n"
        + "ID;KZ|||2015|2014\nID;KZ||||201X\nCongo;ID||||\n\(Array(repeating: "Soviet Union", count: 12).joined(separator: ";"))||||"
    )
    let ids = table.imported.map(\.agreement.id)
    #expect(
      ids.dropLast() == [
        "id--kz", "id--kz--mou", "id--kz--2016-11-16-2016-11-19", "id--kz--2015", "id--kz--201x", "congo--id",
      ])
    #expect(ids.last?.utf8.count == Slug.longest)
  }

  @Test(
    "An id of the table is kept where it is one, and made one where it is not",
    arguments: [
      ("58135", "58135"), ("uk-1987", "uk-1987"), ("UK/1987 (12)", "uk-1987-12"), ("☃", "nfdnjeqd"),
    ])
  func givenIds(id: String, expected: String) throws {
    #expect(try Table("id|countries\n\(id)|ID;JP").imported.map(\.agreement.id) == [expected])
  }

  @Test(
    "Documents of different titles are different agreements; rows that contradict each other are doubtful")
  func earlierRows() throws {
    let table = try Table(
      "countries|title|ends\nID;JP|On trade|\nID;JP|On fish|\nJP;ID|On trade|\nID;JP|On trade|2020\nID;KR||\nID;KR||2021\nID;KR|On art|"
    )
    let ids = table.imported.map(\.agreement.id)
    #expect(
      ids == [
        "id--jp", "id--jp--kzezj4pe", "id--jp", "id--jp", "id--kr", "id--kr", "id--kr",
      ])
    let differs = { (id: String) in [ImportDoubt.differsFromEarlierRow(id)] }
    #expect(
      table.imported.map(\.doubts) == [
        [], [], [], differs("id--jp"), [], differs("id--kr"), differs("id--kr"),
      ])
    #expect(table.imported[0].digest == table.imported[2].digest)
  }

  @Test("Columns of a and b give the first two sides, and lists the further ones")
  func listedSides() throws {
    let table = try Table(
      "a.country|a.place|b.country|b.place|countries|places\nID|Bogor|JP|Osaka|ID;JP;KR|Bogor;Osaka;Jeju\n"
        + "||||ID;;JP;|;Kyrenia;Osaka;\n||||;ID;JP;|\n||||| Bogor;Osaka")
    let sides = table.imported.map { $0.agreement.sides.map { "\($0.country) \($0.place ?? "-")" } }
    #expect(
      sides == [
        ["ID bogor-id", "JP osaka-jp", "KR jeju-kr"], ["ID -", " kyrenia", "JP osaka-jp"], ["ID -", "JP -"],
        [" bogor", " osaka"],
      ])
  }

  @Test("People are found by any of their names, and named but once")
  func people() throws {
    var known = Registry()
    known.people = [Person(id: "bima-arya", name: "Bima Arya Sugiarto")]
    known.people[0].aliases = [Alias(name: "Bima Arya")]
    let table = try Table(
      "countries|signatories|witnesses\nID;JP|bima arya¦Wali Kota¦A; Kén ¦¦B|¦Gubernur¦;Ken¦¦\nID;KR|Ken;| ; ¦ ¦ ",
      known: known)
    let participants = table.imported.map { imported in
      imported.agreement.participants.map {
        "\($0.person ?? "-") \($0.role?["und"] ?? "-") \($0.side.map(String.init) ?? "-") \($0.part)"
      }
    }
    #expect(
      participants == [
        [
          "bima-arya Wali Kota 0 signatory", "ken - 1 signatory", "- Gubernur - witness", "ken - - witness",
        ], ["ken - - signatory"],
      ])
    #expect(table.registry.people.map(\.name) == ["Bima Arya Sugiarto", "Kén"])
  }

  @Test(
    "Doubts: countries that do not resolve or are not stated, places that may be others, sides that are the same"
  )
  func doubts() throws {
    let table = try Table(
      "city1|country1|lat1|lng1|city2|country2\nKyrenia|Northern Cyprus|||Varna, Bulgaria|\nParis|US|33|-95|Roma|IT\n"
        + "Paris|US|38|-84|Roma|IT\nParis|US|||Roma|IT\nROMA|Italy|||Roma|IT")
    #expect(
      table.imported.map(\.doubts) == [
        [.unresolvedCountry("Northern Cyprus"), .countryNotStated], [], [],
        [.ambiguousPlace(name: "Paris", country: "US", taken: "paris-us")], [.sidesAreTheSame("ROMA")],
      ])
    #expect(
      table.registry.places.map(\.id) == [
        "kyrenia-northern-cyprus", "varna-bulgaria", "paris-us", "roma-it", "paris-us-2",
      ])
    #expect(table.registry.places[0].country == "Northern Cyprus" && table.registry.places[1].country == "")
  }

  @Test("A place of which only its item is stated is found by it, or called by it")
  func items() throws {
    let table = try Table(
      "city1|QID 1|country1|countries2|country2\nAachen|Q1017|DE||JP\n|https://www.wikidata.org/entity/Q1017|||JP\n|Q64|DE||JP"
    )
    #expect(table.imported.map { $0.agreement.sides[0].place } == ["aachen-de", "aachen-de", "q64-de"])
    #expect(table.imported[2].newPlaces.map(\.names.wordings.first?.words) == ["Q64"])
  }

  @Test("Importing the same rows again finds the same agreements and changes no place")
  func again() throws {
    let text =
      "city1|country1|lat1|lng1|QID 1|city2|country2|signed|signatories|source\nSpringfield|US||||Bogor|ID|2016|Ayu|News\n"
      + "Springfield|US|39.8|-89.6||Bogor|ID|2016||\nSpringfield|US|42.1|-72.6||Bogor|ID|2016||\nSpringfield|US||||Osaka|JP|||\n"
      + "Springfield|US|||Q28515|Osaka|JP|||\n東京|Congo||||Bogor|ID||東京|東京"
    let first = try Table(text)
    let second = try Table(text, known: first.registry, source: "import-2")
    #expect(second.imported.map(\.agreement.id) == first.imported.map(\.agreement.id))
    #expect(second.imported.map(\.digest) == first.imported.map(\.digest))
    #expect(
      second.imported.allSatisfy { $0.newPlaces.isEmpty && $0.updatedPlaces.isEmpty && $0.newPeople.isEmpty })
    #expect(second.imported.allSatisfy { $0.newSources.isEmpty })
  }
}
