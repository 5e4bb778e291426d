/// A property of an agreement, as facts and the list of unknowns name it.
package enum AgreementField: String, CodeWord {
  case title, instrument, kind, stage, sides, participants
  case signed, agreed, effective, ends, venue
  case scope, actions, funding, term, events, related

  package static let noun = Phrase(id: "bagian dari kesepakatan", en: "a field of an agreement")

  package var name: Phrase {
    switch self {
    case .title: Phrase(id: "judul resmi", en: "official title")
    case .instrument: Phrase(id: "bentuk naskah", en: "instrument")
    case .kind: Phrase(id: "jenis", en: "kind")
    case .stage: Phrase(id: "tahap", en: "stage")
    case .sides: Phrase(id: "pihak", en: "sides")
    case .participants: Phrase(id: "tokoh", en: "people")
    case .signed: Phrase(id: "tanggal penandatanganan", en: "date of signing")
    case .agreed: Phrase(id: "tanggal kesepakatan", en: "date agreed")
    case .effective: Phrase(id: "mulai berlaku", en: "entry into force")
    case .ends: Phrase(id: "tanggal berakhir", en: "end")
    case .venue: Phrase(id: "tempat", en: "venue")
    case .scope: Phrase(id: "ruang lingkup", en: "scope")
    case .actions: Phrase(id: "rencana aksi", en: "planned actions")
    case .funding: Phrase(id: "pembiayaan", en: "funding")
    case .term: Phrase(id: "jangka waktu", en: "term")
    case .events: Phrase(id: "peristiwa", en: "events")
    case .related: Phrase(id: "naskah terkait", en: "related agreements")
    }
  }
}
