import KembarModel
package import Terminal

/// The one table of keys: dispatch, hint bar, help, command palette, man page and README are all read from it.
package enum KeyMap {
  private static let panes: [View] = [.countries, .cities, .agreements]
  private static let reading: [View] = panes + [.page]
  private static let typing: [View] = [.search, .dialog]

  /// Every command, in the order of help and hint bar.
  package static let bindings: [Binding] = moving + filtering + pages + sharing + program + editing

  private static let moving: [Binding] = [
    .init(
      action: .moveDown, keys: [.character("j"), .down], views: reading,
      name: Phrase(id: "turun", en: "down"),
      help: Phrase(id: "Baris berikutnya", en: "Next line"), group: .move),
    .init(
      action: .moveUp, keys: [.character("k"), .up], views: reading, name: Phrase(id: "naik", en: "up"),
      help: Phrase(id: "Baris sebelumnya", en: "Previous line"), group: .move),
    .init(
      action: .pageDown, keys: [.pageDown, .control("d"), .character(" ")], views: reading,
      name: Phrase(id: "halaman-turun", en: "page-down"),
      help: Phrase(id: "Satu layar ke bawah", en: "One screen down"), group: .move),
    .init(
      action: .pageUp, keys: [.pageUp, .control("u")], views: reading,
      name: Phrase(id: "halaman-naik", en: "page-up"),
      help: Phrase(id: "Satu layar ke atas", en: "One screen up"), group: .move),
    .init(
      action: .moveToTop, keys: [.character("g"), .home], views: reading, name: Phrase(id: "awal", en: "top"),
      help: Phrase(id: "Ke awal", en: "To the top"), group: .move),
    .init(
      action: .moveToBottom, keys: [.character("G"), .end], views: reading,
      name: Phrase(id: "akhir", en: "bottom"),
      help: Phrase(id: "Ke akhir", en: "To the bottom"), group: .move),
    .init(
      action: .nextPane, keys: [.tab, .character("l"), .right], views: panes,
      name: Phrase(id: "panel-berikut", en: "next-pane"),
      help: Phrase(id: "Panel berikutnya", en: "Next pane"), group: .move,
      hint: Phrase(id: "panel", en: "pane")),
    .init(
      action: .previousPane, keys: [.backTab, .character("h"), .left], views: panes,
      name: Phrase(id: "panel-sebelum", en: "previous-pane"),
      help: Phrase(id: "Panel sebelumnya", en: "Previous pane"), group: .move),
  ]

  private static let filtering: [Binding] =
    [
      .init(
        action: .chooseCountry, keys: [.enter], views: [.countries],
        name: Phrase(id: "pilih-negara", en: "choose-country"),
        help: Phrase(
          id: "Saring menurut negara ini, atau lepaskan", en: "Filter by this country, or stop doing so"),
        group: .page, hint: Phrase(id: "pilih", en: "choose")),
      .init(
        action: .chooseCity, keys: [.enter], views: [.cities],
        name: Phrase(id: "pilih-kota", en: "choose-city"),
        help: Phrase(
          id: "Saring menurut kota ini, atau lepaskan", en: "Filter by this city, or stop doing so"),
        group: .page, hint: Phrase(id: "pilih", en: "choose")),
      .init(
        action: .open, keys: [.enter], views: [.agreements], name: Phrase(id: "buka", en: "open"),
        help: Phrase(id: "Buka rincian kesepakatan", en: "Open the agreement"), group: .page,
        hint: Phrase(id: "buka", en: "open")),
      .init(
        action: .search, keys: [.character("/")], views: reading, name: Phrase(id: "cari", en: "search"),
        help: Phrase(id: "Ketik pencarian dan penyaring", en: "Type a search with filters"), group: .filter,
        hint: Phrase(id: "cari", en: "search")),
      .init(
        action: .pickCountry, keys: [.character("c")], views: reading,
        name: Phrase(id: "negara", en: "country"),
        help: Phrase(id: "Saring menurut negara mana pun", en: "Filter by any country on earth"),
        group: .filter,
        hint: Phrase(id: "negara", en: "country")),
      .init(
        action: .filter, keys: [.character("f")], views: reading, name: Phrase(id: "saring", en: "filter"),
        help: Phrase(
          id: "Saring menurut tahap, naskah, jenis, bidang, atau tahun",
          en: "Filter by stage, instrument, kind, field or year"),
        group: .filter, hint: Phrase(id: "saring", en: "filter")),
      .init(
        action: .sort, keys: [.character("s")], views: panes, name: Phrase(id: "urut", en: "sort"),
        help: Phrase(id: "Urutkan kesepakatan", en: "Sort the agreements"), group: .filter,
        hint: Phrase(id: "urut", en: "sort")),
    ]
    + (1...9).map { number in
      .init(
        action: .toggleCountry(number), keys: [.character(Character("\(number)"))], views: reading,
        name: Phrase(id: "negara-\(number)", en: "country-\(number)"),
        help: Phrase(id: "Saring menurut negara nomor \(number)", en: "Filter by country number \(number)"),
        group: .filter)
    } + [
      .init(
        action: .clearCountries, keys: [.character("0")], views: reading,
        name: Phrase(id: "semua-negara", en: "all-countries"),
        help: Phrase(id: "Lepaskan semua saringan negara", en: "Drop all filters by country"), group: .filter),
      .init(
        action: .switchCombination, keys: [.character("&")], views: reading,
        name: Phrase(id: "salah-satu-atau-semua", en: "any-or-all"),
        help: Phrase(
          id: "Salah satu negara terpilih, atau semuanya sekaligus",
          en: "Any of the chosen countries, or all of them"),
        group: .filter),
      .init(
        action: .peel, keys: [.escape], views: panes, name: Phrase(id: "lepas", en: "clear"),
        help: Phrase(id: "Hapus pencarian, lalu penyaring", en: "Clear the search, then the filters"),
        group: .filter),
    ]

  private static let pages: [Binding] = [
    .init(
      action: .followLink, keys: [.enter], views: [.page], name: Phrase(id: "ikuti", en: "follow"),
      help: Phrase(id: "Ikuti tautan", en: "Follow the link"), group: .page,
      hint: Phrase(id: "ikuti", en: "follow")),
    .init(
      action: .nextLink, keys: [.tab, .character("l"), .right], views: [.page],
      name: Phrase(id: "tautan-berikut", en: "next-link"),
      help: Phrase(id: "Tautan berikutnya", en: "Next link"), group: .page,
      hint: Phrase(id: "tautan", en: "link")),
    .init(
      action: .previousLink, keys: [.backTab, .character("h"), .left], views: [.page],
      name: Phrase(id: "tautan-sebelum", en: "previous-link"),
      help: Phrase(id: "Tautan sebelumnya", en: "Previous link"), group: .page),
    .init(
      action: .nextPerson, keys: [.character("p")], views: [.page], name: Phrase(id: "tokoh", en: "person"),
      help: Phrase(id: "Tokoh berikutnya", en: "Next person"), group: .page,
      hint: Phrase(id: "tokoh", en: "person")),
    .init(
      action: .showSources, keys: [.character("w")], views: [.page],
      name: Phrase(id: "sumber", en: "sources"),
      help: Phrase(
        id: "Siapa yang menyatakan, dan apa yang tidak dinyatakan", en: "Who says so, and what is not said"),
      group: .page, hint: Phrase(id: "sumber", en: "who says so")),
    .init(
      action: .back, keys: [.backspace], views: [.page], name: Phrase(id: "kembali", en: "back"),
      help: Phrase(id: "Kembali ke halaman sebelumnya", en: "Back to the previous page"), group: .page,
      hint: Phrase(id: "kembali", en: "back")),
    .init(
      action: .close, keys: [.escape, .character("q")], views: [.page],
      name: Phrase(id: "tutup", en: "close"),
      help: Phrase(id: "Tutup rincian", en: "Close the detail"), group: .page,
      hint: Phrase(id: "tutup", en: "close")),
    .init(
      action: .nextAgreement, keys: [.character("]")], views: [.page],
      name: Phrase(id: "kesepakatan-berikut", en: "next-agreement"),
      help: Phrase(id: "Kesepakatan berikutnya", en: "Next agreement"), group: .page),
    .init(
      action: .previousAgreement, keys: [.character("[")], views: [.page],
      name: Phrase(id: "kesepakatan-sebelum", en: "previous-agreement"),
      help: Phrase(id: "Kesepakatan sebelumnya", en: "Previous agreement"), group: .page),
  ]

  private static let sharing: [Binding] = [
    .init(
      action: .copy, keys: [.character("y")], views: reading, name: Phrase(id: "salin", en: "copy"),
      help: Phrase(id: "Salin kesepakatan ke papan klip", en: "Copy the agreement to the clipboard"),
      group: .share,
      hint: Phrase(id: "salin", en: "copy")),
    .init(
      action: .copyQuery, keys: [.character("Y")], views: reading,
      name: Phrase(id: "salin-kueri", en: "copy-query"),
      help: Phrase(id: "Salin pencarian dan penyaring", en: "Copy the search and its filters"), group: .share),
    .init(
      action: .openSource, keys: [.character("o")], views: reading,
      name: Phrase(id: "buka-sumber", en: "open-source"),
      help: Phrase(id: "Buka sumber di peramban web", en: "Open the source in a web browser"), group: .share),
  ]

  private static let program: [Binding] = [
    .init(
      action: .help, keys: [.character("?"), .function(1)], views: reading,
      name: Phrase(id: "bantuan", en: "help"),
      help: Phrase(id: "Semua tombol di sini", en: "All keys of this view"), group: .program,
      hint: Phrase(id: "bantuan", en: "help")),
    .init(
      action: .palette, keys: [.character(":")], views: reading, name: Phrase(id: "perintah", en: "command"),
      help: Phrase(id: "Jalankan perintah menurut namanya", en: "Run a command by name"), group: .program),
    .init(
      action: .switchLanguage, keys: [.character("L")], views: reading,
      name: Phrase(id: "bahasa", en: "language"),
      help: Phrase(id: "English / bahasa Indonesia", en: "Bahasa Indonesia / English"), group: .program),
    .init(
      action: .redraw, keys: [.control("l")], views: View.allCases,
      name: Phrase(id: "gambar-ulang", en: "redraw"),
      help: Phrase(id: "Gambar ulang layar", en: "Draw the screen anew"), group: .program),
    .init(
      action: .suspend, keys: [.control("z")], views: View.allCases,
      name: Phrase(id: "jeda", en: "suspend"),
      help: Phrase(id: "Kembali sementara ke shell", en: "Back to the shell for a while"), group: .program),
    .init(
      action: .quit, keys: [.character("q")], views: panes, name: Phrase(id: "keluar", en: "quit"),
      help: Phrase(id: "Keluar", en: "Quit"), group: .program, hint: Phrase(id: "keluar", en: "quit")),
    .init(
      action: .quit, keys: [.control("c")], views: View.allCases,
      name: Phrase(id: "berhenti", en: "exit"),
      help: Phrase(id: "Keluar dari mana pun", en: "Quit from anywhere"), group: .program),
  ]

  private static let editing: [Binding] = [
    .init(
      action: .accept, keys: [.enter], views: [.search], name: Phrase(id: "selesai", en: "done"),
      help: Phrase(id: "Ke daftar kesepakatan", en: "Go on to the agreements"), group: .type,
      hint: Phrase(id: "selesai", en: "done")),
    .init(
      action: .accept, keys: [.enter], views: [.dialog], name: Phrase(id: "pilih", en: "choose"),
      help: Phrase(id: "Pilih", en: "Choose"), group: .type, hint: Phrase(id: "pilih", en: "choose")),
    .init(
      action: .acceptAndStay, keys: [.tab], views: [.dialog],
      name: Phrase(id: "pilih-dan-tetap", en: "choose-and-stay"),
      help: Phrase(id: "Pilih, biarkan menu terbuka", en: "Choose and leave the menu open"), group: .type,
      hint: Phrase(id: "pilih dan tetap", en: "choose and stay")),
    .init(
      action: .cancel, keys: [.escape], views: typing, name: Phrase(id: "batal", en: "cancel"),
      help: Phrase(id: "Tutup tanpa mengubah", en: "Close and change nothing"), group: .type,
      hint: Phrase(id: "batal", en: "cancel")),
    .init(
      action: .moveDown, keys: [.down, .control("n")], views: typing,
      name: Phrase(id: "pilihan-berikut", en: "next-choice"),
      help: Phrase(id: "Pilihan berikutnya", en: "Next choice"), group: .move),
    .init(
      action: .moveUp, keys: [.up, .control("p")], views: typing,
      name: Phrase(id: "pilihan-sebelum", en: "previous-choice"),
      help: Phrase(id: "Pilihan sebelumnya", en: "Previous choice"), group: .move),
    .init(
      action: .pageDown, keys: [.pageDown], views: typing, name: Phrase(id: "layar-turun", en: "screen-down"),
      help: Phrase(id: "Satu layar ke bawah", en: "One screen down"), group: .move),
    .init(
      action: .pageUp, keys: [.pageUp], views: typing, name: Phrase(id: "layar-naik", en: "screen-up"),
      help: Phrase(id: "Satu layar ke atas", en: "One screen up"), group: .move),
    .init(
      action: .deleteBackward, keys: [.backspace, .control("h")], views: typing,
      name: Phrase(id: "hapus", en: "delete"),
      help: Phrase(id: "Hapus huruf sebelumnya", en: "Delete the letter before"), group: .type),
    .init(
      action: .deleteForward, keys: [.delete], views: typing,
      name: Phrase(id: "hapus-depan", en: "delete-forward"),
      help: Phrase(id: "Hapus huruf berikutnya", en: "Delete the letter after"), group: .type),
    .init(
      action: .deleteWord, keys: [.control("w")], views: typing,
      name: Phrase(id: "hapus-kata", en: "delete-word"),
      help: Phrase(id: "Hapus kata sebelumnya", en: "Delete the word before"), group: .type),
    .init(
      action: .deleteToStart, keys: [.control("u")], views: typing,
      name: Phrase(id: "hapus-semua", en: "delete-all"),
      help: Phrase(id: "Hapus semua yang di depan kursor", en: "Delete all before the cursor"), group: .type),
    .init(
      action: .cursorLeft, keys: [.left, .control("b")], views: typing, name: Phrase(id: "kiri", en: "left"),
      help: Phrase(id: "Kursor ke kiri", en: "Cursor left"), group: .type),
    .init(
      action: .cursorRight, keys: [.right, .control("f")], views: typing,
      name: Phrase(id: "kanan", en: "right"),
      help: Phrase(id: "Kursor ke kanan", en: "Cursor right"), group: .type),
    .init(
      action: .cursorToStart, keys: [.home, .control("a")], views: typing,
      name: Phrase(id: "awal-baris", en: "line-start"),
      help: Phrase(id: "Kursor ke awal", en: "Cursor to the start"), group: .type),
    .init(
      action: .cursorToEnd, keys: [.end, .control("e")], views: typing,
      name: Phrase(id: "akhir-baris", en: "line-end"),
      help: Phrase(id: "Kursor ke akhir", en: "Cursor to the end"), group: .type),
  ]

  private static let actions: [View: [Key: Action]] = {
    var actions: [View: [Key: Action]] = [:]
    for binding in bindings {
      for view in binding.views {
        for key in binding.keys { actions[view, default: [:]][key] = binding.action }
      }
    }
    return actions
  }()

  /// What a key does in a view, or `nil` where it does nothing.
  package static func action(for key: Key, in view: View) -> Action? { actions[view]?[key] }

  /// The commands of a view, in the order of the table.
  package static func bindings(in view: View) -> [Binding] { bindings.filter { $0.views.contains(view) } }
}
