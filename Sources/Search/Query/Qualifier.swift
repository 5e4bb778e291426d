package import KembarModel

/// What stands before the colon of a term.
package enum Qualifier: String, CaseIterable, Sendable {
  case country, city, stage, instrument, kind, scope, person, body, source
  case date, signed, agreed, effective, ends
  case `is`, has

  /// The word in each language; both are understood everywhere.
  package var name: Phrase {
    switch self {
    case .country: Phrase(id: "negara", en: "country")
    case .city: Phrase(id: "kota", en: "city")
    case .stage: Phrase(id: "tahap", en: "stage")
    case .instrument: Phrase(id: "naskah", en: "instrument")
    case .kind: Phrase(id: "jenis", en: "kind")
    case .scope: Phrase(id: "bidang", en: "scope")
    case .person: Phrase(id: "tokoh", en: "person")
    case .body: Phrase(id: "lembaga", en: "body")
    case .source: Phrase(id: "sumber", en: "source")
    case .date: Phrase(id: "tanggal", en: "date")
    case .signed: Phrase(id: "ditandatangani", en: "signed")
    case .agreed: Phrase(id: "disepakati", en: "agreed")
    case .effective: Phrase(id: "berlaku", en: "effective")
    case .ends: Phrase(id: "berakhir", en: "ends")
    case .is: Phrase(id: "status", en: "is")
    case .has: Phrase(id: "ada", en: "has")
    }
  }

  /// What may follow, as messages say it, with an example.
  var expectation: Phrase {
    switch self {
    case .country:
      Phrase(
        id: "negara, seperti negara:kz atau negara:id+cn", en: "a country, like country:kz or country:id+cn")
    case .city: Phrase(id: "tempat, seperti kota:bogor", en: "a place, like city:bogor")
    case .stage: Phrase(id: "tahap, seperti tahap:signed", en: "a stage, like stage:signed")
    case .instrument:
      Phrase(id: "naskah, seperti naskah:mou,loi", en: "an instrument, like instrument:mou,loi")
    case .kind: Phrase(id: "jenis, seperti jenis:kota-kembar", en: "a kind, like kind:sister-city")
    case .scope: Phrase(id: "bidang, seperti bidang:pendidikan", en: "a field, like scope:education")
    case .person: Phrase(id: "nama, seperti tokoh:\"bima arya\"", en: "a name, like person:\"bima arya\"")
    case .body: Phrase(id: "lembaga, seperti lembaga:ppi", en: "a body, like body:ppi")
    case .source: Phrase(id: "sumber, seperti sumber:andalpost", en: "a source, like source:andalpost")
    case .date, .signed, .agreed, .effective, .ends:
      Phrase(
        id: "tanggal, seperti \(name[.indonesian]):2016-11..2018",
        en: "a date, like \(name[.english]):2016-11..2018")
    case .is: Phrase(id: "status, seperti status:starred", en: "a state, like is:starred")
    case .has: Phrase(id: "keterangan, seperti ada:conflict", en: "a property, like has:conflict")
    }
  }

  /// Whether names are asked for, and not codes, dates or properties.
  var isNamed: Bool {
    switch self {
    case .city, .person, .body, .source: true
    default: false
    }
  }

  /// The qualifier called `word` in either language, whatever its case.
  init?(named word: String) {
    let word = word.lowercased()
    let match = Self.allCases.first { qualifier in
      Language.allCases.contains { qualifier.name[$0] == word }
    }
    guard let match else { return nil }
    self = match
  }

  /// Every word that ``init(named:)`` understands.
  static var words: [String] {
    allCases.flatMap { qualifier in [qualifier.name[.english], qualifier.name[.indonesian]] }
  }
}
