import Testing

/// What a user changes in the browser is in the registry file, and what others change there is on the screen.
@Suite(.serialized) struct ChangeTests {
  private static let id = "bogor-kisarazu-2016"

  private func browse(_ home: Home, _ arguments: String = "", editor: String = "false") throws -> Tmux {
    let tmux = try Tmux(environment: home.environment.merging(["EDITOR": editor]) { $1 })
    try tmux.browse(arguments)
    return tmux
  }

  /// Plays keys and waits for what the last line says of them.
  private func play(_ script: String, _ message: String, _ tmux: Tmux) throws {
    try tmux.play(script)
    try tmux.see(message) { $0.last == " \(message)" }
  }

  @Test func starsNotesAndUndoes() throws {
    let home = try Home()
    let tmux = try browse(home)
    #expect(try tmux.screen.first?.hasPrefix(" kembar · Bundled registry") == true)
    #expect(try home.traces == [])
    try play("/kis<Enter>*", "Starred; u takes it back.", tmux)
    #expect(try home.ids("is:starred") == [Self.id])
    try tmux.play("n")
    try tmux.see("the prompt") { $0.contains { $0.contains("╭─ Note of ") } }
    try play("Ask the city<Enter>", "Noted; u takes it back.", tmux)
    #expect(try home.run("show", Self.id).output.contains("Ask the city"))
    try play("u", "Taken back: noted, Bogor ⇄ Kisarazu.", tmux)
    try play("u", "Taken back: starred, Bogor ⇄ Kisarazu.", tmux)
    #expect(try home.ids("is:starred").isEmpty)
    #expect(try !home.run("show", Self.id).output.contains("Ask the city"))
    try tmux.play("u")
    try tmux.see("that there is nothing to undo") {
      $0.last == " there is nothing to undo; nothing was changed"
    }
    try tmux.play("<Esc>")
    try tmux.see("the name of the file") { $0.first?.hasPrefix(" kembar · registry.sqlite") == true }
    #expect(
      try home.history()
        == [
          "5 undone bogor-kisarazu-2016", "4 undone bogor-kisarazu-2016", "3 noted bogor-kisarazu-2016",
          "2 starred bogor-kisarazu-2016", "1 created from the bundled registry",
        ])
  }

  @Test func setsAStageWithItsDateAndSource() throws {
    let home = try Home()
    let tmux = try browse(home, "--language id")
    try tmux.play("/kis<Enter>S")
    try tmux.see("the stages") { $0.contains { $0.contains("╭─ Tahap: Bogor ⇄ Kisarazu ") } }
    try tmux.play("ditanda<Enter>")
    try tmux.see("the date") { $0.contains { $0.contains("╭─ Tanggal penandatanganan ") } }
    try tmux.play("2020-02<Enter>")
    try tmux.see("the source") { $0.contains { $0.contains("╭─ Ditandatangani: kata siapa ") } }
    try tmux.play("Kabar Bogor")
    try tmux.see("the new source") { $0.contains { $0.contains("Sumber baru: Kabar Bogor") } }
    try play("<Enter>", "Tahap kini: Ditandatangani; u membatalkan.", tmux)
    #expect(try home.ids("stage:signed", "signed:2020-02") == [Self.id])
    #expect(try home.run("show", Self.id).output.contains("Kabar Bogor"))
    #expect(try home.history() == ["2 stage set bogor-kisarazu-2016", "1 created from the bundled registry"])
  }

  @Test func editsInTheEditorOfTheUser() throws {
    let home = try Home()
    let editor = try home.editor(
      #"""
      case $call in
      1) sed -i 's/^    stage: .*/    stage: lapsd/' "$file" ;;
      2) sed -i 's/lapsd/lapsed/' "$file" ;;
      esac
      """#)
    let tmux = try browse(home, editor: editor)
    try play("/kis<Enter>e", "Saved; u takes it back.", tmux)
    try tmux.see("the stage") { $0.contains { $0.contains("◇ Nov 2016    LoI  Bogor ⇄ Kisarazu") } }
    #expect(try home.folder.read("seen.2").contains("#! agreements[0].stage: 'lapsd' is not a stage; "))
    #expect(try home.ids("stage:lapsed") == [Self.id])
    // A third call leaves things as they are.
    try tmux.play("e")
    try wait(until: "the third call") { (try? home.folder.read("seen.3")) != nil }
    try play("u", "Taken back: edited, Bogor ⇄ Kisarazu.", tmux)
    #expect(try home.ids("stage:lapsed").isEmpty)
  }

  /// The cursor stays on its agreement, wherever that comes to stand.
  @Test func showsWhatAnotherProgramImports() throws {
    let home = try Home()
    let tmux = try browse(home)
    try tmux.play("jj<Enter>")
    try tmux.see("the agreement") { $0.contains { $0.contains("Zhenis Kassymbek") } }
    try tmux.play("q")
    try tmux.see("the third agreement") { $0[1].hasSuffix(" 3/13") }
    let file = try home.write(
      "city1,country1,city2,country2,signed\nSolo,Indonesia,Montana,Bulgaria,2025\n", "new.csv")
    #expect(try home.run("import", file).ending == .exited(0))
    let seen = try eventually("the import on the screen", within: 10) {
      let screen = try tmux.screen
      return screen[1].hasSuffix(" 4/14") ? screen : nil
    }
    #expect(seen.first == " kembar · registry.sqlite" + String(repeating: " ", count: 41) + "14 agreements")
    #expect(seen.contains { $0.contains("2025 ") && $0.hasSuffix("Solo ⇄ Montana") })
    try tmux.play("<Enter>")
    try tmux.see("the same agreement") { $0.contains { $0.contains("Zhenis Kassymbek") } }
    // It is still the one when what was imported is gone again.
    #expect(try home.run("undo").ending == .exited(0))
    try tmux.play("q")
    try tmux.see("the third agreement") { $0[1].hasSuffix(" 3/13") }
  }

  @Test(arguments: [
    ("--registry bundled", "The bundled registry stays as it is; start kembar without --registry bundled."),
    ("--registry bundled --language id", "Registri bawaan tetap; jalankan kembar tanpa --registry bundled."),
    (
      "--registry small.yaml", "This document is only read; to change it, import it first: kembar import FILE"
    ),
  ])
  func saysWhyNothingCanBeChanged(arguments: String, message: String) throws {
    let home = try Home()
    let document = try home.write(RegistryFileTests.small, "small.yaml")
    let tmux = try browse(home, arguments.replacing("small.yaml", with: document))
    for key in ["*", "n", "S", "e", "u"] {
      try play(key, message, tmux)
      try tmux.play("j")
      try tmux.see("the hints") { $0.last != " \(message)" }
    }
    #expect(try home.traces == [])
  }
}
