package import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StoreError {
  /// What is wrong, where, and what to do: one sentence, or for unreadable values one line for each of the first.
  package func message(in language: Language) -> String {
    switch self {
    case .unreadable(let values):
      (values.prefix(Self.mostTold).map { $0.message(in: language) } + more(values.count, language))
        .joined(separator: "\n")
    default: phrase(language)[language]
    }
  }

  /// How many unreadable values are told one by one.
  private static let mostTold = 10

  private func more(_ count: Int, _ language: Language) -> [String] {
    guard count > Self.mostTold else { return [] }
    let rest = count - Self.mostTold
    return [
      Phrase(
        id: "… dan \(rest) lagi; 'kembar check' menampilkan semuanya",
        en: "… and \(rest) more; 'kembar check' lists them all")[language]
    ]
  }

  private func phrase(_ language: Language) -> Phrase {
    switch self {
    case .noFile(let path):
      Phrase(id: "'\(path)' tidak ada; periksa letaknya", en: "there is no '\(path)'; check where it is")
    case .folder(let path):
      Phrase(
        id: "'\(path)' adalah folder; sebutkan berkas di dalamnya",
        en: "'\(path)' is a folder; name a file in it"
      )
    case .notAFile(let path):
      Phrase(
        id: "'\(path)' bukan berkas biasa; registri harus berkas di cakram",
        en: "'\(path)' is not a regular file; a registry must be a file on a disk")
    case .empty(let path):
      Phrase(
        id: "'\(path)' kosong; hapus agar registri baru dapat dibuat di sana, atau pulihkan dari salinannya",
        en: "'\(path)' is empty; delete it to have a new registry made there, or restore it from a copy")
    case .notARegistry(let path):
      Phrase(
        id: "'\(path)' bukan registri; dokumen JSON atau YAML dibawa masuk dengan 'kembar import'",
        en: "'\(path)' is not a registry; a JSON or YAML document is taken in by 'kembar import'")
    case .foreign(let path):
      Phrase(
        id: "'\(path)' adalah basis data SQLite dari program lain; sebutkan registri yang dibuat kembar",
        en: "'\(path)' is an SQLite database of another program; name a registry that kembar made")
    case .newer(let path, let version, let supported):
      Phrase(
        id: "'\(path)' ditulis oleh kembar yang lebih baru (versi \(version), program ini membaca sampai "
          + "\(supported)); pakai kembar yang lebih baru",
        en:
          "'\(path)' was written by a newer kembar (version \(version), this one reads up to \(supported)); "
          + "use a newer kembar")
    case .outdated(let path, let version):
      Phrase(
        id:
          "'\(path)' berasal dari kembar yang lebih lama (versi \(version)) dan perlu diperbarui, tetapi tidak "
          + "dapat ditulis; salin ke folder sendiri",
        en: "'\(path)' is from an earlier kembar (version \(version)) and must be brought up to date, but it "
          + "cannot be written; copy it to a folder of your own")
    case .damaged(let path, let detail):
      Phrase(
        id: "'\(path)' rusak (\(detail)); pulihkan dari salinannya, atau selamatkan isinya dengan "
          + "'sqlite3 … .recover'",
        en: "'\(path)' is damaged (\(detail)); restore it from a copy, or rescue what it holds with "
          + "'sqlite3 … .recover'")
    case .unreadable: Phrase(id: "", en: "")
    default: systemPhrase ?? recordPhrase(language)
    }
  }

  private var systemPhrase: Phrase? {
    switch self {
    case .cannotRead(let path, let code):
      Phrase(
        id: "'\(path)' tidak dapat dibaca: \(Self.reason(code)[.indonesian])",
        en: "cannot read '\(path)': \(Self.reason(code)[.english])")
    case .cannotWrite(let path, let code):
      Phrase(
        id: "'\(path)' tidak dapat ditulis: \(Self.reason(code)[.indonesian])",
        en: "cannot write '\(path)': \(Self.reason(code)[.english])")
    case .readOnly(let path):
      Phrase(
        id: "'\(path)' hanya dapat dibaca; ubah izinnya, atau salin ke folder sendiri",
        en: "'\(path)' can only be read; change its permissions, or copy it to a folder of your own")
    case .full(let path):
      Phrase(
        id: "tidak ada ruang lagi untuk '\(path)'; kosongkan ruang di cakram, lalu ulangi",
        en: "there is no more room for '\(path)'; free some space on the disk, then try again")
    case .locked(let path):
      Phrase(
        id: "'\(path)' sedang dikunci program lain; tutup program itu, lalu ulangi",
        en: "'\(path)' is locked by another program; close that, then try again")
    case .replaced(let path):
      Phrase(
        id: "'\(path)' telah dipindahkan, dihapus, atau diganti sejak dibuka; buka lagi",
        en: "'\(path)' was moved, deleted or replaced since it was opened; open it again")
    case .failed(let path, let detail):
      Phrase(
        id: "SQLite gagal pada '\(path)': \(detail); periksa dengan 'kembar check'",
        en: "SQLite failed on '\(path)': \(detail); examine it with 'kembar check'")
    default: nil
    }
  }

  private func recordPhrase(_ language: Language) -> Phrase {
    switch self {
    case .conflict(let record, _):
      Phrase(
        id: "\(record.phrase(language)) sudah diubah di tempat lain; lihat isinya sekarang, lalu ulangi",
        en: "\(record.phrase(language)) has been changed elsewhere; look at it as it is now, then try again")
    case .missing(let record, let namer):
      Phrase(
        id: "\(namer.phrase(language)) menyebut \(record.phrase(language)), yang tidak ada; tambahkan dulu",
        en: "\(namer.phrase(language)) names \(record.phrase(language)), which is not there; add that first")
    case .inUse(let record, let user):
      Phrase(
        id:
          "\(record.phrase(language)) disebut dalam kesepakatan '\(user.excerpt)'; ubah kesepakatan itu dulu",
        en: "\(record.phrase(language)) is named by agreement '\(user.excerpt)'; change that first")
    case .nothingToUndo:
      Phrase(
        id: "tidak ada yang dapat dibatalkan; belum ada perubahan",
        en: "there is nothing to undo; nothing was changed"
      )
    case .noChange(let number):
      Phrase(
        id: "tidak ada perubahan \(number); 'kembar history' menampilkan semuanya",
        en: "there is no change \(number); 'kembar history' lists them")
    case .firstChange:
      Phrase(
        id:
          "perubahan 1 membuat registri ini dan tidak dapat dibatalkan; hapus berkasnya jika tidak diperlukan",
        en: "change 1 made this registry and cannot be undone; delete the file if it is not wanted")
    case .alreadyUndone(let number):
      Phrase(
        id: "perubahan \(number) sudah dibatalkan; 'kembar history' menampilkan semuanya",
        en: "change \(number) has been undone already; 'kembar history' lists them")
    case .changedSince(let record, let number):
      Phrase(
        id: "\(record.phrase(language)) telah diubah lagi setelah perubahan \(number); batalkan itu dulu",
        en: "\(record.phrase(language)) has been changed again since change \(number); undo that first")
    default: Phrase(id: "", en: "")
    }
  }

  private static func reason(_ code: Int32) -> Phrase {
    switch code {
    case EACCES, EPERM: Phrase(id: "tidak ada izin; ubah izinnya", en: "permission is missing; change that")
    case ENOTDIR:
      Phrase(id: "sebagian letaknya bukan folder; periksa", en: "a part of its path is no folder; check it")
    case EROFS:
      Phrase(
        id: "sistem berkasnya hanya dapat dibaca; pilih letak lain",
        en: "its file system can only be read; choose another place")
    default:
      Phrase(
        id: "\(String(cString: strerror(code))); periksa letaknya",
        en: "\(String(cString: strerror(code))); check where it is")
    }
  }
}
