import Testing

/// What another program changes while the editor is open is not overwritten unseen.
struct EditConflictTests {
  private static let id = "bogor-kisarazu-2016"

  /// Sets a stage and imports the document `other.yaml`, at the first call of the editor.
  private static let script = #"""
    if [ $call = 1 ]; then
      "$KEMBAR" import "$home/other.yaml" > "$home/report"
      sed -i 's/^    stage: .*/    stage: lapsed/' "$file"
    else
      SECOND
    fi
    """#

  /// A home in which another program has a document to import that differs from the registry.
  private func home(_ change: (String) -> String) throws -> Home {
    let home = try Home()
    let document = try home.run("show", Self.id, "--format", "yaml").output
    let changed = change(document)
    try #require(changed != document)
    try home.write(changed, "other.yaml")
    try home.write("", "report")
    return home
  }

  private func edit(_ home: Home, _ second: String, _ arguments: String...) throws -> Program.Outcome {
    let editor = try home.editor(Self.script.replacing("SECOND", with: second))
    return try home.run(
      ["edit", Self.id] + arguments, environment: ["EDITOR": editor, "KEMBAR": Program.path])
  }

  private func renewed(_ document: String) -> String {
    document.replacing("\n  stage: intent\n", with: "\n  stage: renewed\n")
  }

  @Test(arguments: [
    (
      "en",
      """
      #! agreement 'bogor-kisarazu-2016' has been changed elsewhere meanwhile
      #! What you save takes the place of what it now says:
      #! stage: renewed

      """,
      "Not saved: agreement 'bogor-kisarazu-2016' has been changed elsewhere meanwhile. Your text is in "
    ),
    (
      "id",
      """
      #! kesepakatan 'bogor-kisarazu-2016' sudah diubah di tempat lain
      #! Yang Anda simpan akan menggantikan isinya sekarang:
      #! stage: renewed

      """,
      "Tidak disimpan: kesepakatan 'bogor-kisarazu-2016' sudah diubah di tempat lain. Teksnya ada di "
    ),
  ])
  func isShownAndNotOverwritten(language: String, remark: String, message: String) throws {
    let home = try home(renewed)
    #expect(
      try edit(home, ":", "--language", language)
        == .init(65, "", errors: "kembar: \(message)state/kembar/drafts/bogor-kisarazu-2016.yaml.\n"))
    #expect(try home.folder.read("seen.2").hasPrefix(remark))
    #expect(try home.folder.read("seen.2").contains("\n    stage: lapsed\n"))
    #expect(try home.ids("stage:renewed") == [Self.id])
    #expect(try home.history() == ["2 imported other.yaml", "1 created from the bundled registry"])
  }

  @Test(arguments: [
    #"cp "$file" "$home/copy"; mv "$home/copy" "$file""#, #"sed -i 's/stage: lapsed/stage: ended/' "$file""#,
  ])
  func isOverwrittenWhenSavedAgain(second: String) throws {
    let home = try home(renewed)
    #expect(try edit(home, second) == .init(0, ""))
    #expect(try home.ids("stage:\(second.contains("ended") ? "ended" : "lapsed")").contains(Self.id))
    #expect(
      try home.history() == [
        "3 edited bogor-kisarazu-2016", "2 imported other.yaml", "1 created from the bundled registry",
      ])
    // Both changes are in the history, so that either can be had again.
    _ = try home.run("undo")
    #expect(try home.ids("stage:renewed") == [Self.id])
  }

  /// Changes of other records do not stand against each other.
  @Test func isNoneWhereOtherRecordsWereChanged() throws {
    let home = try Home()
    let document = try home.run("show", "nusantara-astana-2023", "--format", "yaml").output
    try home.write(document.replacing("\n  stage: signed\n", with: "\n  stage: renewed\n"), "other.yaml")
    try home.write("", "report")
    #expect(try edit(home, "exit 1") == .init(0, ""))
    #expect(try home.ids("stage:renewed") == ["nusantara-astana-2023"])
    #expect(try home.ids("stage:lapsed") == [Self.id])
  }

  /// An agreement that is gone can be made anew.
  @Test func isShownWhereTheAgreementIsGone() throws {
    let home = try Home()
    try home.write(RegistryFileTests.small, "other.yaml")
    let into = home.path("registry.sqlite")
    _ = try home.run("import", home.path("other.yaml"), "--into", into)
    let editor = try home.editor(
      #"""
      if [ $call = 1 ]; then
        "$KEMBAR" undo --registry "$home/registry.sqlite" > "$home/report"
        sed -i 's/^    stage: .*/    stage: lapsed/' "$file"
      fi
      """#)
    let environment = ["EDITOR": editor, "KEMBAR": Program.path]
    let outcome = try home.run("edit", "kyoto-kz", "--registry", into, environment: environment)
    #expect(outcome.ending == .exited(65))
    #expect(
      outcome.errors.hasPrefix(
        "kembar: Not saved: agreement 'kyoto-kz' has been changed elsewhere meanwhile."),
      "\(outcome.errors)")
    #expect(try home.ids("--registry", into).isEmpty)
  }
}
