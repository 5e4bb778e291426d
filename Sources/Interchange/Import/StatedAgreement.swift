import KembarModel

/// What one row or result says of an agreement, in its own words, before countries, places and people are found.
struct StatedAgreement {
  /// The id that the source gives, if any.
  var id: String?
  var title: String?
  var instrument = Instrument.unknown
  var kind = AgreementKind.unknown
  var stage = Stage.unknown
  /// Two or more.
  var sides: [StatedSide] = []
  var participants: [StatedParticipant] = []
  var signed: EDTF?
  var agreed: EDTF?
  var effective: EDTF?
  var ends: EDTF?
  var venue: String?
  var scope: [ScopeField] = []
  /// A remark on the whole row.
  var note: String?
  /// What the row cites.
  var citations: [Citation] = []
  /// The BCP 47 tag of the words.
  var language = "und"
  /// What holds because the user says so, not the row.
  var constants: Set<AgreementField> = []
  /// The date that tells agreements between the same sides apart.
  var distinguishingDate: EDTF?
  /// Where it stands.
  var origin: RowOrigin

  /// A source that a row names.
  struct Citation: Hashable {
    var title: String?
    var url: String?
  }
}

/// Where something that is imported stands in its file.
package enum RowOrigin: Hashable, Sendable {
  /// A line, from 1.
  case line(Int)
  /// A result of a query, from 1.
  case result(Int)

  /// How facts say where they are from; of every language, since it is kept.
  var location: String {
    switch self {
    case .line(let number): "line \(number)"
    case .result(let number): "result \(number)"
    }
  }
}

/// One side, in the words of its source.
struct StatedSide: Hashable {
  /// A name or a code; empty where none is stated.
  var country = ""
  /// The code of the country, where the source has one.
  var countryCode: String?
  /// The name of the place; empty where none is stated.
  var place = ""
  var body: String?
  var latitude: Double?
  var longitude: Double?
  /// A Wikidata item.
  var item: String?
  /// The language of the name of the place, where it is not that of the row.
  var language: String?
  /// What the place is, as far as the source says.
  var kind = PlaceKind.other
  /// The same for every side of the same words, from 0; `nil` where nobody counted.
  var number: Int?

  var isEmpty: Bool { country.isEmpty && place.isEmpty && body == nil && countryCode == nil }
}

/// Somebody who took part, in the words of a source; at least a name or a role.
struct StatedParticipant {
  var name: String?
  var role: String?
  /// An index into the sides.
  var side: Int?
  var part: Part
}
