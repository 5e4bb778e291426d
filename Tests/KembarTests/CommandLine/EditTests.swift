import Testing

/// `kembar edit`, with programs of the shell for editors.
struct EditTests {
  private static let id = "bogor-kisarazu-2016"
  private static let draft = "state/kembar/drafts/bogor-kisarazu-2016.yaml"
  private static let ready = ["state", "state/kembar", "state/kembar/drafts"]
  private static let drafts = ready + ["state/kembar/drafts/bogor-kisarazu-2016.base.json", draft]
  private static let registry = ["data", "data/kembar", "data/kembar/registry.sqlite"]

  private func edit(
    _ home: Home, _ script: String, named name: String = "editor", _ arguments: String...
  ) throws -> Program.Outcome {
    let editor = try home.editor(script, named: name)
    return try home.run(
      ["edit", Self.id] + arguments, environment: ["EDITOR": editor, "KEMBAR": Program.path])
  }

  /// What stands before a line of a text that an editor was given.
  private func line(before text: String, in file: String, of home: Home) throws -> String {
    let lines = try home.folder.read(file).split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0 == text }, "\(text) is not in \(file)")
    return place == 0 ? "" : String(lines[place - 1])
  }

  private func stage(_ home: Home) throws -> String {
    let shown = try home.run("show", Self.id, "--format", "yaml").output
    let stage = try #require(shown.firstMatch(of: #/\n  stage: (.*)\n/#))
    return String(stage.1)
  }

  private static let lapse = #"sed -i 's/^    stage: .*/    stage: lapsed/' "$file""#

  // MARK: What goes well

  @Test(arguments: [("en", "\n◇ Lapsed "), ("id", "\n◇ Kedaluwarsa ")])
  func keepsAChange(language: String, words: String) throws {
    let home = try Home()
    #expect(try edit(home, Self.lapse, "--language", language) == .init(0, ""))
    #expect(try home.traces == (Self.registry + Self.ready).sorted())
    #expect(try stage(home) == "lapsed")
    let shown = try home.run("show", Self.id, "--language", language).output
    #expect(shown.contains(words), "\(shown)")
    #expect(try home.history() == ["2 edited bogor-kisarazu-2016", "1 created from the bundled registry"])
    #expect(try home.folder.read("calls") == home.path(Self.draft) + "\n")
    #expect(
      try line(before: "    stage: intent", in: "seen.1", of: home).hasPrefix(
        "    # stage: exploration intent "))
  }

  @Test(arguments: ["true", ":", #"sed -i '' "$file""#, #": > "$file""#, #"echo '# nothing' > "$file""#])
  func leavesThingsAsTheyAre(script: String) throws {
    let home = try Home()
    #expect(try edit(home, script) == .init(0, ""))
    #expect(try home.traces == Self.ready)
  }

  @Test("A text that was saved just before a kill is not offered as unfinished")
  func forgetsWhatIsSaved() throws {
    let home = try Home()
    #expect(
      try edit(
        home,
        #"sed -i 's/^    stage: .*/    stage: lapsed/' "$file"; cp -r "$(dirname "$file")" "$home/kept""#)
        == .init(0, ""))
    _ = try Program.execute([
      "cp", home.path("kept/bogor-kisarazu-2016.yaml"), home.path("kept/bogor-kisarazu-2016.base.json"),
      home.path("state/kembar/drafts"),
    ])
    #expect(try edit(home, ":") == .init(0, ""))
    #expect(try home.traces.filter { $0.hasPrefix("state") } == Self.ready)
    #expect(try stage(home) == "lapsed")
  }

  @Test("Two edits of one agreement at a time have texts of their own")
  func textsAreNotShared() throws {
    let home = try Home()
    let inner = try home.editor(#"sed -i 's/^    stage: .*/    stage: ended/' "$file""#, named: "inner")
    let script = #"""
      if [ ! -e "$home/inside" ]; then
        touch "$home/inside"
        EDITOR="\#(inner)" "\#(Program.path)" edit \#(Self.id)
      fi
      """#
    #expect(try edit(home, script) == .init(0, ""))
    #expect(
      try home.folder.read("calls").split(separator: "\n").map { $0.split(separator: "/").last } == [
        "bogor-kisarazu-2016.yaml", "bogor-kisarazu-2016-2.yaml",
      ])
    #expect(try stage(home) == "ended")
    #expect(try home.traces.filter { $0.hasPrefix("state") } == Self.ready)
  }

  @Test func prefersTheVisualEditor() throws {
    let home = try Home()
    let visual = try home.editor(Self.lapse, named: "visual")
    let environment = ["VISUAL": "\(visual) --wait", "EDITOR": "false"]
    #expect(try home.run("edit", Self.id, environment: environment) == .init(0, ""))
    #expect(try home.folder.read("calls") == "--wait " + home.path(Self.draft) + "\n")
    #expect(try stage(home) == "lapsed")
  }

  @Test func makesNewPeopleAndSources() throws {
    let home = try Home()
    let script = #"""
      sed -i -e 's|^people:|&\n  - id: new-person\n    name: New Person|' \
        -e 's|^    participants:|&\n    - person: new-person\n      part: witness|' "$file"
      """#
    #expect(try edit(home, script) == .init(0, ""))
    #expect(try home.run("people", "new person", "--format", "tsv").output.contains("New Person"))
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("en", "#! agreements[0].stage: 'lapsd' is not a stage; did you mean 'lapsed'?"),
    ("id", "#! agreements[0].stage: 'lapsd' bukan tahap; maksudnya 'lapsed'?"),
  ])
  func bringsTheEditorBackAtTheMistake(language: String, remark: String) throws {
    let home = try Home()
    let script = #"""
      case $call in
      1) sed -i 's/^    stage: .*/    stage: lapsd/' "$file" ;;
      2) sed -i 's/lapsd/lapsed/' "$file" ;;
      esac
      """#
    #expect(try edit(home, script, named: "vi", "--language", language) == .init(0, ""))
    #expect(try line(before: "    stage: lapsd", in: "seen.2", of: home) == remark)
    let lines = try home.folder.read("seen.2").split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex(of: "    stage: lapsd")) + 1
    let draft = home.path(Self.draft)
    #expect(try home.folder.read("calls") == "\(draft)\n+\(place) \(draft)\n")
    #expect(try stage(home) == "lapsed")
    #expect(try home.traces == (Self.registry + Self.ready).sorted())
  }

  @Test(arguments: [
    ("s/^kembar: 1/kembar: [/", "not valid YAML", "kembar: ["),
    (
      "s/^  - id: bogor-kisarazu-2016/  - id: another/", "write 'bogor-kisarazu-2016' again, not 'another'",
      ""
    ),
    ("s/^      place: kisarazu/      place: nowhere/", "nowhere", "      place: nowhere"),
  ])
  func tellsWhatIsWrong(change: String, words: String, place: String) throws {
    let home = try Home()
    let outcome = try edit(home, #"[ $call -gt 1 ] || sed -i '\#(change)' "$file""#)
    #expect(outcome.ending == .exited(65))
    #expect(
      outcome.errors.hasPrefix("kembar: Not saved: ") && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try home.folder.read("seen.2").contains("#! "))
    #expect(try home.traces == Self.drafts)
  }

  @Test(arguments: [
    (
      "en",
      "Not saved: agreements[0].stage: 'lapsd' is not a stage; did you mean 'lapsed'? Your text is in \(draft).",
      "#! This is unfinished text from an earlier edit; save it when it is right."
    ),
    (
      "id",
      "Tidak disimpan: agreements[0].stage: 'lapsd' bukan tahap; maksudnya 'lapsed'? Teksnya ada di \(draft).",
      "#! Ini teks yang belum selesai dari penyuntingan sebelumnya; simpan jika sudah benar."
    ),
  ])
  func keepsATextThatIsLeftAsItIs(language: String, message: String, remark: String) throws {
    let home = try Home()
    let script = #"sed -i 's/^    stage: .*/    stage: lapsd/' "$file""#
    let outcome = try edit(home, script, "--language", language)
    #expect(outcome == .init(65, "", errors: "kembar: \(message)\n"))
    #expect(try home.traces == Self.drafts)
    #expect(try home.folder.read("calls").split(separator: "\n").count == 2)

    // It is offered again, left once more, and then mended.
    #expect(try edit(home, "", "--language", language).ending == .exited(65))
    #expect(try home.folder.read("seen.3").hasPrefix(remark + "\n"))
    #expect(try line(before: "    stage: lapsd", in: "seen.3", of: home).hasPrefix("    # stage: "))
    #expect(try edit(home, Self.lapse, "--language", language) == .init(0, ""))
    #expect(try stage(home) == "lapsed")
    #expect(try home.traces == (Self.registry + Self.ready).sorted())
  }

  /// A text is given up by emptying it.
  @Test func givesATextUp() throws {
    let home = try Home()
    _ = try edit(home, #"sed -i 's/^    stage: .*/    stage: lapsd/' "$file""#)
    #expect(try edit(home, #": > "$file""#) == .init(0, ""))
    #expect(try home.traces == Self.ready)
    #expect(try edit(home, "") == .init(0, ""))
    #expect(try !home.folder.read("seen.4").contains("#! "))
  }

  // MARK: No editor

  @Test(arguments: [
    (["EDITOR": "false"], "en", "the editor ended with an error; check $VISUAL or $EDITOR", ""),
    (
      ["VISUAL": "no-such-editor"], "id", "editornya berakhir dengan kesalahan; periksa $VISUAL atau $EDITOR",
      "sh: 1: exec: no-such-editor: not found\n"
    ),
    (["PATH": ""], "en", "there is no editor; set $EDITOR, as in EDITOR=nano", ""),
    (["PATH": "", "EDITOR": ""], "id", "tidak ada editor; isi $EDITOR, misalnya EDITOR=nano", ""),
  ])
  func tellsThatThereIsNoEditor(
    environment: [String: String], language: String, message: String, shell: String
  ) throws {
    let home = try Home()
    let outcome = try home.run("edit", Self.id, "--language", language, environment: environment)
    #expect(outcome.ending == .exited(64) && outcome.output == "")
    // Shells name themselves in their own ways.
    #expect(outcome.errors.hasSuffix("kembar: \(message)\n"))
    #expect(shell.isEmpty == (outcome.errors == "kembar: \(message)\n"))
    #expect(try home.traces.allSatisfy(Self.ready.contains))
  }

  @Test func keepsWhatAFailingEditorHasWritten() throws {
    let home = try Home()
    let outcome = try edit(home, Self.lapse + "; exit 3")
    #expect(
      outcome
        == .init(
          65, "",
          errors: """
            kembar: Not saved: the editor ended with an error; check $VISUAL or $EDITOR. Your text is in \(Self.draft).

            """))
    #expect(try home.traces == Self.drafts)
    // Saving it as it is, is enough.
    #expect(try edit(home, #"cp "$file" "$home/copy"; mv "$home/copy" "$file""#) == .init(0, ""))
    #expect(try stage(home) == "lapsed")
  }

  // MARK: What is not edited

  @Test(arguments: [
    (
      "en", "bogor-kisarazu-2061",
      "no agreement has the id 'bogor-kisarazu-2061'; did you mean 'bogor-kisarazu-2016'?"
    ),
    (
      "id", "nothing-like-it",
      "tidak ada kesepakatan dengan id 'nothing-like-it'; 'kembar list' menampilkan semua id"
    ),
  ])
  func tellsUnknownIDs(language: String, id: String, message: String) throws {
    let home = try Home()
    let outcome = try home.run("edit", id, "--language", language, environment: ["EDITOR": "true"])
    #expect(outcome == .init(1, "", errors: "kembar: \(message)\n"))
    #expect(try home.traces == [])
  }

  @Test(arguments: [
    ("en", "bundled", "The bundled registry stays as it is; start kembar without --registry bundled."),
    ("id", "bundled", "Registri bawaan tetap; jalankan kembar tanpa --registry bundled."),
    ("en", "document", "This document is only read; to change it, import it first: kembar import FILE"),
    ("id", "document", "Dokumen ini hanya dibaca; untuk mengubah, impor dulu: kembar import BERKAS"),
  ])
  func refusesWhatIsOnlyRead(language: String, registry: String, message: String) throws {
    let home = try Home()
    let document = try home.write(RegistryFileTests.small, "small.yaml")
    let (place, id) = registry == "bundled" ? (registry, Self.id) : (document, "kyoto-kz")
    let options = ["--registry", place, "--language", language]
    for command in [["edit", id], ["undo"], ["undo", "2"]] {
      let outcome = try home.run(command + options, environment: ["EDITOR": "true"])
      #expect(outcome == .init(73, "", errors: "kembar: \(message)\n"))
    }
    #expect(try home.traces == [])
  }
}
