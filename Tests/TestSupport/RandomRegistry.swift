package import KembarModel

extension Registry {
  /// A registry in which everything that a document can say is said somewhere, and nothing is well-behaved.
  package static func random(_ numbers: inout RandomNumbers) throws -> Registry {
    var maker = RegistryMaker(numbers: numbers)
    let registry = try maker.make()
    numbers = maker.numbers
    return registry
  }
}

private struct RegistryMaker {
  var numbers: RandomNumbers
  private var registry = Registry()
  private var agreementIds: [String] = []

  init(numbers: RandomNumbers) {
    self.numbers = numbers
  }

  /// Codes, and what sources wrote in place of one.
  private static let countries = ["ID", "NO", "KZ", "CN", "XK", "Kazakhstah", "EU", "no", ""]
  private static let languages = ["id", "en", "zh-Hant", "kk-Cyrl-KZ", "no"]
  private static let dates = [
    "2016", "2016-11", "2016-11-16", "0001", "9999-12-31", "201X", "20XX", "2016-XX", "2016-11-XX", "2016?",
    "2016-11~", "2016-11-16%", "[2018-04-09,2018-04-12]", "[2016-11-16..2016-11-19]", "[..2016]", "[2016..]",
    "[2014,2016..2018]", "2019-03/2022-09", "2019/..", "../2019", "2019/", "/2019", "2022-09-14T22:55",
    "2022-09-14T22:55:41", "2022-09-14T22:55Z", "2022-09-14T22:55:41+07:00",
  ]

  mutating func make() throws -> Registry {
    registry.sources = try items(["s", "1", "2016", "no", "-", "null"]).map { try source($0) }
    registry.places = try items(["bogor", "y", "0", "1e3", "a-b-c"]).map { try place($0) }
    registry.people = try items(["p", "12", "true", "0x1f"]).map { try person($0) }
    registry.elsewhere = items(["else-1", "else-2", "on"])
    agreementIds = items(["a", "b", "3", "no-1", "c", "off", "e-5"])
    registry.agreements = try agreementIds.map { try agreement($0) }
    return registry
  }

  /// Some of the ids, in any order.
  private mutating func items(_ ids: [String]) -> [String] {
    Array(ids.shuffled(using: &numbers).prefix(Int.random(in: 0...ids.count, using: &numbers)))
  }

  private mutating func source(_ id: String) throws -> Source {
    var source = Source(id: id)
    source.publisher = numbers.maybe { $0.text() }
    source.title = numbers.maybe { $0.text() }
    source.published = try date()
    source.url = numbers.maybe { $0.pick(["https://example.org/a?b=c#d", "http://例え.jp/日本"]) }
    source.language = numbers.maybe { $0.pick(Self.languages) }
    source.note = maybeText()
    return source
  }

  private mutating func place(_ id: String) throws -> Place {
    var place = Place(
      id: id, country: numbers.pick(Self.countries), kind: numbers.pick(PlaceKind.allCases), names: text())
    place.aliases = try aliases()
    place.latitude = numbers.maybe {
      $0.pick([0, -0.0, 90, -90, 1e-05, -1.5e-300, .leastNonzeroMagnitude, 6.0871234567890123])
    }
    place.longitude = numbers.maybe { Double.random(in: -180...180, using: &$0) }
    place.wikidata = numbers.maybe { "Q\(Int.random(in: 1...999_999_999, using: &$0))" }
    place.geonames = numbers.maybe { Int.random(in: 1...Int(Int32.max), using: &$0) }
    return place
  }

  private mutating func person(_ id: String) throws -> Person {
    var person = Person(id: id, name: numbers.text())
    person.aliases = try aliases()
    return person
  }

  private mutating func aliases() throws -> [Alias] {
    try (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      Alias(name: numbers.text(), language: numbers.maybe { $0.pick(Self.languages) }, valid: try date())
    }
  }

