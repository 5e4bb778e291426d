/// What a column of a table, or a constant, can say of an agreement.
package enum ImportField: Int, CaseIterable, Sendable {
  case id, title, instrument, kind, stage
  case signed, agreed, effective, ends
  case venue, scope, signatories, witnesses
  case aCountry, aPlace, aBody, aLatitude, aLongitude, aWikidata
  case bCountry, bPlace, bBody, bLatitude, bLongitude, bWikidata
  case countries, places
  case note, source, url
  /// The BCP 47 tag of the words of the table.
  case language

  /// The name by which options and map files call the field, such as `signed` and `a.country`.
  package var name: String {
    if let (side, part) = SidePart.all[self] { return "\(side == 0 ? "a" : "b").\(part)" }
    return "\(self)"
  }

  /// The field with a name, whatever its case, or `nil`.
  package init?(named name: String) {
    let name = name.lowercased()
    guard let field = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = field
  }

  /// Whether several columns may give the field together; their cells are joined.
  var joinsCells: Bool {
    switch self {
    case .id, .title, .venue, .scope, .signatories, .witnesses, .countries, .places, .note, .source, .aPlace,
      .aBody, .bPlace, .bBody:
      true
    default: false
    }
  }

  /// Whether a cell of the field may hold several values.
  var isList: Bool {
    switch self {
    case .scope, .signatories, .witnesses, .countries, .places: true
    default: false
    }
  }
}

/// What columns can say of one side.
enum SidePart: CaseIterable {
  case country, place, body, latitude, longitude, wikidata

  /// The side, 0 or 1, and the part that a field of a side is.
  static let all: [ImportField: (side: Int, part: SidePart)] = {
    var all: [ImportField: (Int, SidePart)] = [:]
    for part in allCases {
      for side in 0...1 { all[part.field(ofSide: side)] = (side, part) }
    }
    return all
  }()

  /// The field of the first side, 0, or the second, 1.
  func field(ofSide side: Int) -> ImportField {
    switch self {
    case .country: side == 0 ? .aCountry : .bCountry
    case .place: side == 0 ? .aPlace : .bPlace
    case .body: side == 0 ? .aBody : .bBody
    case .latitude: side == 0 ? .aLatitude : .bLatitude
    case .longitude: side == 0 ? .aLongitude : .bLongitude
    case .wikidata: side == 0 ? .aWikidata : .bWikidata
    }
  }
}
