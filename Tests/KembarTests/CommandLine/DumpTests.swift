import Testing

/// `--dump` prints the screen of the browser as text.
struct DumpTests {
  @Test(arguments: [("80x24", 80, 24), ("120x40", 120, 40), ("40x12", 40, 12), ("1x1", 1, 1), ("7x2", 7, 2)])
  func hasTheSizeThatIsAskedFor(size: String, columns: Int, rows: Int) throws {
    let outcome = try Program.run("--dump", "--size", size)
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == rows + 1 && lines.last == "")
    #expect(lines.allSatisfy { $0.count <= columns })
  }

  @Test func isEightyByTwentyFourByItself() throws {
    #expect(try Program.run("--dump").output == Program.run("--dump", "--size", "80x24").output)
  }

  @Test func playsKeys() throws {
    let screen = try Program.screen(after: "/ast<Enter><Enter>", size: "100x30")
    #expect(screen.contains { $0.contains("Nusantara ⇄ Astana") })
    #expect(screen.contains { $0.contains("Bambang Susantono  Head of the Nusantara Capital Authority") })
    #expect(
      try Program.screen(after: "L", arguments: ["--language", "en"])
        == Program.screen(arguments: ["--language", "id"]))
  }

  /// What the keys would do outside the screen is left out.
  @Test func playingKeysTouchesNothingElse() throws {
    let outcome = try Program.run("--dump", "--script", "yo<C-l><C-z>q<C-c>j")
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func opensWithAQuery() throws {
    for arguments in [["kazakhstan"], ["browse", "kazakhstan"]] {
      let screen = try Program.screen(arguments: arguments)
      #expect(screen[0].hasSuffix("5 of 13 agreements"))
      #expect(screen == (try Program.screen(after: "/kazakhstan<Enter>")))
    }
    let negated = try Program.screen(arguments: ["-country:id"])
    #expect(negated[0].contains("-country:id") && negated[0].hasSuffix("4 of 13 agreements"))
  }

  @Test func looksForWordsThatNameCommands() throws {
    for word in ["list", "show", "people", "browse"] {
      let screen = try Program.screen(arguments: ["browse", word])
      #expect(screen[0].contains("/ \(word)"))
    }
  }

  @Test func joinsTheWordsOfAQuery() throws {
    let joined = try Program.screen(arguments: ["country:kz stage:signed"])
    #expect(joined[0].contains("country:kz stage:signed"))
    #expect(try Program.screen(arguments: ["country:kz", "stage:signed"]) == joined)
  }
}
