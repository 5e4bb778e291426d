import Foundation
import Glibc
import KembarModel
import Testing

/// What cannot be imported is told in one sentence, and the registry stays as it was.
struct ImportFaultTests {
  /// A file that is too large, too deep or too strange.
  struct Input: CustomTestStringConvertible {
    var name: String
    var bytes: @Sendable () -> [UInt8]
    var exitCode: Int32 = 65
    /// What standard output says, in English.
    var output = ""
    /// What is wrong, in Indonesian and in English.
    var id = ""
    var en = ""

    var testDescription: String { name }
  }

  private static func text(_ text: String) -> @Sendable () -> [UInt8] { { Array(text.utf8) } }

  private static func nested(_ before: String, _ after: String) -> @Sendable () -> [UInt8] {
    let (opening, closing) = (
      String(repeating: "[", count: 100_000), String(repeating: "]", count: 100_000)
    )
    return { Array((before + opening + closing + after).utf8) }
  }

  /// Nine aliases on each of fourteen levels.
  private static var laughs: String {
    let levels = Array("abcdefghijklmn")
    let lines = zip(levels, levels.dropFirst()).map { lower, upper in
      "\(upper): &\(upper) [" + Array(repeating: "*\(lower)", count: 9).joined(separator: ", ") + "]\n"
    }
    return "kembar: 1\na: &a [lol, lol]\n" + lines.joined()
  }

  private static let header = "id,a.country,b.country"

