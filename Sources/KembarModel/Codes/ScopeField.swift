/// A field of cooperation, onto which the words of each source are mapped.
package enum ScopeField: String, CodeWord {
  case education, culture, tourism, agriculture, health
  case urbanPlanning = "urban-planning"
  case environment, technology, trade, labour, transport, energy, finance, media, water
  case humanResources = "human-resources"
  case youthSports = "youth-sports"
  case governance, science, security, other

  package static let noun = Phrase(id: "bidang", en: "a field")

  package var name: Phrase {
    switch self {
    case .education: Phrase(id: "Pendidikan", en: "Education")
    case .culture: Phrase(id: "Kebudayaan", en: "Culture")
    case .tourism: Phrase(id: "Pariwisata", en: "Tourism")
    case .agriculture: Phrase(id: "Pertanian", en: "Agriculture")
    case .health: Phrase(id: "Kesehatan", en: "Health")
    case .urbanPlanning: Phrase(id: "Tata kota", en: "Urban planning")
    case .environment: Phrase(id: "Lingkungan", en: "Environment")
    case .technology: Phrase(id: "Teknologi", en: "Technology")
    case .trade: Phrase(id: "Perdagangan", en: "Trade")
    case .labour: Phrase(id: "Tenaga kerja", en: "Labour")
    case .transport: Phrase(id: "Perhubungan", en: "Transport")
    case .energy: Phrase(id: "Energi", en: "Energy")
    case .finance: Phrase(id: "Keuangan", en: "Finance")
    case .media: Phrase(id: "Media", en: "Media")
    case .water: Phrase(id: "Air", en: "Water")
    case .humanResources: Phrase(id: "Sumber daya manusia", en: "Human resources")
    case .youthSports: Phrase(id: "Pemuda dan olahraga", en: "Youth and sports")
    case .governance: Phrase(id: "Pemerintahan", en: "Governance")
    case .science: Phrase(id: "Ilmu pengetahuan", en: "Science")
    case .security: Phrase(id: "Keamanan", en: "Security")
    case .other: Phrase(id: "Lainnya", en: "Other")
    }
  }
}
