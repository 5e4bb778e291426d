import KembarModel
import Terminal

extension KeyMap {
  /// The user's own changes.
  static let changing: [Binding] = [
    .init(
      action: .note, keys: [.character("n")], views: readingViews, name: Phrase(id: "catat", en: "note"),
      help: Phrase(id: "Tambahkan catatan hari ini", en: "Add a note, dated today"), group: .change,
      hint: Phrase(id: "catat", en: "note")),
    .init(
      action: .star, keys: [.character("*")], views: readingViews, name: Phrase(id: "bintang", en: "star"),
      help: Phrase(id: "Beri bintang, atau lepaskan", en: "Star it, or take the star off"),
      group: .change, hint: Phrase(id: "bintang", en: "star")),
    .init(
      action: .edit, keys: [.character("e")], views: readingViews, name: Phrase(id: "sunting", en: "edit"),
      help: Phrase(id: "Sunting kesepakatan di editor", en: "Edit the agreement in your editor"),
      group: .change, hint: Phrase(id: "sunting", en: "edit")),
    .init(
      action: .setStage, keys: [.character("S")], views: readingViews,
      name: Phrase(id: "tahap", en: "stage"),
      help: Phrase(
        id: "Ubah tahap, tanggal, dan sumbernya", en: "Set the stage, its date and source"),
      group: .change),
    .init(
      action: .undo, keys: [.character("u")], views: readingViews, name: Phrase(id: "urungkan", en: "undo"),
      help: Phrase(id: "Batalkan perubahan terakhir", en: "Undo the last change"), group: .change),
  ]
}
