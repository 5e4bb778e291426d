/// How an agreement stands to another one.
package enum Relation: String, CodeWord {
  case parent, implements, renews, supersedes
  case sameVisit = "same-visit"
  case mentions

  package static let noun = Phrase(id: "hubungan antarnaskah", en: "a relation")

  package var name: Phrase {
    switch self {
    case .parent: Phrase(id: "di bawah", en: "under")
    case .implements: Phrase(id: "melaksanakan", en: "implements")
    case .renews: Phrase(id: "memperpanjang", en: "renews")
    case .supersedes: Phrase(id: "menggantikan", en: "supersedes")
    case .sameVisit: Phrase(id: "kunjungan yang sama", en: "same visit")
    case .mentions: Phrase(id: "menyebut", en: "mentions")
    }
  }
}
