import Foundation
import KembarModel
@testable import Store
import Testing

@Suite struct StoreErrorWordingTests {
  private static let bogor = RecordName(.place, "bogor")
  private static let agreement = RecordName(.agreement, "a")

  @Test(
    arguments: [
      (
        .noFile(path: "r"), 66, "'r' tidak ada; periksa letaknya", "there is no 'r'; check where it is"
      ),
      (
        .folder(path: "r"), 66, "'r' adalah folder; sebutkan berkas di dalamnya",
        "'r' is a folder; name a file in it"
      ),
      (
        .notAFile(path: "r"), 66, "'r' bukan berkas biasa; registri harus berkas di cakram",
        "'r' is not a regular file; a registry must be a file on a disk"
      ),
      (
        .empty(path: "r"), 65,
        "'r' kosong; hapus agar registri baru dapat dibuat di sana, atau pulihkan dari salinannya",
        "'r' is empty; delete it to have a new registry made there, or restore it from a copy"
      ),
      (
        .notARegistry(path: "r"), 65,
        "'r' bukan registri; dokumen JSON atau YAML dibawa masuk dengan 'kembar import'",
        "'r' is not a registry; a JSON or YAML document is taken in by 'kembar import'"
      ),
      (
        .foreign(path: "r"), 65,
        "'r' adalah basis data SQLite dari program lain; sebutkan registri yang dibuat kembar",
        "'r' is an SQLite database of another program; name a registry that kembar made"
      ),
      (
        .newer(path: "r", version: 3, supported: 1), 65,
        "'r' ditulis oleh kembar yang lebih baru (versi 3, program ini membaca sampai 1); pakai kembar yang lebih baru",
        "'r' was written by a newer kembar (version 3, this one reads up to 1); use a newer kembar"
      ),
      (
        .outdated(path: "r", version: 1), 73,
        "'r' berasal dari kembar yang lebih lama (versi 1) dan perlu diperbarui, tetapi tidak dapat ditulis; "
          + "salin ke folder sendiri",
        "'r' is from an earlier kembar (version 1) and must be brought up to date, but it cannot be written; "
          + "copy it to a folder of your own"
      ),
      (
        .damaged(path: "r", detail: "database disk image is malformed"), 65,
        "'r' rusak (database disk image is malformed); pulihkan dari salinannya, atau selamatkan isinya dengan "
          + "'sqlite3 … .recover'",
        "'r' is damaged (database disk image is malformed); restore it from a copy, or rescue what it holds with "
          + "'sqlite3 … .recover'"
      ),
      (
        .cannotRead(path: "r", code: EACCES), 66, "'r' tidak dapat dibaca: tidak ada izin; ubah izinnya",
        "cannot read 'r': permission is missing; change that"
      ),
      (
        .cannotWrite(path: "r", code: ENOTDIR), 73,
        "'r' tidak dapat ditulis: sebagian letaknya bukan folder; periksa",
        "cannot write 'r': a part of its path is no folder; check it"
      ),
      (
        .cannotWrite(path: "r", code: EROFS), 73,
        "'r' tidak dapat ditulis: sistem berkasnya hanya dapat dibaca; pilih letak lain",
        "cannot write 'r': its file system can only be read; choose another place"
      ),
      (
        .cannotWrite(path: "r", code: ELOOP), 73,
        "'r' tidak dapat ditulis: \(String(cString: strerror(ELOOP))); periksa letaknya",
        "cannot write 'r': \(String(cString: strerror(ELOOP))); check where it is"
      ),
      (
        .readOnly(path: "r"), 73, "'r' hanya dapat dibaca; ubah izinnya, atau salin ke folder sendiri",
        "'r' can only be read; change its permissions, or copy it to a folder of your own"
      ),
      (
        .full(path: "r"), 73, "tidak ada ruang lagi untuk 'r'; kosongkan ruang di cakram, lalu ulangi",
        "there is no more room for 'r'; free some space on the disk, then try again"
      ),
      (
        .locked(path: "r"), 75, "'r' sedang dikunci program lain; tutup program itu, lalu ulangi",
        "'r' is locked by another program; close that, then try again"
      ),
      (
        .replaced(path: "r"), 75, "'r' telah dipindahkan, dihapus, atau diganti sejak dibuka; buka lagi",
        "'r' was moved, deleted or replaced since it was opened; open it again"
      ),
      (
        .failed(path: "r", detail: "disk I/O error"), 65,
        "SQLite gagal pada 'r': disk I/O error; periksa dengan 'kembar check'",
        "SQLite failed on 'r': disk I/O error; examine it with 'kembar check'"
      ),
      (
        .conflict(agreement, present: Registry()), 75,
        "kesepakatan 'a' sudah diubah di tempat lain; lihat isinya sekarang, lalu ulangi",
        "agreement 'a' has been changed elsewhere; look at it as it is now, then try again"
      ),
      (
        .missing(bogor, namedBy: agreement), 65,
        "kesepakatan 'a' menyebut tempat 'bogor', yang tidak ada; tambahkan dulu",
        "agreement 'a' names place 'bogor', which is not there; add that first"
      ),
      (
        .inUse(bogor, by: "a"), 65, "tempat 'bogor' disebut dalam kesepakatan 'a'; ubah kesepakatan itu dulu",
        "place 'bogor' is named by agreement 'a'; change that first"
      ),
      (
        .nothingToUndo, 1, "tidak ada yang dapat dibatalkan; belum ada perubahan",
        "there is nothing to undo; nothing was changed"
      ),
      (
        .noChange(7), 1, "tidak ada perubahan 7; 'kembar history' menampilkan semuanya",
        "there is no change 7; 'kembar history' lists them"
      ),
      (
        .firstChange, 1,
        "perubahan 1 membuat registri ini dan tidak dapat dibatalkan; hapus berkasnya jika tidak diperlukan",
        "change 1 made this registry and cannot be undone; delete the file if it is not wanted"
      ),
      (
        .alreadyUndone(7), 1, "perubahan 7 sudah dibatalkan; 'kembar history' menampilkan semuanya",
        "change 7 has been undone already; 'kembar history' lists them"
      ),
      (
        .changedSince(bogor, change: 7), 75,
        "tempat 'bogor' telah diubah lagi setelah perubahan 7; batalkan itu dulu",
        "place 'bogor' has been changed again since change 7; undo that first"
      ),
    ] as [(StoreError, Int32, String, String)])
  func wording(error: StoreError, code: Int32, indonesian: String, english: String) {
    #expect(error.message(in: .indonesian) == indonesian)
    #expect(error.message(in: .english) == english)
    #expect(error.exitCode.rawValue == code)
  }

