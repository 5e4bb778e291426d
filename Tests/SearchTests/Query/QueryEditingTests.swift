import KembarModel
import Search
import Testing

@Suite struct QueryEditingTests {
  private let parser = QueryParser.sample()
  private let bogor = Place(id: "bogor", country: "ID", names: Text([.init(language: "id", words: "Bogor")]))
  private var muaraEnim: Place {
    var place = Place(
      id: "muara-enim", country: "ID", names: Text([.init(language: "id", words: "Muara Enim")]))
    place.aliases = [Alias(name: "Kabupaten Lematang")]
    return place
  }

  /// The text after an edit of the query that `text` is; it is read again as the same query.
  private func edited(_ text: String, _ edit: (inout Query) -> Void) throws -> String {
    var query = try parser.parse(text)
    edit(&query)
    #expect(try parser.parse(query.text) == query)
    return query.text
  }

  @Test(
    arguments: [
      ("", .english, "country:kz"), ("", .indonesian, "negara:kz"), ("bogor", .english, "country:kz bogor"),
      ("kota:bogor kembar", .indonesian, "kota:bogor negara:kz kembar"),
      ("country:id", .english, "country:id,kz"),
      ("negara:id", .english, "country:id,kz"), ("country:id+cn", .english, "country:id+cn+kz"),
      ("country:kz", .english, ""),
      ("country:id,kz,cn", .indonesian, "negara:id,cn"), ("country:id+kz", .english, "country:id"),
      ("country:kz,kz,id", .english, "country:id"), ("negara:kazakstan bogor", .english, "bogor"),
      ("-country:kz", .english, "-country:kz country:kz"),
      ("country:id stage:signed", .english, "country:id,kz stage:signed"),
    ] as [(String, Language, String)])
  func toggleCountry(query: String, language: Language, text: String) throws {
    #expect(try edited(query) { $0.toggleCountry("KZ", language) } == text)
  }

  @Test func chosenCountries() throws {
    let query = try parser.parse("-country:cn country:id+kz country:jp")
    #expect(query.chosenCountries == ["ID", "KZ"])
    #expect(query.countryCombination == .all)
    #expect(Query().chosenCountries == [] && Query().countryCombination == .any)
  }

  @Test func setCountries() throws {
    #expect(try edited("bogor") { $0.setCountries(["ID", "CN"], .all, .english) } == "country:id+cn bogor")
    #expect(try edited("country:kz") { $0.setCountries(["ID", "CN"], .any, .english) } == "country:id,cn")
    #expect(try edited("country:kz") { $0.setCountries(["ID"], .all, .english) } == "country:id")
    #expect(try edited("country:kz a") { $0.setCountries([], .all, .english) } == "a")
    #expect(try edited("a") { $0.setCountries([], .any, .english) } == "a")
  }

  @Test(arguments: [
    ("country:id,cn", "negara:id+cn"), ("country:id+cn a", "negara:id,cn a"), ("country:id", "negara:id"),
    ("a", "a"), ("", ""),
  ])
  func switchCountryCombination(query: String, text: String) throws {
    #expect(try edited(query) { $0.switchCountryCombination(.indonesian) } == text)
  }

  @Test(arguments: [
    ("country:id,cn a", "a"), ("country:id -negara:cn stage:signed", "stage:signed"), ("a", "a"),
    ("country:id country:kz", ""),
  ])
  func clearCountries(query: String, text: String) throws {
    #expect(try edited(query) { $0.clearCountries() } == text)
  }

  @Test(
    arguments: [
      ("", .english, "city:muara-enim"), ("", .indonesian, "kota:muara-enim"),
      ("city:bogor", .english, "city:bogor,muara-enim"),
      ("city:muara-enim", .english, ""), ("kota:\"Muara Enim\" a", .english, "a"),
      ("city:muaraenim,bogor", .english, "city:bogor"),
      ("city:\"kabupaten lematang\"", .english, ""),
      ("city:bogor+tokyo", .english, "city:bogor+tokyo city:muara-enim"),
      ("-city:muara-enim", .english, "-city:muara-enim city:muara-enim"),
      ("a", .english, "city:muara-enim a"),
    ] as [(String, Language, String)])
  func togglePlace(query: String, language: Language, text: String) throws {
    #expect(try edited(query) { $0.togglePlace(muaraEnim, language) } == text)
  }

  @Test func chosenPlaces() throws {
    #expect(
      try parser.parse("-city:a city:bogor,\"Muara Enim\" city:c").chosenPlaces
        == folded("bogor", "muara enim"))
    #expect(try parser.parse("city:a+b").chosenPlaces == [])
    var query = Query()
    query.togglePlace(bogor, .english)
    #expect(query.chosenPlaces == folded("bogor"))
  }

  @Test func toggle() throws {
    #expect(try edited("") { $0.toggle(.stages([.signed]), "signed", .english) } == "stage:signed")
    #expect(
      try edited("a") { $0.toggle(.stages([.signed]), "ditandatangani", .indonesian) }
        == "tahap:ditandatangani a")
    #expect(
      try edited("stage:ended a") { $0.toggle(.stages([.signed]), "signed", .english) } == "stage:signed a")
    #expect(try edited("tahap:ditandatangani a") { $0.toggle(.stages([.signed]), "signed", .english) } == "a")
    #expect(
      try edited("-stage:signed") { $0.toggle(.stages([.signed]), "signed", .english) }
        == "-stage:signed stage:signed")
    #expect(try edited("stage:unsigned") { $0.toggle(.pending, "unsigned", .english) } == "")
    #expect(
      try edited("kind:state") { $0.toggle(.kinds([.sisterCity]), "sister city", .english) }
        == "kind:\"sister city\"")
    #expect(try edited("has:note") { $0.toggle(.has(.conflict), "conflict", .english) } == "has:conflict")
    #expect(
      try edited("has:note") { $0.toggle(.has(.domestic), "domestic", .english) } == "has:note is:domestic")
    let range = try days("2016")
    #expect(
      try edited("signed:2015") { $0.toggle(.date(.principal, range), "2016", .english) }
        == "signed:2015 date:2016")
    #expect(try edited("date:2015") { $0.toggle(.date(.principal, range), "2016", .english) } == "date:2016")
  }

  @Test func wordsAreNotToggled() throws {
    #expect(try edited("a") { $0.toggle(.words(Folding.fold("b")), "b", .english) } == "a")
  }
}
