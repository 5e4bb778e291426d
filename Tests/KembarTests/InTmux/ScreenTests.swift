import Testing

/// What a real terminal shows is what `--dump` prints, before and after keys.
@Suite(.serialized) struct ScreenTests {
  @Test(arguments: ["80x24", "120x40", "40x12"], ["en", "id"])
  func opens(size: String, language: String) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let tmux = try Tmux(columns: numbers[0], rows: numbers[1])
    try tmux.browse("--language \(language)")
    try tmux.see(Program.screen(size: size, arguments: ["--language", language]))
    #expect(try tmux.modes.contains("alternate_on=1 cursor_flag=0 mouse_any_flag=1 mouse_sgr_flag=1"))
  }

  /// What a meeting asks, from the opening screen.
  @Test(arguments: [
    ("13&", ["1 of 13 agreements", "Nusantara ⇄ Astana"]),
    (
      "/ast<Enter><Enter>",
      [
        "Bambang Susantono  Head of the Nusantara Capital", "Zhenis Kassymbek   Governor of Astana",
        "M. Fadjroel Rachman",
      ]
    ),
    ("/kis<Enter><Enter><PgDn>", ["The Kisarazu City Government bears all costs"]),
    (
      "/ast<Enter><Enter>p<Enter>",
      ["Bambang Susantono", "Took part in 2", "Nusantara ⇄ Shenzhen", "Nusantara ⇄ Astana"]
    ),
    ("f<Enter>", ["5 of 13 agreements", "Bogor ⇄ Kisarazu", "Bogor ⇄ PPI Japan", "Muara Enim ⇄ Japan"]),
    ("/kis<Enter><Enter>w", ["Sources", "Bogor-Kisarazu Tandatangani"]),
    ("/jepang", ["6 of 13 agreements", "Muara Enim ⇄ Japan"]),
    ("/日本", ["6 of 13 agreements", "Muara Enim ⇄ Japan"]),
    ("L", ["Registri bawaan"]),
    ("?", ["Keys: Agreements", "PgDn Ctrl-D Space  One screen down"]),
    (":", ["next-pane"]),
  ])
  func answers(script: String, answers: [String]) throws {
    let tmux = try Tmux()
    try tmux.browse()
    try tmux.play(script)
    try tmux.see(Program.screen(after: script))
    let text = try tmux.screen.joined(separator: "\n")
    for answer in answers { #expect(text.contains(answer), "'\(answer)' is not on\n\(text)") }
  }

  @Test func escapeClosesAMenu() throws {
    let tmux = try Tmux()
    try tmux.browse()
    let opening = try tmux.screen
    for key in ["f", "?", "c", ":", "s"] {
      try tmux.type(key)
      try tmux.see(Program.screen(after: key))
      try tmux.command("send-keys", "Escape")
      try tmux.see(opening)
    }
  }

  /// No key is lost when many come at once.
  @Test func handlesAThousandKeysAtOnce() throws {
    let tmux = try Tmux()
    let file = try tmux.folder.write(Registries.numbered(1200), "many.json")
    let script = String(repeating: "j", count: 999) + "G" + String(repeating: "k", count: 500) + "<Enter>"
    try tmux.browse("--registry \(file)")
    try tmux.command("send-keys", "-N", "999", "j")
    try tmux.see(Program.screen(after: String(script.prefix(999)), arguments: ["--registry", file]))
    try tmux.paste(raw: "G" + String(repeating: "k", count: 500) + "\r")
    try tmux.see(Program.screen(after: script, arguments: ["--registry", file]))
  }

  @Test func followsTheSizeOfTheTerminal() throws {
    let tmux = try Tmux()
    try tmux.browse()
    try resize(tmux, ["100x30", "40x12", "20x5", "1x2", "1x1", "3x2", "200x1", "120x40", "80x24"], after: "")
    try tmux.play("/ast<Enter><Enter>")
    try tmux.see(Program.screen(after: "/ast<Enter><Enter>"))
    try resize(tmux, ["40x12", "1x1", "80x24"], after: "/ast<Enter><Enter>")
  }

  private func resize(_ tmux: Tmux, _ sizes: [String], after script: String) throws {
    for size in sizes {
      let numbers = size.split(separator: "x").map(String.init)
      try tmux.command("resize-window", "-x", numbers[0], "-y", numbers[1])
      let expected = try Program.screen(after: script, size: size)
      // A terminal that is one column wide cannot be given the cell in its lower right corner.
      let seen = numbers[0] == "1" ? expected.dropLast() : expected[...]
      try tmux.see("\(size):\n\(seen)") { $0.starts(with: seen) }
    }
  }

  @Test func drawsAnewWhenAsked() throws {
    let tmux = try Tmux()
    try tmux.browse()
    let opening = try tmux.screen
    let terminal = try tmux.value("pane_tty")
    _ = try Program.execute(["/bin/sh", "-c", "printf '\\033[5;5Hscribble' > \(terminal)"])
    try tmux.see("the scribble") { $0[4].contains("scribble") }
    try tmux.command("send-keys", "C-l")
    try tmux.see(opening)
  }
}
