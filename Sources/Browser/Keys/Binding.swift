package import KembarModel
package import Terminal

/// A part of the screen that has keys of its own.
package enum View: String, CaseIterable, Sendable {
  case countries, cities, agreements, page, search, dialog, note, date

  /// What the view is called in the list of keys.
  package var name: Phrase {
    switch self {
    case .countries: Phrase(id: "Negara", en: "Countries")
    case .cities: Phrase(id: "Kota", en: "Cities")
    case .agreements: Phrase(id: "Kesepakatan", en: "Agreements")
    case .page: Phrase(id: "Rincian", en: "Detail")
    case .search: Phrase(id: "Pencarian", en: "Search")
    case .dialog: Phrase(id: "Menu", en: "Menu")
    case .note: Phrase(id: "Catatan", en: "Note")
    case .date: Phrase(id: "Tanggal", en: "Date")
    }
  }
}

/// One row of the key table, which is all there is to know about a command.
package struct Binding: Sendable {
  /// A heading in the list of keys.
  package enum Group: CaseIterable, Sendable {
    case move, filter, page, change, share, program, type

    /// The heading.
    package var name: Phrase {
      switch self {
      case .move: Phrase(id: "Bergerak", en: "Move")
      case .filter: Phrase(id: "Cari dan saring", en: "Search and filter")
      case .page: Phrase(id: "Rincian dan tautan", en: "Detail and links")
      case .change: Phrase(id: "Ubah", en: "Change")
      case .share: Phrase(id: "Bagikan", en: "Share")
      case .program: Phrase(id: "Program", en: "Program")
      case .type: Phrase(id: "Mengetik", en: "Typing")
      }
    }
  }

  package var action: Action
  package var keys: [Key]
  package var views: [View]
  /// The name for `:`, in small letters with hyphens.
  package var name: Phrase
  package var help: Phrase
  package var group: Group
  /// A word for the hint bar; `nil` for keys that are not shown there.
  package var hint: Phrase?
}