  @Test func formerStatesThatCannotBeRead() throws {
    let file = try TestRegistry()
    let store = try file.create()
    defer { store.close() }
    var after = Registry.sample
    after.people[0].name = "x"
    try store.apply(Edit(kind: .edited, summary: "", before: .sample, after: after), at: TestRegistry.time)
    try file.execute("UPDATE version SET document = '{\"id\":\"bima-arya\",\"nick\":1}'")
    let error = #expect(throws: StoreError.self) { try store.undo(at: TestRegistry.time) }
    #expect(error?.exitCode == .badData)
    #expect(
      error?.message(in: .english)
        == "table version, record 'bima-arya', column document: 'nick' is not a key here; it must be one of id, "
        + "name, aliases; 'name' is missing and must be given")
    #expect(
      error?.message(in: .indonesian)
        == "tabel version, catatan 'bima-arya', kolom document: 'nick' bukan kunci di sini; pilih salah satu: id, "
        + "name, aliases; 'name' tidak ada, padahal wajib")
    #expect(try store.load() == after)
  }

  @Test(arguments: [
    (Language.english, "… and 5 more; 'kembar check' lists them all"),
    (.indonesian, "… dan 5 lagi; 'kembar check' menampilkan semuanya"),
  ])
  func ofManyUnreadableValuesTheFirstAreTold(language: Language, last: String) {
    let values = (1...15).map {
      UnreadableValue(
        table: "person", id: "p\($0)", failure: .init(column: "name", value: "", reason: .encoding))
    }
    let lines = StoreError.unreadable(values).message(in: language).split(separator: "\n").map(String.init)
    #expect(lines == values.prefix(10).map { $0.message(in: language) } + [last])
  }
}
