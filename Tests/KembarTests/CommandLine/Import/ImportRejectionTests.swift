import Foundation
import Testing

/// Rows that cannot be imported are told, kept for mending, and hold back the others unless told otherwise.
struct ImportRejectionTests {
  private static let report = """
    faulty.csv:2:17: lat1: 96.2 is out of range; it must be -90…90
    faulty.csv:4:1: an agreement needs two sides, here there is one; fill in the country, place or body of the other
    3 rows read = 1 new + 0 changed + 0 unchanged + 0 duplicates + 2 rejected

    """

  @Test(arguments: [
    ("en", report, "nothing was imported, since 2 rows were rejected; mend them, or add --keep-going"),
    (
      "id",
      """
      faulty.csv:2:17: lat1: 96.2 di luar batas; harus -90…90
      faulty.csv:4:1: kesepakatan perlu dua pihak, di sini hanya satu; isi negara, tempat, atau lembaga pihak lainnya
      3 baris dibaca = 1 baru + 0 berubah + 0 tetap + 0 ganda + 2 ditolak

      """, "tidak ada yang diimpor karena 2 baris ditolak; perbaiki, atau tambahkan --keep-going"
    ),
  ])
  func holdBackTheOthers(language: String, report: String, message: String) throws {
    let home = try Home()
    let file = try home.write(Tables.faulty, "faulty.csv")
    #expect(
      try home.run("import", file, "--language", language)
        == .init(65, report, errors: "kembar: \(message)\n"))
    #expect(try home.traces == [])

    _ = try home.run("import", home.write(Tables.twins, "twins.csv"))
    let before = try home.run("export", "--format", "json").output
    #expect(try home.run("import", file).ending == .exited(65))
    #expect(try home.run("export", "--format", "json").output == before)
    #expect(try home.history().count == 2)
  }

  @Test(arguments: [
    ("en", "kembar: 2 rows were rejected; the others were imported\n"),
    ("id", "kembar: 2 baris ditolak; yang lain diimpor\n"),
  ])
  func areLeftOutWhenToldToKeepGoing(language: String, message: String) throws {
    let home = try Home()
    let file = try home.write(Tables.faulty, "faulty.csv")
    let outcome = try home.run("import", file, "--keep-going", "--language", language)
    #expect(outcome.ending == .exited(65) && outcome.errors == message)
    #expect(outcome.lines.count == 3)
    #expect(try home.ids("semarang") == ["brisbane-au--semarang-id"])
    #expect(try home.ids("medan").isEmpty)
  }

  @Test(arguments: [
    ([], "kembar: nothing was imported, since 1 row was rejected; mend it, or add --keep-going\n"),
    (["--keep-going"], "kembar: 1 row was rejected; nothing was imported\n"),
    (["--keep-going", "--dry-run"], "kembar: 1 row was rejected; nothing was imported\n"),
    (["--keep-going", "--language", "id"], "kembar: 1 baris ditolak; tidak ada yang diimpor\n"),
  ])
  func mayBeAllThereIs(options: [String], message: String) throws {
    let home = try Home()
    let file = try home.write(Tables.header + "Ambon,Indonesia,,,,,,\n", "one.csv")
    let outcome = try home.run(["import", file] + options)
    #expect(outcome.ending == .exited(65) && outcome.errors == message)
    #expect(try home.traces == [])
  }

  @Test func areKeptForMending() throws {
    let home = try Home()
    let file = try home.write(Tables.faulty, "faulty.csv")
    let rejects = home.path("rejects.csv")
    #expect(
      try home.run("import", file, "--keep-going", "--rejects", rejects)
        == .init(65, Self.report, errors: "kembar: 2 rows were rejected; the others were imported\n"))
    #expect(try home.folder.read("rejects.csv") == Tables.rejected)

    let mended = Tables.rejected.replacing("96.2", with: "3.5897").replacing(
      ",,,,", with: ",Vlissingen,Netherlands,,")
    _ = try home.write(mended, "rejects.csv")
    #expect(
      try home.run("import", rejects)
        == .init(0, "2 rows read = 2 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"))
    #expect(
      try home.run(
        "import", home.write(Tables.faulty + mended.dropFirst(Tables.header.count), "all.csv"), "--keep-going"
      )
      .lines.last == "5 rows read = 0 new + 0 changed + 3 unchanged + 0 duplicates + 2 rejected")
  }

  /// A row that is no row, for want of a quote or because of one, is rejected as it is written.
  @Test func areKeptAsTheyAreWritten() throws {
    let home = try Home()
    let rows =
      "\"Kota \"\"Lama\"\"\",\"Semarang\nIndonesia\",91,0,,,,\r\n\"Solo\" x,Indonesia,,,Montana,Bulgaria,,\r\n"
    let file = try home.write("\u{FEFF}" + Tables.header + rows, "quoted.csv")
    let outcome = try home.run("import", file, "--rejects", home.path("rejects.csv"))
    #expect(outcome.ending == .exited(65))
    #expect(try home.folder.read("rejects.csv") == Tables.header + rows)
  }

  /// Nothing is rejected, so there is nothing to keep.
  @Test func makeNoFileWhenThereAreNone() throws {
    let home = try Home()
    let file = try home.write(Tables.twins, "twins.csv")
    _ = try home.run("import", file, "--rejects", home.path("rejects.csv"))
    #expect(try home.traces == ["data", "data/kembar", "data/kembar/registry.sqlite"])
  }

  @Test(arguments: [
    ("en", "kembar: cannot write 'missing/rejects.csv': its folder is not there; make that first\n"),
    ("id", "kembar: 'missing/rejects.csv' tidak dapat ditulis: foldernya tidak ada; buat dulu\n"),
  ])
  func needAPlace(language: String, message: String) throws {
    let home = try Home()
    let file = try home.write(Tables.faulty, "faulty.csv")
    let rejects = home.path("missing/rejects.csv")
    #expect(
      try home.run("import", file, "--keep-going", "--rejects", rejects, "--language", language)
        == .init(73, "", errors: message))
    #expect(try home.traces == [])
  }
}
