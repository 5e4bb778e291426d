import KembarModel

/// What is said of the user's own changes.
extension Wording {
  // MARK: Why not

  static let bundledStays = Phrase(
    id: "Registri bawaan tetap; jalankan kembar tanpa --registry bundled.",
    en: "The bundled registry stays as it is; start kembar without --registry bundled.")
  static let documentStays = Phrase(
    id: "Dokumen ini hanya dibaca; untuk mengubah, impor dulu: kembar import BERKAS",
    en: "This document is only read; to change it, import it first: kembar import FILE")
  static let fileIsReadOnly = Phrase(
    id: "Berkas registri tak dapat ditulisi; ubah izinnya, atau salin ke tempat lain.",
    en: "The registry file cannot be written; change its permissions, or copy it.")
  static let chooseAgreement = Phrase(
    id: "Pilih kesepakatan dulu.", en: "Choose an agreement first.")
  static let nothingChanged = Phrase(id: "Itu sudah tercatat begitu.", en: "That is recorded so already.")

  // MARK: Prompts

  static func noteTitle(_ date: Phrase, _ agreement: Phrase) -> Phrase {
    Phrase(
      id: "Catatan \(date[.indonesian]): \(agreement[.indonesian])",
      en: "Note of \(date[.english]): \(agreement[.english])")
  }

  static func stageTitle(_ agreement: Phrase) -> Phrase {
    Phrase(id: "Tahap: \(agreement[.indonesian])", en: "Stage: \(agreement[.english])")
  }

  /// What the date is that belongs to a stage.
  static func dateTitle(_ stage: Stage) -> Phrase {
    switch stage {
    case .signed: Phrase(id: "Tanggal penandatanganan", en: "Date of signing")
    case .inForce: Phrase(id: "Berlaku sejak", en: "In force since")
    case .lapsed, .ended: Phrase(id: "Berakhir pada", en: "Ended on")
    case .exploration, .intent, .planned, .renewed, .unknown:
      Phrase(id: "\(stage.name[.indonesian]): kapan", en: "\(stage.name[.english]): when")
    }
  }

  static let dateAdvice = Phrase(
    id: "2023-07-03, 2023-07, atau 2023; kosong jika tak diketahui",
    en: "2023-07-03, 2023-07 or 2023; empty if not known")
  static func dateStays(_ date: Phrase) -> Phrase {
    Phrase(id: "kosong: tetap \(date[.indonesian])", en: "empty: it stays \(date[.english])")
  }
  static func dateWasPlanned(_ date: Phrase) -> Phrase {
    Phrase(
      id: "kosong jika tak diketahui; rencananya \(date[.indonesian])",
      en: "empty if not known; it was to be \(date[.english])")
  }

  static func sourceTitle(_ stage: Stage) -> Phrase {
    Phrase(id: "\(stage.name[.indonesian]): kata siapa", en: "\(stage.name[.english]): who says so")
  }
  static let sourceAdvice = Phrase(
    id: "cari, atau tulis sumber baru", en: "find one, or type a new one")
  static func newSource(_ words: String) -> Phrase {
    Phrase(id: "Sumber baru: \(words)", en: "New source: \(words)")
  }

  // MARK: What came of it

  static func done(_ edit: AgreementChange.Edit) -> Phrase {
    switch edit {
    case .star(true): Phrase(id: "Diberi bintang; u membatalkan.", en: "Starred; u takes it back.")
    case .star(false): Phrase(id: "Bintang dilepas; u membatalkan.", en: "Star taken off; u takes it back.")
    case .note: Phrase(id: "Dicatat; u membatalkan.", en: "Noted; u takes it back.")
    case .stage(let stage, _, _):
      Phrase(
        id: "Tahap kini: \(stage.name[.indonesian]); u membatalkan.",
        en: "Stage set: \(stage.name[.english]); u takes it back.")
    }
  }

  static let edited = Phrase(id: "Disimpan; u membatalkan.", en: "Saved; u takes it back.")
  static func undone(_ kind: ChangeKind, of agreement: Phrase?) -> Phrase {
    guard let agreement else {
      return Phrase(id: "Dibatalkan: \(kind.name[.indonesian]).", en: "Taken back: \(kind.name[.english]).")
    }
    return Phrase(
      id: "Dibatalkan: \(kind.name[.indonesian]), \(agreement[.indonesian]).",
      en: "Taken back: \(kind.name[.english]), \(agreement[.english]).")
  }
  static let changedMeanwhile = Phrase(
    id: "Program lain mengubah lebih dulu: tampil yang baru, milik Anda tak disimpan.",
    en: "Another program changed this first: shown anew, your change is not saved.")
  static let recordIsGone = Phrase(
    id: "Yang tadi terbuka sudah tidak ada di registri.", en: "What was open is no longer in the registry.")

  // MARK: Pages

  static let ownNotes = Phrase(id: "Catatan Anda", en: "Your notes")
  static let history = Phrase(id: "Riwayat", en: "History")
  static let unresolved = Phrase(id: "Tak dikenali", en: "Not known")
  static func unresolvedCountry(_ country: String) -> Phrase {
    Phrase(
      id: "‘\(country)’ bukan negara yang dikenal, dan ditulis seperti di sumbernya",
      en: "‘\(country)’ is not a known country, and is kept as written")
  }
  static func countryOf(_ side: String) -> Phrase {
    Phrase(id: "negara dari \(side)", en: "country of \(side)")
  }
  static let country = Phrase(id: "negara", en: "country")

  // MARK: The filter menu

  static let mark = Phrase(id: "Tanda", en: "Mark")
  static let starred = Phrase(id: "Berbintang", en: "Starred")
  static let withNote = Phrase(id: "Dengan catatan", en: "With a note")
  static let withUnresolvedCountry = Phrase(id: "Negara tak dikenali", en: "With a country not known")

  // MARK: Differences between versions

  static let added = Phrase(id: "ditambahkan", en: "added")
  static let removed = Phrase(id: "dihapus", en: "removed")
  static let changed = Phrase(id: "berubah", en: "changed")
  static let starSet = Phrase(id: "diberikan", en: "set")
  static let starTakenOff = Phrase(id: "dilepas", en: "taken off")
  static let recordRemoved = Phrase(id: "tidak ada lagi", en: "no longer there")
  static func counts(added: Int, removed: Int) -> Phrase {
    switch (added, removed) {
    case (0, 0): changed
    case let (count, other) where count == other:
      Phrase(id: "\(count) berubah", en: "\(count) changed")
    case (_, 0): Phrase(id: "\(added) ditambahkan", en: "\(added) added")
    case (0, _): Phrase(id: "\(removed) dihapus", en: "\(removed) removed")
    default:
      Phrase(
        id: "\(added) ditambahkan, \(removed) dihapus", en: "\(added) added, \(removed) removed")
    }
  }
}
