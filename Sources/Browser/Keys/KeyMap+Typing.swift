import KembarModel
import Terminal

extension KeyMap {
  /// What works while something is typed or chosen from a list.
  static let typing: [Binding] = [
    .init(
      action: .accept, keys: [.enter], views: [.search], name: Phrase(id: "selesai", en: "done"),
      help: Phrase(id: "Ke daftar kesepakatan", en: "Go on to the agreements"), group: .type,
      hint: Phrase(id: "selesai", en: "done")),
    .init(
      action: .accept, keys: [.enter], views: [.dialog], name: Phrase(id: "pilih", en: "choose"),
      help: Phrase(id: "Pilih", en: "Choose"), group: .type, hint: Phrase(id: "pilih", en: "choose")),
    .init(
      action: .accept, keys: [.enter], views: [.note], name: Phrase(id: "simpan", en: "save"),
      help: Phrase(id: "Simpan catatan", en: "Save the note"), group: .type,
      hint: Phrase(id: "simpan", en: "save")),
    .init(
      action: .accept, keys: [.enter], views: [.date], name: Phrase(id: "lanjut", en: "next"),
      help: Phrase(id: "Lanjut ke sumbernya", en: "Go on to the source"), group: .type,
      hint: Phrase(id: "lanjut", en: "next")),
    .init(
      action: .acceptAndStay, keys: [.tab], views: [.dialog],
      name: Phrase(id: "pilih-dan-tetap", en: "choose-and-stay"),
      help: Phrase(id: "Pilih, biarkan menu terbuka", en: "Choose and leave the menu open"), group: .type,
      hint: Phrase(id: "pilih dan tetap", en: "choose and stay")),
    .init(
      action: .cancel, keys: [.escape], views: [.search, .dialog, .note],
      name: Phrase(id: "batal", en: "cancel"),
      help: Phrase(id: "Tutup tanpa mengubah", en: "Close and change nothing"), group: .type,
      hint: Phrase(id: "batal", en: "cancel")),
    .init(
      action: .cancel, keys: [.escape], views: [.date], name: Phrase(id: "kembali", en: "back"),
      help: Phrase(id: "Kembali ke tahap", en: "Back to the stages"), group: .type,
      hint: Phrase(id: "kembali", en: "back")),
    .init(
      action: .moveDown, keys: [.down, .control("n")], views: listingViews,
      name: Phrase(id: "pilihan-berikut", en: "next-choice"),
      help: Phrase(id: "Pilihan berikutnya", en: "Next choice"), group: .move),
    .init(
      action: .moveUp, keys: [.up, .control("p")], views: listingViews,
      name: Phrase(id: "pilihan-sebelum", en: "previous-choice"),
      help: Phrase(id: "Pilihan sebelumnya", en: "Previous choice"), group: .move),
    .init(
      action: .pageDown, keys: [.pageDown], views: listingViews,
      name: Phrase(id: "layar-turun", en: "screen-down"),
      help: Phrase(id: "Satu layar ke bawah", en: "One screen down"), group: .move),
    .init(
      action: .pageUp, keys: [.pageUp], views: listingViews, name: Phrase(id: "layar-naik", en: "screen-up"),
      help: Phrase(id: "Satu layar ke atas", en: "One screen up"), group: .move),
    .init(
      action: .deleteBackward, keys: [.backspace, .control("h")], views: typingViews,
      name: Phrase(id: "hapus", en: "delete"),
      help: Phrase(id: "Hapus huruf sebelumnya", en: "Delete the letter before"), group: .type),
    .init(
      action: .deleteForward, keys: [.delete], views: typingViews,
      name: Phrase(id: "hapus-depan", en: "delete-forward"),
      help: Phrase(id: "Hapus huruf berikutnya", en: "Delete the letter after"), group: .type),
    .init(
      action: .deleteWord, keys: [.control("w")], views: typingViews,
      name: Phrase(id: "hapus-kata", en: "delete-word"),
      help: Phrase(id: "Hapus kata sebelumnya", en: "Delete the word before"), group: .type),
    .init(
      action: .deleteToStart, keys: [.control("u")], views: typingViews,
      name: Phrase(id: "hapus-semua", en: "delete-all"),
      help: Phrase(id: "Hapus semua yang di depan kursor", en: "Delete all before the cursor"), group: .type),
    .init(
      action: .cursorLeft, keys: [.left, .control("b")], views: typingViews,
      name: Phrase(id: "kiri", en: "left"),
      help: Phrase(id: "Kursor ke kiri", en: "Cursor left"), group: .type),
    .init(
      action: .cursorRight, keys: [.right, .control("f")], views: typingViews,
      name: Phrase(id: "kanan", en: "right"),
      help: Phrase(id: "Kursor ke kanan", en: "Cursor right"), group: .type),
    .init(
      action: .cursorToStart, keys: [.home, .control("a")], views: typingViews,
      name: Phrase(id: "awal-baris", en: "line-start"),
      help: Phrase(id: "Kursor ke awal", en: "Cursor to the start"), group: .type),
    .init(
      action: .cursorToEnd, keys: [.end, .control("e")], views: typingViews,
      name: Phrase(id: "akhir-baris", en: "line-end"),
      help: Phrase(id: "Kursor ke akhir", en: "Cursor to the end"), group: .type),
  ]
}
