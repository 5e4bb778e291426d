import Interchange
import KembarModel
import Search
import TestSupport

extension Registry {
  /// A registry of few names and many agreements, so that every query finds some of them and not all.
  static func random(seed: UInt64, atMost count: Int = 40) throws -> Registry {
    var maker = AgreementMaker(numbers: RandomNumbers(seed: seed))
    var registry = Registry()
    registry.places = AgreementMaker.places
    registry.people = AgreementMaker.people
    registry.sources = AgreementMaker.sources
    registry.agreements = try (0..<Int.random(in: 0...count, using: &maker.numbers)).map {
      try maker.agreement($0)
    }
    return registry
  }
}

private struct AgreementMaker {
  var numbers: RandomNumbers

  static let places = [
    place("muara-enim", "ID", "Muara Enim", ["Lematang"]), place("muara-bungo", "ID", "Muara Bungo", []),
    place("astana", "KZ", "Astana", ["Nur-Sultan", "Нұр-Сұлтан"]),
    place("tokyo", "JP", "Tokyo", ["東京", "Edo"]),
    place("kisarazu", "JP", "Kisarazu", ["木更津"]), place("shenzhen", "CN", "Shenzhen", ["深圳"]),
    place("san-jose", "US", "San José", []), place("aktau", "Kazakhstah", "Aktau", []),
    place("nowhere", "", "Nowhere", []),
  ]
  static let people = [
    person("bima", "Bima Arya", ["Bima Sugiarto"]), person("yoshikuni", "Yoshikuni Watanabe", ["Yushikuni"]),
    person("zhenis", "Zhenis Kassymbek", []),
  ]
  static let sources = ["andalpost-2023", "bogor-2016", "third"].map { Source(id: $0) }

  private static func place(_ id: String, _ country: String, _ name: String, _ aliases: [String]) -> Place {
    var place = Place(id: id, country: country, names: Text([.init(language: "en", words: name)]))
    place.aliases = aliases.map { Alias(name: $0) }
    return place
  }

  private static func person(_ id: String, _ name: String, _ aliases: [String]) -> Person {
    var person = Person(id: id, name: name)
    person.aliases = aliases.map { Alias(name: $0) }
    return person
  }

  private static let words = [
    "exchange of pupils", "pertukaran pelajar", "Pemerintah Kota", "PPI", "past coast", "日本との交流",
    "letter of intent",
    "Edo period", "about Tokyo", "Kazakhstan's visit", "San Jose", "nur",
  ]
  private static let dates = [
    "2016", "2016-11", "2016-11-16", "2018-04-09", "[2016-11-16..2018-04-09]", "[2014,2018]", "2019/..",
    "../2017",
    "201X", "2023-07-03", "2023-07-03",
  ]

  mutating func agreement(_ number: Int) throws -> Agreement {
    var agreement = Agreement(
      id: "a\(number)", instrument: numbers.pick(Instrument.allCases),
      kind: numbers.pick(AgreementKind.allCases),
      stage: numbers.pick(Stage.allCases), sides: [side(), side()] + (numbers.oneIn(4) ? [side()] : []))
    if numbers.oneIn(3) { agreement.title = text() }
    agreement.signed = try date()
    agreement.agreed = try date()
    agreement.effective = try date()
    agreement.ends = try date()
    if numbers.oneIn(3) { agreement.venue = Venue(place: numbers.pick(Self.places).id, text: text()) }
    agreement.participants = numbers.list(upTo: 3) { numbers in
      Participant(
        person: numbers.maybe { $0.pick(Self.people).id }, side: nil, part: numbers.pick(Part.allCases))
    }
    agreement.scope = numbers.list(upTo: 3) { ScopeItem(field: $0.pick([.education, .culture, .water])) }
    agreement.actions = numbers.list(upTo: 1) { PlannedAction(text: Self.text(&$0), status: .planned) }
    agreement.events = numbers.list(upTo: 1) {
      Event(kind: .visit, text: Self.text(&$0), place: $0.pick(Self.places).id)
    }
    if numbers.oneIn(4) { agreement.funding = text() }
    if numbers.oneIn(4) { agreement.term = Term(years: 5, renewal: text()) }
    if numbers.oneIn(4) { agreement.related = [RelatedAgreement(agreement: "a0", as: .mentions)] }
    if numbers.oneIn(4) { agreement.unknown = [.funding] }
    agreement.facts = numbers.list(upTo: 3) { numbers in
      Fact(
        field: FieldPath(.stage), source: numbers.pick(Self.sources).id,
        certainty: numbers.pick(Certainty.allCases),
        note: numbers.oneIn(3) ? Self.text(&numbers) : nil)
    }
    agreement.isStarred = numbers.oneIn(4)
    if numbers.oneIn(4) { agreement.notes = [Note(date: try EDTF("2024"), text: numbers.pick(Self.words))] }
    return agreement
  }

  private mutating func side() -> Side {
    let place = numbers.pick(Self.places)
    let body = numbers.oneIn(3) ? text() : nil
    return Side(country: place.country, place: numbers.oneIn(3) ? nil : place.id, body: body)
  }

  private mutating func text() -> Text { Self.text(&numbers) }

  private static func text(_ numbers: inout RandomNumbers) -> Text {
    Text([
      .init(language: "id", words: numbers.pick(words)), .init(language: "en", words: numbers.pick(words)),
    ])
  }

  private mutating func date() throws -> EDTF? { numbers.oneIn(2) ? nil : try EDTF(numbers.pick(Self.dates)) }
}

extension RandomNumbers {
  /// A query of up to four terms as somebody may type it.
  mutating func query() -> String {
    list(upTo: 4) { ($0.oneIn(4) ? "-" : "") + $0.pick(Self.terms) }.joined(separator: " ")
  }

  private static let terms = [
    "country:kz", "country:id,jp", "country:id+jp", "country:id+jp+cn", "country:no", "country:us,kz",
    "country:kazakhstah", "country:unstated+id", "negara:tak-disebut", "kazakhstah",
    "city:astana",
    "city:muara", "city:muaraenim", "city:\"muara enim\"", "city:muara-enim,tokyo", "city:tokyo+kisarazu",
    "city:edo",
    "city:nowhere", "city:東京", "city:san-jose", "stage:signed", "stage:signed,intent", "stage:unsigned",
    "instrument:mou,loi,moc", "kind:state", "kind:sister-city,unknown", "scope:education",
    "scope:education+culture",
    "scope:education,water", "person:bima", "person:arya", "person:bimasugi", "person:yushikuni",
    "person:bima+zhenis",
    "person:nobody", "body:ppi", "body:\"pemerintah kota\"", "body:kota,ppi", "source:andalpost",
    "source:bogor+third",
    "date:2016", "signed:2016-11..2018", "signed:>=2020", "agreed:<2017", "effective:2019", "ends:<180d",
    "ends:>2020",
    "has:conflict", "has:note", "has:remark", "has:unknown", "has:signatory", "has:witness", "has:scope",
    "has:action",
    "has:funding",
    "has:term", "has:event", "has:related", "has:date", "has:venue", "is:domestic", "is:starred",
    "has:unresolved",
    "astana", "nur sultan", "nursultan", "nur", "muaraenim", "muara enim", "enim", "nim", "tokyo", "edo",
    "東京", "京", "本",
    "日本", "jepang", "japan", "yoshikuni", "yushikuni", "exchange", "\"exchange of\"", "of", "xchange", "mou",
    "kz", "a1",
    "\"nur sultan\"", "pendidikan", "edu", "san jose", "SAN JOSÉ", "letter intent", "past", "ast",
  ]
}