  static let inputs = [
    Input(
      name: "empty.csv", bytes: text(""), id: "empty.csv: tidak ada baris judul kolom",
      en: "empty.csv: there is no line with the headers of the columns"),
    Input(
      name: "header.csv", bytes: text(header + "\n"), exitCode: 0,
      output: "0 rows read = 0 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected\n"),
    Input(
      name: "nul.csv", bytes: text(header + "\nx\0y,ID,JP\n"),
      id:
        "nul.csv:2:2: ada karakter NUL di sini, jadi ini bukan tabel teks; simpan berkasnya sebagai CSV UTF-8",
      en:
        "nul.csv:2:2: there is a NUL character here, so this is not a table of text; save the file as CSV UTF-8"
    ),
    Input(
      name: "latin.csv",
      bytes: { Array((header + "\nx,ID,\u{81}\n").unicodeScalars.map { UInt8($0.value) }) },
      id: "latin.csv:2:6: teks ini bukan UTF-8 dan bukan Windows-1252; simpan berkasnya sebagai UTF-8",
      en: "latin.csv:2:6: this text is neither UTF-8 nor Windows-1252; save the file as UTF-8"),
    Input(
      name: "columns.csv", bytes: { Array(repeatElement(UInt8(ascii: ","), count: 1_000_000)) },
      id: "columns.csv:1:10001: baris ini lebih dari 10000 kolom; periksa pergantian barisnya",
      en: "columns.csv:1:10001: this row has more than 10000 columns; check its line breaks"),
    Input(
      name: "cells.csv",
      bytes: { Array(header.utf8) + Array("\nx,ID,JP".utf8) + Array(repeatElement(0x2C, count: 1_000_000)) },
      output: """
        cells.csv:2:10006: this row has more than 10000 columns; check its line breaks
        1 row read = 0 new + 0 changed + 0 unchanged + 0 duplicates + 1 rejected

        """),
    Input(
      name: "row.csv", bytes: { Array(header.utf8) + [0x0A] + Array(repeatElement(0x61, count: 17 << 20)) },
      id: "row.csv:2:1: baris ini lebih panjang dari 16 MiB; periksa pergantian barisnya",
      en: "row.csv:2:1: this row is longer than 16 MiB; check its line breaks"),
    Input(
      name: "text.json", bytes: text("hello"),
      id: "text.json:1:1: bukan JSON yang benar: di sini seharusnya sebuah nilai",
      en: "text.json:1:1: not valid JSON: expected a value here"),
    Input(
      name: "utf8.json", bytes: { Array(#"{"kembar": 1, "x": ""#.utf8) + [0xFF] + Array("\"}".utf8) },
      id: "utf8.json:1:21: bukan JSON yang benar: teks ini bukan UTF-8",
      en: "utf8.json:1:21: not valid JSON: this text is not UTF-8"),
    Input(
      name: "deep.json", bytes: nested("", ""),
      id: "deep.json:1:513: bukan JSON yang benar: bersarang lebih dari 512 tingkat",
      en: "deep.json:1:513: not valid JSON: nested deeper than 512 levels"),
    Input(
      name: "deep-results.json", bytes: nested(#"{"head": {"vars": []}, "results": {"bindings": ["#, "]}}"),
      id: "deep-results.json:1:558: bukan JSON yang benar: bersarang lebih dari 512 tingkat",
      en: "deep-results.json:1:558: not valid JSON: nested deeper than 512 levels"),
    Input(
      name: "deep.yaml", bytes: nested("kembar: 1\nx: ", "\n"),
      id: "deep.yaml:2:5: bukan YAML yang benar: bersarang lebih dari 512 tingkat",
      en: "deep.yaml:2:5: not valid YAML: nested deeper than 512 levels"),
    Input(
      name: "laughs.yaml", bytes: text(laughs),
      id: "laughs.yaml: bukan YAML yang benar: lebih dari 16 alias tidak didukung",
      en: "laughs.yaml: not valid YAML: more than 16 aliases are not supported"),
    Input(
      name: "itself.yaml", bytes: text("kembar: 1\nplaces: &p\n  - *p\n"),
      id: "itself.yaml:3:5: bukan YAML yang benar: found undefined alias",
      en: "itself.yaml:3:5: not valid YAML: found undefined alias"),
    Input(
      name: "huge.json",
      bytes: { Array("{\"kembar\": ".utf8) + Array(repeatElement(0x39, count: 100_000)) + [0x7D] },
      id: "huge.json:1:12: bukan JSON yang benar: bilangan ini tidak terbaca",
      en: "huge.json:1:12: not valid JSON: this number cannot be read"),
    Input(
      name: "huge.csv",
      bytes: text(header + ",a.latitude\nx,ID,JP,1e999\ny,ID,KZ,\(String(repeating: "9", count: 60))\n"),
      output: """
        huge.csv:2:9: a.latitude: '1e999' is not a number; write decimal degrees, such as -6.2
        huge.csv:3:9: a.latitude: 9999999999999999999999999999999999999999… is out of range; it must be -90…90
        2 rows read = 0 new + 0 changed + 0 unchanged + 0 duplicates + 2 rejected

        """,
      id: "tidak ada yang diimpor karena 2 baris ditolak; perbaiki, atau tambahkan --keep-going",
      en: "nothing was imported, since 2 rows were rejected; mend them, or add --keep-going"),
  ]

  @Test(arguments: inputs) func isTold(input: Input) throws {
    let scene = try Scene()
    try scene.makeRegistry()
    try scene.write(input.bytes(), input.name)
    let before = try scene.bytes("registry.sqlite")
    for language in ["id", "en"] {
      let outcome = try scene.run(
        "import", "--into", "registry.sqlite", input.name, "--language", language)
      #expect(outcome.ending == .exited(input.exitCode))
      if language == "en" { #expect(outcome.output == input.output) }
      let message = language == "id" ? input.id : input.en
      if !message.isEmpty { #expect(outcome.errors == "kembar: \(message)\n") }
    }
    #expect(try scene.bytes("registry.sqlite") == before)
    #expect(try scene.traces == [])
  }

  @Test func aLargeCellIsKept() throws {
    let scene = try Scene()
    let note = String(repeating: "a", count: 10_000_000)
    try scene.write(Self.header + ",note\nx,ID,JP,\(note)\n", "large.csv")
    let outcome = try scene.run("import", "--into", "registry.sqlite", "large.csv")
    #expect(outcome.ending == .exited(0))
    #expect(
      try scene.registry().agreements.first?.facts.contains { $0.note?.wordings.first?.words == note } == true
    )
  }

  @Test(arguments: [
    (
      "registry.sqlite table.csv", 65,
      "registry.sqlite: this is a registry, not a document; write it as one with 'kembar export --format json' first"
    ),
    ("missing.csv", 66, "cannot read 'missing.csv': there is no such file"),
    (".", 66, "cannot read '.': it is a folder, not a file"),
    ("table.csv /proc/self/mem --format csv", 66, "cannot read '/proc/self/mem': Input/output error"),
    (
      "wrong.csv --rejects missing/rejects.csv", 73,
      "cannot write 'missing/rejects.csv': its folder is not there; make that first"
    ),
    (
      "wrong.csv --rejects missing/rejects.csv --language id", 73,
      "'missing/rejects.csv' tidak dapat ditulis: foldernya tidak ada; buat dulu"
    ),
    ("wrong.csv --rejects .", 73, "cannot write '.': it is a folder; name a file"),
    ("wrong.csv --rejects /dev/full", 73, "cannot write '/dev/full': there is no more room; free some space"),
  ])
  func failsHalfWay(words: String, exitCode: Int32, message: String) throws {
    let scene = try Scene()
    try scene.makeRegistry()
    try scene.write("id,a.country,b.country,signed\nnew,ID,JP,2001\nwrong,ID,JP,soon\n", "wrong.csv")
    try scene.write("id,a.country,b.country\nnewer,ID,JP\n", "table.csv")
    let before = try scene.bytes("registry.sqlite")
    let arguments = ["import", "--into", "registry.sqlite"] + words.split(separator: " ").map(String.init)
    let outcome = try Program.execute(scene.command(arguments), environment: scene.environment)
    #expect(outcome.ending == .exited(exitCode))
    #expect(outcome.output == "")
    #expect(outcome.errors == "kembar: \(message)\n")
    #expect(try scene.bytes("registry.sqlite") == before)
    #expect(try scene.traces == [])
  }

  /// The input comes from a pipe that stays open, so the import waits for more.
  @Test(arguments: [(SIGINT, true), (SIGTERM, true), (SIGINT, false)])
  func isInterrupted(signal: Int32, hasRegistry: Bool) throws {
    let scene = try Scene()
    if hasRegistry { try scene.makeRegistry() }
    let before = try? scene.bytes("registry.sqlite")
    let rows = (1...2000).map { "i\($0),ID,JP\n" }.joined()
    try scene.write(Self.header + "\n" + rows, "rows.csv")
    let arguments = ["import", "--into", "registry.sqlite", "--format", "csv", "-"]
    // The shell keeps the pipe open, and tells what became of the import.
    let script = """
      cd '\(scene.folder.path)'; mkfifo pipe; exec 3<>pipe
      "$@" <pipe 2>errors & cat rows.csv >&3
      until ls | grep -q -e '-wal$' -e 'importing-[0-9]*$'; do sleep 0.01; done; sleep 0.05
      kill -\(signal) $!; wait $!; echo "status $?"; cat errors; rm pipe errors
      """
    let outcome = try Program.execute(
      ["sh", "-c", script, "sh", Program.path] + arguments, environment: scene.environment)
    #expect(outcome.lines == ["status 130", "kembar: interrupted; nothing was imported"])
    #expect((try? scene.bytes("registry.sqlite")) == before)
    #expect(try scene.traces == [])
  }
}
