import Testing

/// Where `kembar import` puts what it reads, and how it is taken back.
struct ImportTargetTests {
  @Test func theOwnRegistryIsMadeOfTheBundledOne() throws {
    let home = try Home()
    let bundled = try home.ids()
    #expect(try home.traces == [])
    _ = try home.run("import", home.write(Tables.twins, "twins.csv"))
    #expect(try home.traces == ["data", "data/kembar", "data/kembar/registry.sqlite"])
    #expect(try Set(home.ids()) == Set(bundled + Tables.twinIDs))
    #expect(bundled.count == 13)
  }

  @Test func aNewRegistryHoldsNothingElse() throws {
    let home = try Home()
    let twins = try home.write(Tables.twins, "twins.csv")
    let into = home.path("folder/new.sqlite")
    #expect(try home.run("import", twins, "--into", into).ending == .exited(0))
    #expect(try home.traces == ["folder", "folder/new.sqlite"])
    #expect(try home.ids("--registry", into) == Tables.twinIDs)
    #expect(try home.history("--registry", into) == ["2 imported twins.csv", "1 created"])
    // Once it is there, it is added to.
    let more = try home.write(Tables.header + "Solo,Indonesia,,,Montana,Bulgaria,,\n", "more.csv")
    #expect(try home.run("import", more, "--registry", into).ending == .exited(0))
    #expect(try home.ids("--registry", into) == Tables.twinIDs + ["montana-bg--solo-id"])
  }

  @Test func theVariableNamesOne() throws {
    let home = try Home()
    let (mine, other) = (home.path("mine.sqlite"), home.path("other.sqlite"))
    let twins = try home.write(Tables.twins, "twins.csv")
    _ = try home.run("import", twins, environment: ["KEMBAR_REGISTRY": mine])
    _ = try home.run("import", twins, "--into", other, environment: ["KEMBAR_REGISTRY": mine])
    #expect(try home.traces == ["mine.sqlite", "other.sqlite"])
  }

