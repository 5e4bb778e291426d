/// The part that a person had in an agreement.
package enum Part: String, CodeWord {
  case signatory
  case plannedSignatory = "planned-signatory"
  case witness, delegate, host, informant, other

  package static let noun = Phrase(id: "peran serta", en: "a part")

  package var name: Phrase {
    switch self {
    case .signatory: Phrase(id: "Penanda tangan", en: "Signatory")
    case .plannedSignatory: Phrase(id: "Calon penanda tangan", en: "To sign")
    case .witness: Phrase(id: "Saksi", en: "Witness")
    case .delegate: Phrase(id: "Delegasi", en: "Delegate")
    case .host: Phrase(id: "Tuan rumah", en: "Host")
    case .informant: Phrase(id: "Narasumber", en: "Informant")
    case .other: Phrase(id: "Lainnya", en: "Other")
    }
  }
}
