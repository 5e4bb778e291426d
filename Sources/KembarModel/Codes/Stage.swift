/// How far an agreement has come, from a first contact to its end.
package enum Stage: String, CodeWord {
  case exploration, intent, planned, signed
  case inForce = "in-force"
  case renewed, lapsed, ended, unknown

  package static let noun = Phrase(id: "tahap", en: "a stage")

  package var name: Phrase {
    switch self {
    case .exploration: Phrase(id: "Penjajakan", en: "Exploration")
    case .intent: Phrase(id: "Pernyataan minat", en: "Intent")
    case .planned: Phrase(id: "Direncanakan", en: "Planned")
    case .signed: Phrase(id: "Ditandatangani", en: "Signed")
    case .inForce: Phrase(id: "Berlaku", en: "In force")
    case .renewed: Phrase(id: "Diperpanjang", en: "Renewed")
    case .lapsed: Phrase(id: "Kedaluwarsa", en: "Lapsed")
    case .ended: Phrase(id: "Berakhir", en: "Ended")
    case .unknown: Phrase(id: "Tahap tak diketahui", en: "Stage unknown")
    }
  }

  /// Whether the agreement is wanted or on its way, but nothing binding has been signed yet.
  package var isPending: Bool {
    self == .exploration || self == .intent || self == .planned
  }
}
