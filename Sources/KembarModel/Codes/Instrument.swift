/// The form of the document that was, or is to be, signed.
package enum Instrument: String, CodeWord {
  case mou, loi, moc, agreement, arrangement, declaration, understanding, decision, bundle, unknown

  package static let noun = Phrase(id: "jenis naskah", en: "an instrument")

  package var name: Phrase {
    switch self {
    case .mou: Phrase(id: "Nota kesepahaman", en: "Memorandum of understanding")
    case .loi: Phrase(id: "Pernyataan minat", en: "Letter of intent")
    case .moc: Phrase(id: "Nota kerja sama", en: "Memorandum of cooperation")
    case .agreement: Phrase(id: "Perjanjian", en: "Agreement")
    case .arrangement: Phrase(id: "Pengaturan", en: "Arrangement")
    case .declaration: Phrase(id: "Deklarasi", en: "Declaration")
    case .understanding: Phrase(id: "Kesepakatan", en: "Understanding")
    case .decision: Phrase(id: "Keputusan", en: "Decision")
    case .bundle: Phrase(id: "Kumpulan dokumen", en: "Set of documents")
    case .unknown: Phrase(id: "Bentuk naskah tak disebut", en: "Instrument not stated")
    }
  }

  /// At most four letters, for a column of a list.
  package var abbreviation: Phrase {
    switch self {
    case .mou: Phrase(id: "MoU", en: "MoU")
    case .loi: Phrase(id: "LoI", en: "LoI")
    case .moc: Phrase(id: "MoC", en: "MoC")
    case .agreement: Phrase(id: "Perj", en: "Agmt")
    case .arrangement: Phrase(id: "Atur", en: "Arr")
    case .declaration: Phrase(id: "Dekl", en: "Decl")
    case .understanding: Phrase(id: "Spk", en: "Undr")
    case .decision: Phrase(id: "Kptn", en: "Dcsn")
    case .bundle: Phrase(id: "Dok", en: "Docs")
    case .unknown: Phrase(id: "–", en: "–")
    }
  }
}
