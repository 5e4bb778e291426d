import KembarModel
import Store

extension EditSession {
  static let unfinished = Phrase(
    id: "Ini teks yang belum selesai dari penyuntingan sebelumnya; simpan jika sudah benar.",
    en: "This is unfinished text from an earlier edit; save it when it is right.")

  static let editorFailed = Phrase(
    id: "editornya berakhir dengan kesalahan; periksa $VISUAL atau $EDITOR",
    en: "the editor ended with an error; check $VISUAL or $EDITOR")

  static func idChanged(_ id: String, _ other: String) -> Phrase {
    Phrase(
      id: "id tidak berubah: tulis lagi '\(id)', bukan '\(other)'",
      en: "an id stays as it is: write '\(id)' again, not '\(other)'")
  }

  static func changedMeanwhile(_ record: RecordName) -> Phrase {
    Phrase(
      id: "\(record.sort.name[.indonesian]) '\(record.id)' sudah diubah di tempat lain",
      en: "\(record.sort.name[.english]) '\(record.id)' has been changed elsewhere meanwhile")
  }

  /// What stands above that which another program has made of a record.
  static let nowSays = Phrase(
    id: "Yang Anda simpan akan menggantikan isinya sekarang:",
    en: "What you save takes the place of what it now says:")

  /// What is told when a text could not be kept in the registry.
  static func kept(_ path: String, _ reason: String) -> Phrase {
    let sentence = reason.last.map { ".?!".contains($0) } == true ? reason : reason + "."
    return Phrase(
      id: "Tidak disimpan: \(sentence) Teksnya ada di \(path).",
      en: "Not saved: \(sentence) Your text is in \(path).")
  }
}

extension Editor {
  /// What is told where there is no editor.
  static let missing = Phrase(
    id: "tidak ada editor; isi $EDITOR, misalnya EDITOR=nano",
    en: "there is no editor; set $EDITOR, as in EDITOR=nano")
}

extension String {
  /// Whether some line is neither blank nor a comment.
  var hasContent: Bool {
    split(separator: "\n").contains { line in
      line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
    }
  }
}
