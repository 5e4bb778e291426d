/// What sort of thing happened around an agreement.
package enum EventKind: String, CodeWord {
  case visit, meeting, talks, signing, ceremony, statement, other

  package static let noun = Phrase(id: "jenis peristiwa", en: "a kind of event")

  package var name: Phrase {
    switch self {
    case .visit: Phrase(id: "Kunjungan", en: "Visit")
    case .meeting: Phrase(id: "Pertemuan", en: "Meeting")
    case .talks: Phrase(id: "Pembicaraan", en: "Talks")
    case .signing: Phrase(id: "Penandatanganan", en: "Signing")
    case .ceremony: Phrase(id: "Upacara", en: "Ceremony")
    case .statement: Phrase(id: "Pernyataan", en: "Statement")
    case .other: Phrase(id: "Lainnya", en: "Other")
    }
  }
}
