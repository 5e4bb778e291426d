import KembarModel
import Terminal

extension KeyMap {
  /// Taking what is shown elsewhere.
  static let sharing: [Binding] = [
    .init(
      action: .copy, keys: [.character("y")], views: readingViews, name: Phrase(id: "salin", en: "copy"),
      help: Phrase(id: "Salin kesepakatan ke papan klip", en: "Copy the agreement to the clipboard"),
      group: .share,
      hint: Phrase(id: "salin", en: "copy")),
    .init(
      action: .copyQuery, keys: [.character("Y")], views: readingViews,
      name: Phrase(id: "salin-kueri", en: "copy-query"),
      help: Phrase(id: "Salin pencarian dan penyaring", en: "Copy the search and its filters"), group: .share),
    .init(
      action: .openSource, keys: [.character("o")], views: readingViews,
      name: Phrase(id: "buka-sumber", en: "open-source"),
      help: Phrase(id: "Buka sumber di peramban web", en: "Open the source in a web browser"), group: .share),
  ]

  /// What concerns the whole program.
  static let program: [Binding] = [
    .init(
      action: .help, keys: [.character("?"), .function(1)], views: readingViews,
      name: Phrase(id: "bantuan", en: "help"),
      help: Phrase(id: "Semua tombol di sini", en: "All keys of this view"), group: .program,
      hint: Phrase(id: "bantuan", en: "help")),
    .init(
      action: .palette, keys: [.character(":")], views: readingViews,
      name: Phrase(id: "perintah", en: "command"),
      help: Phrase(id: "Jalankan perintah menurut namanya", en: "Run a command by name"), group: .program),
    .init(
      action: .switchLanguage, keys: [.character("L")], views: readingViews,
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
}
