/// Between whom an agreement is, and to what end.
package enum AgreementKind: String, CodeWord {
  case sisterCity = "sister-city"
  case friendshipCity = "friendship-city"
  case cityCooperation = "city-cooperation"
  case cityOrganisation = "city-organisation"
  case state, unknown

  package static let noun = Phrase(id: "jenis kerja sama", en: "a kind of agreement")

  package var name: Phrase {
    switch self {
    case .sisterCity: Phrase(id: "Kota kembar", en: "Sister city")
    case .friendshipCity: Phrase(id: "Kota persahabatan", en: "Friendship city")
    case .cityCooperation: Phrase(id: "Kerja sama kota", en: "City cooperation")
    case .cityOrganisation: Phrase(id: "Kota dan lembaga", en: "City and organisation")
    case .state: Phrase(id: "Antarnegara", en: "Between states")
    case .unknown: Phrase(id: "Jenis tak disebut", en: "Kind not stated")
    }
  }
}
