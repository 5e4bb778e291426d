import KembarModel

extension Text {
  /// A text in Indonesian and English.
  init(id: String, en: String) {
    self.init([Wording(language: "id", words: id), Wording(language: "en", words: en)])
  }
}

extension CountryTable {
  static let sample = CountryTable([
    Country(code: "ID", alpha3: "IDN", names: Text(id: "Indonesia", en: "Indonesia"), variants: ["RI"]),
    Country(code: "JP", alpha3: "JPN", names: Text(id: "Jepang", en: "Japan"), variants: ["Nippon"]),
    Country(code: "KZ", alpha3: "KAZ", names: Text(id: "Kazakstan", en: "Kazakhstan"), variants: []),
  ])
}

extension Registry {
  /// Two agreements of which the first names everything that a registry can hold, and one that names nothing.
  static func sample() throws -> Registry {
    var registry = Registry()
    var source = Source(id: "rgre-2014")
    source.publisher = "RGRE"
    source.title = "Partnerschaften"
    source.published = try EDTF("2014-05-02T10:00+02:00")
    source.url = "https://example.org/partner?id=1"
    source.language = "de"
    source.note = Text(id: "halaman pertama dari dua", en: "first page of two")
    registry.sources = [source, Source(id: "other")]

    var bogor = Place(id: "bogor", country: "ID", names: Text(id: "Bogor", en: "Bogor"))
    bogor.aliases = [
      Alias(name: "Buitenzorg", language: "nl", valid: try EDTF("1746/1950")), Alias(name: "Kota Hujan"),
    ]
    bogor.latitude = -6.595
    bogor.longitude = 106.816667
    bogor.wikidata = "Q10466"
    bogor.geonames = 1_648_473
    let kisarazu = Place(
      id: "kisarazu", country: "JP", kind: .regency, names: Text([.init(language: "ja", words: "木更津")]))
    registry.places = [bogor, kisarazu]

    var mayor = Person(id: "bima-arya", name: "Bima Arya")
    mayor.aliases = [Alias(name: "Bima Arya Sugiarto", language: "id")]
    registry.people = [mayor, Person(id: "yoshikuni", name: "Yoshikuni Watanabe")]
    registry.agreements = [
      try .full(), Agreement(id: "bare", sides: [Side(country: "ID"), Side(country: "JP")]),
    ]
    registry.elsewhere = ["indonesia-japan-1958"]
    return registry
  }
}

extension Agreement {
  /// An agreement in which every field is given, with a fact for each.
  static func full() throws -> Agreement {
    var agreement = Agreement(
      id: "bogor-kisarazu-2016", instrument: .loi, kind: .friendshipCity, stage: .signed,
      sides: [
        Side(country: "ID", place: "bogor", body: Text(id: "Pemerintah Kota Bogor", en: "City of Bogor")),
        Side(country: "JP", place: "kisarazu"),
      ])
    agreement.title = Text(id: "Pernyataan Minat", en: "Letter of Intent")
    agreement.participants = [
      Participant(person: "bima-arya", role: Text(id: "wali kota", en: "mayor"), side: 0, part: .signatory),
      Participant(side: 1, part: .plannedSignatory), Participant(part: .other),
    ]
    agreement.signed = try EDTF("[2016-11-16..2016-11-19]")
    agreement.agreed = try EDTF("2016-10")
    agreement.effective = try EDTF("2017?")
    agreement.ends = try EDTF("2021~")
    agreement.venue = Venue(place: "bogor", text: Text(id: "Balai Kota", en: "Town Hall"))
    agreement.scope = [
      ScopeItem(field: .education, text: Text(id: "pertukaran pelajar", en: "exchange of pupils")),
      ScopeItem(field: .urbanPlanning),
    ]
    agreement.actions = [
      PlannedAction(
        text: Text(id: "kursus", en: "a course"), status: .planned, side: 1, due: try EDTF("2017")),
      PlannedAction(text: Text(id: "kunjungan", en: "a visit"), status: .hoped),
    ]
    agreement.funding = Text(id: "masing-masing", en: "each its own")
    agreement.term = Term(years: 5, noticeMonths: 6, renewal: Text(id: "otomatis", en: "automatic"))
    agreement.events = [
      Event(date: try EDTF("2016-05"), kind: .visit, text: Text(id: "datang", en: "came"), place: "kisarazu"),
      Event(kind: .other, text: Text(id: "lain", en: "else")),
    ]
    agreement.related = [
      RelatedAgreement(agreement: "bare", as: .implements),
      RelatedAgreement(agreement: "indonesia-japan-1958", as: .parent),
    ]
    agreement.facts = AgreementField.allCases.map { field in
      Fact(field: FieldPath(field), source: "rgre-2014", location: "paragraph 3")
    }
    agreement.facts.append(
      Fact(
        field: FieldPath(.participants, 0, key: "role"), source: "other", certainty: .conflicting,
        note: Text(id: "beda", en: "differs")))
    return agreement
  }
}
