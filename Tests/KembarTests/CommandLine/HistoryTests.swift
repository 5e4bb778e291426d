import Testing

/// `kembar history` and `kembar undo` on pipes.
struct HistoryTests {
  private static let id = "bogor-kisarazu-2016"

  /// A home in which a table was imported, an agreement edited, and another edited.
  private func home() throws -> Home {
    let home = try Home()
    _ = try home.run(
      "import", home.write(Tables.header + "Solo,Indonesia,,,Montana,Bulgaria,,\n", "solo.csv"))
    let editor = try home.editor(#"sed -i 's/^    stage: .*/    stage: lapsed/' "$file""#)
    for id in [Self.id, "nusantara-astana-2023"] {
      _ = try home.run("edit", id, environment: ["EDITOR": editor])
    }
    return home
  }

  private static let changes = [
    "4 edited nusantara-astana-2023", "3 edited bogor-kisarazu-2016", "2 imported solo.csv",
    "1 created from the bundled registry",
  ]

  @Test func listsTheLastChangeFirst() throws {
    let home = try home()
    #expect(try home.history() == Self.changes)
    #expect(try home.history(Self.id) == [Self.changes[1], Self.changes[3]])
    #expect(try home.history("montana-bg--solo-id") == [Self.changes[2]])
    #expect(
      try home.history("--language", "id")
        == [
          "4 disunting nusantara-astana-2023", "3 disunting bogor-kisarazu-2016", "2 diimpor solo.csv",
          "1 dibuat dari registri bawaan",
        ])
  }

  @Test func undoesTheLastChangeThatStands() throws {
    let home = try home()
    #expect(try home.run("undo") == .init(0, "change 4 is undone: edited: nusantara-astana-2023\n"))
    #expect(
      try home.run("undo", "--language", "id")
        == .init(0, "perubahan 3 dibatalkan: disunting: bogor-kisarazu-2016\n"))
    #expect(try home.ids("stage:lapsed").isEmpty)
    #expect(try home.run("undo") == .init(0, "change 2 is undone: imported: solo.csv\n"))
    #expect(try home.ids().count == 13)
    #expect(
      try home.run("undo")
        == .init(1, "", errors: "kembar: there is nothing to undo; nothing was changed\n"))
    #expect(
      try home.history()
        == ["7 undone solo.csv", "6 undone bogor-kisarazu-2016", "5 undone nusantara-astana-2023"]
        + Self.changes)
  }

  @Test func undoesOneChangeOfSeveral() throws {
    let home = try home()
    #expect(try home.run("undo", "3") == .init(0, "change 3 is undone: edited: bogor-kisarazu-2016\n"))
    #expect(try home.ids("stage:lapsed") == ["nusantara-astana-2023"])
    #expect(try home.ids("montana") == ["montana-bg--solo-id"])
    // Undoing is a change, too.
    #expect(try home.run("undo", "5") == .init(0, "change 5 is undone: undone: bogor-kisarazu-2016\n"))
    #expect(try home.ids("stage:lapsed").count == 2)
  }

  @Test func doesNotUndoWhatWasChangedAgain() throws {
    let home = try home()
    let editor = try home.editor(#"sed -i 's/^    stage: .*/    stage: ended/' "$file""#)
    _ = try home.run("edit", Self.id, environment: ["EDITOR": editor])
    let message = """
      kembar: agreement 'bogor-kisarazu-2016' has been changed again since change 3; undo that first

      """
    let outcome = try home.run("undo", "3")
    #expect(outcome == .init(75, "", errors: message))
    #expect(try home.ids("stage:ended") == [Self.id])
    #expect(try home.history().count == 5)
  }

  @Test func tellsWhatCannotBeUndone() throws {
    let home = try home()
    _ = try home.run("undo")
    for (change, english, indonesian) in [
      (
        "1", "change 1 made this registry and cannot be undone; delete the file if it is not wanted",
        "perubahan 1 membuat registri ini dan tidak dapat dibatalkan; hapus berkasnya jika tidak diperlukan"
      ),
      (
        "9", "there is no change 9; 'kembar history' lists them",
        "tidak ada perubahan 9; 'kembar history' menampilkan semuanya"
      ),
      (
        "4", "change 4 has been undone already; 'kembar history' lists them",
        "perubahan 4 sudah dibatalkan; 'kembar history' menampilkan semuanya"
      ),
    ] {
      #expect(try home.run("undo", change) == .init(1, "", errors: "kembar: \(english)\n"))
      let outcome = try home.run("undo", change, "--language", "id")
      #expect(outcome == .init(1, "", errors: "kembar: \(indonesian)\n"))
    }
    #expect(try home.history().count == 5)
  }

  @Test(arguments: [
    ("en", "there is nothing to undo; nothing was changed"),
    ("id", "tidak ada yang dapat dibatalkan; belum ada perubahan"),
  ])
  func withoutARegistryThereAreNone(language: String, message: String) throws {
    let home = try Home()
    #expect(try home.run("history") == .init(0, ""))
    #expect(try home.run("history", Self.id) == .init(0, ""))
    let outcome = try home.run("undo", "--language", language)
    #expect(outcome == .init(1, "", errors: "kembar: \(message)\n"))
    #expect(
      try home.run("history", "nothing-like-it")
        == .init(
          1, "",
          errors: "kembar: no agreement has the id 'nothing-like-it'; 'kembar list' gives all ids\n"))
    #expect(try home.traces == [])
  }

  @Test func anAgreementThatIsGoneHasAHistory() throws {
    let home = try home()
    _ = try home.run("undo", "2")
    #expect(try home.history("montana-bg--solo-id") == ["5 undone solo.csv", "2 imported solo.csv"])
  }

  @Test func aChangeIsANumber() throws {
    let outcome = try Home().run("undo", "x")
    #expect(outcome.ending == .exited(64) && outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: The value 'x' is invalid for '<change>'\n"))
  }
}