  private mutating func agreement(_ id: String) throws -> Agreement {
    var agreement = Agreement(
      id: id, instrument: numbers.pick(Instrument.allCases), kind: numbers.pick(AgreementKind.allCases),
      stage: numbers.pick(Stage.allCases), sides: [side(), side()] + (numbers.oneIn(3) ? [side()] : []))
    agreement.title = maybeText()
    agreement.signed = try date()
    agreement.agreed = try date()
    agreement.effective = try date()
    agreement.ends = try date()
    agreement.venue = numbers.oneIn(2) ? nil : Venue(place: maybePlace(), text: maybeText())
    agreement.funding = maybeText()
    agreement.term =
      numbers.oneIn(2)
      ? nil
      : Term(
        years: numbers.maybe { Int.random(in: 1...999, using: &$0) },
        noticeMonths: numbers.maybe { Int.random(in: 0...999, using: &$0) }, renewal: maybeText())
    try addLists(to: &agreement)
    agreement.unknown = AgreementField.allCases.filter { field in
      (!agreement.states(field) || field == .sides || field == .participants) && numbers.oneIn(3)
    }
    agreement.facts = facts(of: agreement)
    agreement.isStarred = numbers.oneIn(3)
    agreement.notes = try (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      Note(date: try EDTF(numbers.pick(Self.dates)), text: numbers.text())
    }
    return agreement
  }

  private mutating func addLists(to agreement: inout Agreement) throws {
    let sides = agreement.sides.indices
    for _ in 0..<Int.random(in: 0...3, using: &numbers) {
      agreement.participants.append(
        Participant(
          person: registry.people.isEmpty || numbers.oneIn(2) ? nil : numbers.pick(registry.people).id,
          role: maybeText(), side: numbers.maybe { Int.random(in: sides, using: &$0) },
          part: numbers.pick(Part.allCases)))
      agreement.scope.append(ScopeItem(field: numbers.pick(ScopeField.allCases), text: maybeText()))
      agreement.actions.append(
        PlannedAction(
          text: text(), status: numbers.pick(ActionStatus.allCases),
          side: numbers.maybe { Int.random(in: sides, using: &$0) }, due: try date()))
      agreement.events.append(
        Event(date: try date(), kind: numbers.pick(EventKind.allCases), text: text(), place: maybePlace()))
      agreement.related.append(
        RelatedAgreement(
          agreement: numbers.pick(agreementIds + registry.elsewhere), as: numbers.pick(Relation.allCases)))
    }
  }

  private mutating func facts(of agreement: Agreement) -> [Fact] {
    guard !registry.sources.isEmpty else { return [] }
    let paths = AgreementField.allCases.flatMap { field in
      let items = field.isList ? (0..<agreement.count(of: field)).map { FieldPath(field, $0) } : []
      return agreement.count(of: field) == 0 ? [] : [FieldPath(field)] + items
    }
    return paths.shuffled(using: &numbers).prefix(12).map { path in
      Fact(
        field: path, source: numbers.pick(registry.sources).id, location: numbers.maybe { $0.text() },
        certainty: numbers.pick(Certainty.allCases), note: maybeText())
    }
  }

  private mutating func side() -> Side {
    Side(country: numbers.pick(Self.countries), place: maybePlace(), body: maybeText())
  }

  private mutating func maybePlace() -> String? {
    registry.places.isEmpty || numbers.oneIn(2) ? nil : numbers.pick(registry.places).id
  }

  private mutating func text() -> Text {
    let languages = [numbers.pick(Self.languages)] + numbers.list(upTo: 2) { $0.pick(Self.languages) }
    return Text(Array(Set(languages)).sorted().map { Text.Wording(language: $0, words: numbers.text()) })
  }

  private mutating func maybeText() -> Text? { numbers.oneIn(3) ? nil : text() }

  private mutating func date() throws -> EDTF? { numbers.oneIn(3) ? nil : try EDTF(numbers.pick(Self.dates)) }
}
