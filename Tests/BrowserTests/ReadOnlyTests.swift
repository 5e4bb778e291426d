import Browser
import KembarModel
import Terminal
import Testing

/// Registries that cannot be changed say so, and say what to do.
struct ReadOnlyTests {
  static let messages: [(Access, String, String)] = [
    (
      .bundled, "The bundled registry stays as it is; start kembar without --registry bundled.",
      "Registri bawaan tetap; jalankan kembar tanpa --registry bundled."
    ),
    (
      .document, "This document is only read; to change it, import it first: kembar import FILE",
      "Dokumen ini hanya dibaca; untuk mengubah, impor dulu: kembar import BERKAS"
    ),
    (
      .readOnlyFile, "The registry file cannot be written; change its permissions, or copy it.",
      "Berkas registri tak dapat ditulisi; ubah izinnya, atau salin ke tempat lain."
    ),
  ]

  @Test(arguments: messages, ["n", "*", "S", "e", "u"])
  func nothingIsChanged(_ message: (access: Access, english: String, indonesian: String), _ key: String)
    throws
  {
    for (language, words) in [(Language.english, message.english), (.indonesian, message.indonesian)] {
      #expect(DisplayWidth.of(words) <= 78)
      for keys in ["", "<Enter>"] {
        var state = try Fixture.state(
          Fixture.imported(), keys, language: language, access: message.access)
        #expect(state.update(try Key(notation: key)) == [])
        #expect(state.frame().row(23) == " " + words)
        #expect(state.overlay == nil)
      }
    }
  }

  @Test func whatCannotBeDoneIsNoHint() throws {
    let size = Size(columns: 160, rows: 40)
    for keys in ["", "<Enter>"] {
      let writable = try Fixture.state(Fixture.imported(), keys, size: size)
      #expect(writable.frame().row(39).contains("n note  * star  e edit"))
      let document = try Fixture.state(Fixture.imported(), keys, size: size, access: .document)
      #expect(!document.frame().row(39).contains("note"))
    }
  }

  @Test func onlyFilesHaveAHistory() throws {
    for (access, id) in [
      (Access.writable, "cirebon-atlantis"), (.readOnlyFile, "cirebon-atlantis"), (.bundled, nil),
      (.document, nil),
    ] {
      #expect(try Fixture.state(Fixture.imported(), "<Enter>", access: access).wantedHistory == id)
      #expect(try Fixture.state(Fixture.imported(), "", access: access).wantedHistory == nil)
    }
  }
}
