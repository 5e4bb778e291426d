import KembarModel

/// What the browser says, apart from the names of codes and keys.
enum Wording {
  // MARK: Panes

  static let countries = Phrase(id: "Negara", en: "Countries")
  static let cities = Phrase(id: "Kota", en: "Cities")
  static let agreements = Phrase(id: "Kesepakatan", en: "Agreements")
  static let bundledRegistry = Phrase(id: "Registri bawaan", en: "Bundled registry")
  static let anyOf = Phrase(id: "salah satu", en: "any of")
  static let allOf = Phrase(id: "semua", en: "all of")
  static let listNotStated = Phrase(id: "tak disebut", en: "not stated")
  static let listUndated = Phrase(id: "tak dicatat", en: "no date")

  /// How many agreements match; `partial` where that is not known yet.
  static func count(_ matching: Int?, of total: Int, partial: String) -> Phrase {
    func phrase(_ text: (Language) -> String) -> Phrase { Phrase(id: text(.indonesian), en: text(.english)) }
    let (all, some) = (phrase(total.grouped), phrase { matching?.grouped(in: $0) ?? partial })
    if matching == total {
      return Phrase(
        id: "\(all[.indonesian]) kesepakatan", en: total == 1 ? "1 agreement" : "\(all[.english]) agreements")
    }
    return Phrase(
      id: "\(some[.indonesian]) dari \(all[.indonesian]) kesepakatan",
      en: "\(some[.english]) of \(total == 1 ? "1 agreement" : "\(all[.english]) agreements")")
  }

  static func loading(_ percent: Int) -> Phrase {
    Phrase(id: "memuat \(percent)%", en: "loading \(percent)%")
  }

  /// How much of the registry could be loaded, where the rest could not.
  static func loadedInPart(_ percent: Int) -> Phrase {
    Phrase(id: "hanya \(percent)% termuat", en: "only \(percent)% loaded")
  }

  static func order(_ key: String, isReversed: Bool) -> Phrase {
    switch key {
    case "date":
      isReversed
        ? Phrase(id: "terlama dulu", en: "oldest first") : Phrase(id: "terbaru dulu", en: "newest first")
    case "title":
      isReversed ? Phrase(id: "judul Z–A", en: "title Z–A") : Phrase(id: "judul A–Z", en: "title A–Z")
    case "country":
      isReversed ? Phrase(id: "negara Z–A", en: "country Z–A") : Phrase(id: "negara A–Z", en: "country A–Z")
    default:
      isReversed
        ? Phrase(id: "tahap, paling lanjut dulu", en: "stage, furthest first")
        : Phrase(id: "tahap, paling awal dulu", en: "stage, earliest first")
    }
  }

  // MARK: Empty states

  static let emptyRegistry = Phrase(id: "Registri ini kosong.", en: "This registry is empty.")
  static let nothingMatches = Phrase(id: "Tidak ada kesepakatan yang cocok.", en: "No agreement matches.")
  static let escClearsSearch = Phrase(id: "Esc menghapus pencarian.", en: "Esc clears the search.")
  static let escClearsFilters = Phrase(id: "Esc menghapus penyaring.", en: "Esc clears the filters.")
  static let switchToAny = Phrase(
    id: "& menampilkan salah satu negara, bukan semuanya.",
    en: "& shows any of the countries, not all of them.")
  static let nothingFound = Phrase(id: "Tidak ada yang cocok.", en: "Nothing matches.")
  static let noPlaces = Phrase(id: "Tidak ada kota.", en: "No cities.")
  static func tooSmall(_ columns: Int, _ rows: Int) -> Phrase {
    Phrase(
      id: "kembar perlu 40 × 12; di sini \(columns) × \(rows).",
      en: "kembar needs 40 × 12; this is \(columns) × \(rows).")
  }

  // MARK: Pages

  static let sides = Phrase(id: "Pihak", en: "Sides")
  static let signatories = Phrase(id: "Penanda tangan", en: "Signatories")
  static let witnesses = Phrase(id: "Saksi", en: "Witnesses")
  static let otherPeople = Phrase(id: "Tokoh lain", en: "Other people")
  static let scope = Phrase(id: "Ruang lingkup", en: "Scope")
  static let actions = Phrase(id: "Rencana aksi", en: "Actions")
  static let event = Phrase(id: "peristiwa", en: "event")
  /// What stands before the places of a fact that is not simply stated.
  static func remark(_ certainty: Certainty) -> Phrase {
    certainty == .conflicting ? Phrase(id: "bertentangan:", en: "conflict:") : certainty.name
  }

  static let sourcesDisagree = Phrase(id: "sumber saling bertentangan", en: "the sources disagree")
  static let action = Phrase(id: "aksi", en: "action")
  static let funding = Phrase(id: "Pembiayaan", en: "Funding")
  static let term = Phrase(id: "Jangka waktu", en: "Term")
  static let timeline = Phrase(id: "Linimasa", en: "Timeline")
  static let related = Phrase(id: "Terkait", en: "Related")
  static let unknown = Phrase(id: "Tak disebutkan", en: "Not stated")
  static let conflicts = Phrase(id: "Bertentangan", en: "In conflict")
  static let notes = Phrase(id: "Catatan", en: "Notes")
  static let sources = Phrase(id: "Sumber", en: "Sources")
  static let notStated = Phrase(id: "tidak disebutkan dalam sumber", en: "not stated in the sources")
  static let notRecorded = Phrase(id: "tidak dicatat", en: "not recorded")
  static let notNamed = Phrase(id: "tidak disebut namanya", en: "not named")
  static let undated = Phrase(id: "tanpa tanggal", en: "no date")
  static let dateNotStated = Phrase(id: "tanggal tidak disebutkan", en: "date not stated")
  static let venueNotStated = Phrase(id: "tempat tidak disebutkan", en: "venue not stated")
  static let placeNotRecorded = Phrase(
    id: "tempat dalam sumber tidak dicatat", en: "place in the source not recorded")
  static let signing = Phrase(id: "penandatanganan", en: "signing")
  static let signedOn = Phrase(id: "ditandatangani", en: "signed")
  static let agreedOn = Phrase(id: "disepakati", en: "agreed")
  static let effectiveOn = Phrase(id: "berlaku sejak", en: "in force since")
  static let endsOn = Phrase(id: "berakhir", en: "ends")
  static let due = Phrase(id: "tenggat", en: "due")
  static let alsoKnownAs = Phrase(id: "Juga:", en: "Also:")
  static let noAddress = Phrase(id: "tanpa alamat web", en: "no web address")

