/// What sort of change left a record, or a whole registry, as it is.
package enum ChangeKind: String, CodeWord {
  case created, edited, starred, noted, staged, imported, undone

  package static let noun = Phrase(id: "jenis perubahan", en: "a kind of change")

  package var name: Phrase {
    switch self {
    case .created: Phrase(id: "dibuat", en: "created")
    case .edited: Phrase(id: "disunting", en: "edited")
    case .starred: Phrase(id: "diberi bintang", en: "starred")
    case .noted: Phrase(id: "diberi catatan", en: "noted")
    case .staged: Phrase(id: "tahapnya diubah", en: "stage set")
    case .imported: Phrase(id: "diimpor", en: "imported")
    case .undone: Phrase(id: "dibatalkan", en: "undone")
    }
  }
}
