/// What sort of place a side of an agreement is.
package enum PlaceKind: String, CodeWord {
  case city, regency, province, state, district, other

  package static let noun = Phrase(id: "jenis tempat", en: "a kind of place")

  package var name: Phrase {
    switch self {
    case .city: Phrase(id: "Kota", en: "City")
    case .regency: Phrase(id: "Kabupaten", en: "Regency")
    case .province: Phrase(id: "Provinsi", en: "Province")
    case .state: Phrase(id: "Negara bagian", en: "State")
    case .district: Phrase(id: "Distrik", en: "District")
    case .other: Phrase(id: "Tempat", en: "Place")
    }
  }
}
