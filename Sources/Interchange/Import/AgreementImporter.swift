import KembarModel

/// Turns what rows say into agreements: finds their countries, places and people, and derives their ids.
struct AgreementImporter {
  private var countries: CountryResolver
  private var places: PlaceBook
  private var people: PersonBook
  private var sources: SourceBook
  /// The id of the source that the import is.
  private let source: String
  /// The rows read so far, to be compared with.
  private var earlier: EarlierRows?
  /// What sides of the same words were found to be, by their numbers, since tables name each place many times.
  private var sides: [FoundSide?] = []

  /// An importer that knows what is there at the start.
  ///
  /// - Parameters:
  ///   - source: the id of the source that the import is.
  ///   - countries: resolves the labels of countries.
  ///   - registry: what is known at the start, places in the order in which they became known.
  ///   - comparesRows: whether rows that are the same agreement should say the same.
  init(source: String, countries: CountryResolver, known registry: Registry, comparesRows: Bool) {
    self.source = source
    earlier = comparesRows ? EarlierRows() : nil
    self.countries = countries
    places = PlaceBook(registry.places)
    people = PersonBook(registry.people)
    sources = SourceBook(registry.sources)
  }

  private struct FoundSide {
    var country: String
    var place: String?
    var doubts: [ImportDoubt]
  }

  /// The agreement of a row without problems.
  mutating func read(_ stated: StatedAgreement) -> ImportedAgreement {
    var imported = ImportedAgreement(agreement: Agreement(id: "", sides: []), digest: 0)
    // A function that both writes and returns it would return a copy.
    read(stated, into: &imported)
    return imported
  }

  private mutating func read(_ stated: StatedAgreement, into imported: inout ImportedAgreement) {
    imported.agreement.sides.reserveCapacity(stated.sides.count)
    for side in stated.sides { imported.agreement.sides.append(self.side(side, stated.language, &imported)) }
    func words(_ words: String?) -> Text? {
      words.map { Text([Text.Wording(language: stated.language, words: $0)]) }
    }
    imported.agreement.title = words(stated.title)
    imported.agreement.instrument = stated.instrument
    imported.agreement.kind = stated.kind
    imported.agreement.stage = stated.stage
    imported.agreement.signed = stated.signed
    imported.agreement.agreed = stated.agreed
    imported.agreement.effective = stated.effective
    imported.agreement.ends = stated.ends
    imported.agreement.venue = words(stated.venue).map { Venue(text: $0) }
    imported.agreement.scope = stated.scope.map { ScopeItem(field: $0) }
    imported.agreement.participants.reserveCapacity(stated.participants.count)
    for participant in stated.participants {
      let person = participant.name.map { self.person($0, &imported) }
      imported.agreement.participants.append(
        Participant(
          person: person, role: words(participant.role), side: participant.side, part: participant.part))
    }
    let identity = AgreementIdentity(imported.agreement.sides)
    imported.agreement.id = identity.id(stated)
    if stated.id == nil, let title = stated.title {
      imported.agreement.id = earlier?.id(imported.agreement.id, title: title) ?? imported.agreement.id
    }
    imported.digest = identity.digest(imported.agreement, note: stated.note, citations: stated.citations)
    if let same = earlier?.takes(imported.agreement.id, title: stated.title, digest: imported.digest), !same {
      imported.doubts.append(.differsFromEarlierRow(imported.agreement.id))
    }
    if identity.areSidesTheSame { imported.doubts.append(.sidesAreTheSame(name(of: stated.sides[0]))) }
    cite(stated, note: words(stated.note), &imported)
  }

  private func name(of side: StatedSide) -> String {
    side.place.isEmpty ? side.body ?? side.country : side.place
  }

  private mutating func person(_ name: String, _ imported: inout ImportedAgreement) -> String {
    let (id, new) = people.find(name)
    if let new { imported.newPeople.append(new) }
    return id
  }

  /// Cites the import, and what the row cites, for every statement.
  private mutating func cite(_ stated: StatedAgreement, note: Text?, _ imported: inout ImportedAgreement) {
    var cited: [String] = []
    for citation in stated.citations {
      let (id, new) = sources.find(citation)
      if let new { imported.newSources.append(new) }
      cited.append(id)
    }
    // A text of its own for each row: several threads that count the uses of one and the same wait for each other.
    let source = String(decoding: Array(source.utf8), as: UTF8.self)
    func citation(_ location: String, note: Text? = nil) -> Citation {
      Citation(source: source, location: location, note: note)
    }
    let row = citation(stated.origin.location)
    let others = cited.map { Citation(source: $0) }
    var facts: [Fact] = []
    facts.reserveCapacity(Self.citedFields.count)
    for field in Self.citedFields where imported.agreement.states(field) {
      let isConstant = stated.constants.contains(field)
      let note = field == .sides ? note : nil
      let own =
        !isConstant && note == nil ? row : citation(isConstant ? "--set" : stated.origin.location, note: note)
      facts.append(Fact(field: FieldPath(field), own))
      guard !isConstant else { continue }
      for other in others { facts.append(Fact(field: FieldPath(field), other)) }
    }
    imported.agreement.facts = facts
  }

  /// What a row can state, in the order of a document.
  private static let citedFields: [AgreementField] = [
    .title, .instrument, .kind, .stage, .sides, .participants, .signed, .agreed, .effective, .ends, .venue,
    .scope,
  ]
}

// MARK: - Sides

extension AgreementImporter {
  private mutating func side(
    _ stated: StatedSide, _ language: String, _ imported: inout ImportedAgreement
  ) -> Side {
    let found = known(stated) ?? find(stated, language, &imported)
    if !found.doubts.isEmpty { imported.doubts += found.doubts }
    let body = stated.body.map { Text([Text.Wording(language: language, words: $0)]) }
    return Side(country: found.country, place: found.place, body: body)
  }

  private func known(_ stated: StatedSide) -> FoundSide? {
    guard let number = stated.number, number < sides.count else { return nil }
    return sides[number]
  }

  private mutating func find(
    _ stated: StatedSide, _ language: String, _ imported: inout ImportedAgreement
  ) -> FoundSide {
    var found = FoundSide(country: stated.country, doubts: [])
    if let code = stated.countryCode.flatMap({ countries.code(of: $0) }) ?? countries.code(of: stated.country)
    {
      found.country = code
    } else {
      found.doubts.append(
        stated.country.isEmpty ? .countryNotStated : .unresolvedCountry(stated.country))
    }
    guard !stated.place.isEmpty else { return remember(found, stated) }
    let finding = places.find(
      PlaceBook.Mention(
        name: stated.place, country: found.country, latitude: stated.latitude, longitude: stated.longitude,
        item: stated.item, language: stated.language ?? language, kind: stated.kind))
    let place = places.places[finding.number]
    found.place = place.id
    if found.country.isEmpty, !place.country.isEmpty {
      // An item says in which country it is, as soon as any row does.
      found.country = place.country
      found.doubts = []
    }
    switch finding.change {
    case .new: imported.newPlaces.append(place)
    case .updated: imported.updatedPlaces.append(place)
    case .none: break
    }
    if finding.isAmbiguous {
      found.doubts.append(.ambiguousPlace(name: stated.place, country: found.country, taken: place.id))
    }
    return remember(found, stated)
  }

  private mutating func remember(_ found: FoundSide, _ stated: StatedSide) -> FoundSide {
    // A place without coordinates may become ambiguous later.
    if let number = stated.number, stated.latitude != nil || stated.item != nil {
      while sides.count <= number { sides.append(nil) }
      sides[number] = found
    }
    return found
  }
}
