/// How a source supports a fact.
package enum Certainty: String, CodeWord {
  case stated, implied, inferred, conflicting

  package static let noun = Phrase(id: "tingkat kepastian", en: "a certainty")

  package var name: Phrase {
    switch self {
    case .stated: Phrase(id: "dinyatakan", en: "stated")
    case .implied: Phrase(id: "tersirat", en: "implied")
    case .inferred: Phrase(id: "disimpulkan", en: "inferred")
    case .conflicting: Phrase(id: "bertentangan", en: "conflicting")
    }
  }
}