  @Test func severalFilesAreOneChange() throws {
    let home = try Home()
    let twins = try home.write(Tables.twins, "twins.csv")
    let document = try home.write(RegistryFileTests.small, "small.yaml")
    let before = try home.run("export", "--format", "json").output
    #expect(
      try home.run("import", twins, document)
        == .init(
          0,
          """
          'Soth Korea' (line 4): not a country; did you mean South Korea or North Korea?
          4 rows read = 3 new + 0 changed + 0 unchanged + 1 duplicates + 0 rejected
          1 row read = 1 new + 0 changed + 0 unchanged + 0 duplicates + 0 rejected

          """))
    #expect(
      try home.history() == ["2 imported twins.csv, small.yaml", "1 created from the bundled registry"])
    #expect(
      try home.run("undo")
        == .init(0, "change 2 is undone: imported: twins.csv, small.yaml\n"))
    #expect(try home.run("export", "--format", "json").output == before)
  }

  @Test func nothingIsTakenFromAnyWhereOneIsFaulty() throws {
    let home = try Home()
    let (twins, faulty) = (
      try home.write(Tables.twins, "twins.csv"), try home.write(Tables.faulty, "faulty.csv")
    )
    #expect(try home.run("import", twins, faulty).ending == .exited(65))
    #expect(try home.run("import", twins, home.path("missing.csv")).ending == .exited(66))
    #expect(try home.run("import", twins, home.write("{", "a.json")).ending == .exited(65))
    #expect(try home.traces == [])
  }

  @Test func oneImportIsUndoneAsAWhole() throws {
    let home = try Home()
    let twins = try home.write(Tables.twins, "twins.csv")
    let more = try home.write(Tables.header + "Solo,Indonesia,,,Montana,Bulgaria,,\n", "more.csv")
    _ = try home.run("import", twins)
    _ = try home.run("import", more)
    #expect(try home.run("undo", "2") == .init(0, "change 2 is undone: imported: twins.csv\n"))
    #expect(try home.ids().suffix(1) == ["montana-bg--solo-id"])
    #expect(try home.ids().count == 14)
    // What was undone can be imported once more.
    #expect(try home.run("import", twins).lines.last?.hasPrefix("4 rows read = 3 new + 0 changed") == true)
    #expect(try home.ids().count == 17)
  }

  @Test(
    arguments: [
      (
        ["--registry", "bundled"], 64,
        "the bundled registry cannot be changed; leave out '--registry bundled', or use '--into FILE'"
      ),
      (
        ["--registry", "bundled", "--language", "id"], 64,
        "registri bawaan tidak dapat diubah; hapus '--registry bundled', atau pakai '--into BERKAS'"
      ),
      (
        ["--into", "twins.csv"], 65,
        "'twins.csv' is not a registry; a JSON or YAML document is taken in by 'kembar import'"
      ),
      (["--into", "/"], 66, "'/' is a folder; name a file in it"),
      (["--into", "/", "--language", "id"], 66, "'/' adalah folder; sebutkan berkas di dalamnya"),
    ] as [([String], Int32, String)])
  func refusals(options: [String], status: Int32, message: String) throws {
    let home = try Home()
    let twins = try home.write(Tables.twins, "twins.csv")
    let options = options.map { $0 == "twins.csv" ? twins : $0 }
    let outcome = try home.run(["import", twins] + options)
    #expect(outcome == .init(status, "", errors: "kembar: \(message)\n"))
    #expect(try home.traces == [])
  }

  @Test(arguments: [
    ("/missing.csv", "cannot read '/missing.csv': there is no such file"),
    ("/", "cannot read '/': it is a folder, not a file"),
  ])
  func unreadableFiles(path: String, message: String) throws {
    let home = try Home()
    #expect(try home.run("import", path) == .init(66, "", errors: "kembar: \(message)\n"))
    #expect(try home.traces == [])
  }

  /// Of two that make the same registry, the first to end has made it; the other imports nothing.
  @Test(arguments: [
    (
      "en",
      "'data/kembar/registry.sqlite' has just been made by another program; nothing was imported: try again"
    ),
    (
      "id",
      "'data/kembar/registry.sqlite' baru saja dibuat oleh program lain; tidak ada yang diimpor: ulangi"
    ),
  ])
  func twoAtOnceOverwriteNothing(language: String, message: String) throws {
    let home = try Home()
    try home.write(Tables.twins, "twins.csv")
    try home.write(Tables.header + "Solo,Indonesia,,,Montana,Bulgaria,,\n", "solo.csv")
    // The slow one has made its registry, and waits for the rows.
    let script = #"""
      cd "$1"
      mkfifo slow.csv
      "$KEMBAR" import "$1/slow.csv" --language "$2" &
      exec 3> slow.csv
      until ls data/kembar/*.importing-* > listing 2>&1; do sleep 0.01; done
      "$KEMBAR" import twins.csv > report
      cat solo.csv >&3
      exec 3>&-
      wait $!
      """#
    let outcome = try Program.execute(
      ["/bin/sh", "-c", script, "sh", home.folder.path, language],
      environment: home.environment.merging(["KEMBAR": Program.path]) { $1 })
    #expect(outcome.ending == .exited(75))
    #expect(
      outcome.errors.replacing(home.folder.path + "/", with: "") == "kembar: \(message)\n", "\(outcome)")
    #expect(try home.history() == ["2 imported twins.csv", "1 created from the bundled registry"])
    #expect(try home.traces.filter { $0.hasPrefix("data/kembar/") } == ["data/kembar/registry.sqlite"])
  }

  @Test func nothingIsImportedWithoutAFile() throws {
    let outcome = try Home().run("import")
    #expect(outcome.ending == .exited(64))
    #expect(outcome.errors.hasPrefix("Error: Missing expected argument '<file> ...'\n"))
  }
}
