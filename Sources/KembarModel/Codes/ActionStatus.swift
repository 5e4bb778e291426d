/// How firm an action is that the sides want to take together.
package enum ActionStatus: String, CodeWord {
  case hoped, potential, planned, active, done, dropped

  package static let noun = Phrase(id: "status kegiatan", en: "a status of an action")

  package var name: Phrase {
    switch self {
    case .hoped: Phrase(id: "diharapkan", en: "hoped")
    case .potential: Phrase(id: "berpotensi", en: "potential")
    case .planned: Phrase(id: "direncanakan", en: "planned")
    case .active: Phrase(id: "berjalan", en: "active")
    case .done: Phrase(id: "selesai", en: "done")
    case .dropped: Phrase(id: "dibatalkan", en: "dropped")
    }
  }
}