  static func years(_ count: Int) -> Phrase {
    Phrase(id: "\(count) tahun", en: count == 1 ? "1 year" : "\(count) years")
  }

  static func notice(_ months: Int) -> Phrase {
    Phrase(
      id: "pemberitahuan \(months) bulan sebelum berakhir",
      en: months == 1 ? "1 month’s notice" : "\(months) months’ notice")
  }

  static func tookPartIn(_ count: Int) -> Phrase {
    Phrase(id: "Ikut dalam \(count)", en: "Took part in \(count)")
  }
  static func sideOf(_ count: Int) -> Phrase { Phrase(id: "Pihak dalam \(count)", en: "Side of \(count)") }
  static func settingOf(_ count: Int) -> Phrase {
    Phrase(id: "Lokasi dalam \(count)", en: "Setting of \(count)")
  }
  static func citedBy(_ count: Int) -> Phrase {
    Phrase(id: "Dikutip dalam \(count)", en: "Cited by \(count)")
  }

  static func more(_ count: Int) -> Phrase { Phrase(id: "… dan \(count) lagi", en: "… and \(count) more") }
  static func moreAreFound(_ count: Int, _ query: Phrase) -> Phrase {
    Phrase(
      id: "… dan \(count) lagi; /\(query[.indonesian]) mencari semuanya",
      en: "… and \(count) more; /\(query[.english]) finds them all")
  }

  static func facts(_ count: Int) -> Phrase {
    Phrase(id: "\(count) fakta", en: count == 1 ? "1 fact" : "\(count) facts")
  }

  /// Degrees with hemisphere, to four places.
  static func coordinates(_ latitude: Double, _ longitude: Double) -> Phrase {
    let north = degrees(latitude), east = degrees(longitude)
    return Phrase(
      id: "\(north)° \(latitude < 0 ? "LS" : "LU"), \(east)° \(longitude < 0 ? "BB" : "BT")",
      en: "\(north)° \(latitude < 0 ? "S" : "N"), \(east)° \(longitude < 0 ? "W" : "E")")
  }

  private static func degrees(_ number: Double) -> String {
    let tenThousandths = Int((number.magnitude * 10_000).rounded())
    let fraction = String(tenThousandths % 10_000)
    return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - fraction.count) + fraction
  }

  // MARK: Dialogs

  static let typeToNarrow = Phrase(id: "ketik untuk mempersempit", en: "type to narrow")
  static let numberedCountry = Phrase(
    id: "Saring menurut negara bernomor itu", en: "Filter by the country with that number")
  static let pickCountry = Phrase(id: "Saring menurut negara", en: "Filter by country")
  static let filter = Phrase(id: "Saring", en: "Filter")
  static let sort = Phrase(id: "Urutkan", en: "Sort")
  static let help = Phrase(id: "Tombol", en: "Keys")
  static let palette = Phrase(id: "Perintah", en: "Commands")
  static let stage = Phrase(id: "Tahap", en: "Stage")
  static let instrument = Phrase(id: "Naskah", en: "Instrument")
  static let kind = Phrase(id: "Jenis", en: "Kind")
  static let field = Phrase(id: "Bidang", en: "Field")
  static let year = Phrase(id: "Tahun", en: "Year")
  static let pending = Phrase(id: "Belum ditandatangani", en: "Planned or intended, not signed")

  // MARK: Notices

  static let copied = Phrase(id: "Disalin ke papan klip.", en: "Copied to the clipboard.")
  static let tooLongToCopy = Phrase(
    id: "Terlalu panjang untuk papan klip terminal.", en: "Too long for the terminal’s clipboard.")
  static let nothingToCopy = Phrase(
    id: "Tidak ada yang dapat disalin di sini.", en: "There is nothing to copy here.")
  static let noSourceAddress = Phrase(
    id: "Sumber di sini tidak punya alamat web.", en: "No source here has a web address.")
  static let nothingToClear = Phrase(
    id: "Tidak ada saringan. q keluar.", en: "Nothing is filtered. q quits.")
  static let chooseTwoCountries = Phrase(
    id: "Pilih dua negara atau lebih dulu, dengan 1…9 atau c.",
    en: "Choose two countries or more first, with 1…9 or c.")
  static let noSuchCountry = Phrase(
    id: "Tidak ada negara dengan nomor itu.", en: "No country has that number.")
  static let noPeopleHere = Phrase(id: "Tidak ada tokoh di halaman ini.", en: "This page names no people.")
  static let tabChoosesLink = Phrase(id: "Pilih tautan dulu dengan Tab.", en: "Choose a link with Tab first.")
  static func opened(_ url: String) -> Phrase { Phrase(id: "Membuka \(url)", en: "Opening \(url)") }
  static func noOpener(_ url: String) -> Phrase {
    Phrase(
      id: "Tidak ada peramban di sini; alamatnya \(url)", en: "No browser to open it with here; it is \(url)")
  }
}
