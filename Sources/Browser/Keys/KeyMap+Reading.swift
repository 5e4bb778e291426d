import KembarModel
import Terminal

extension KeyMap {
  /// Moving in the panes and on a page, and following links.
  static let moving: [Binding] = [
    .init(
      action: .moveDown, keys: [.character("j"), .down], views: readingViews,
      name: Phrase(id: "turun", en: "down"),
      help: Phrase(id: "Baris berikutnya", en: "Next line"), group: .move),
    .init(
      action: .moveUp, keys: [.character("k"), .up], views: readingViews, name: Phrase(id: "naik", en: "up"),
      help: Phrase(id: "Baris sebelumnya", en: "Previous line"), group: .move),
    .init(
      action: .pageDown, keys: [.pageDown, .control("d"), .character(" ")], views: readingViews,
      name: Phrase(id: "halaman-turun", en: "page-down"),
      help: Phrase(id: "Satu layar ke bawah", en: "One screen down"), group: .move),
    .init(
      action: .pageUp, keys: [.pageUp, .control("u")], views: readingViews,
      name: Phrase(id: "halaman-naik", en: "page-up"),
      help: Phrase(id: "Satu layar ke atas", en: "One screen up"), group: .move),
    .init(
      action: .moveToTop, keys: [.character("g"), .home], views: readingViews,
      name: Phrase(id: "awal", en: "top"),
      help: Phrase(id: "Ke awal", en: "To the top"), group: .move),
    .init(
      action: .moveToBottom, keys: [.character("G"), .end], views: readingViews,
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

  /// What a page answers to.
  static let pages: [Binding] = [
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
}
