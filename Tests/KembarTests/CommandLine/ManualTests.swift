import Glibc
import Testing

/// What comes with the program: its help, its version, the man page, and the completions of the shells.
struct ManualTests {
  @Test func tellsItsVersion() throws {
    let outcome = try Program.run("--version")
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    #expect(outcome.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }

  @Test(arguments: [[], ["list"], ["show"], ["countries"], ["cities"], ["people"], ["browse"]])
  func explainsItself(command: [String]) throws {
    let outcome = try Program.run(command + ["--help"])
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
    #expect(outcome.output.contains("USAGE: kembar"))
    let options = ["--registry <file>", "--language <language>"]
    if !command.isEmpty { for option in options { #expect(outcome.output.contains(option)) } }
  }

  @Test func theHelpNamesEveryCommand() throws {
    let help = try Program.run("--help").output
    for command in [
      "browse", "list", "show", "countries", "cities", "people", "import", "export", "edit", "undo",
      "history", "check",
    ] {
      #expect(help.contains(command), "\(command) is not in the help")
    }
  }

  @Test(arguments: [
    ("bash", "complete -o filenames -F _kembar kembar"), ("zsh", "#compdef kembar"),
    ("fish", "complete -c 'kembar'"),
  ])
  func generatesCompletions(shell: String, mark: String) throws {
    let outcome = try Program.run("--generate-completion-script", shell)
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    #expect(outcome.output.contains(mark))
    for word in ["countries", "people", "registry", "format"] { #expect(outcome.output.contains(word)) }
  }

  @Test func bashReadsItsCompletions() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write(Program.run("--generate-completion-script", "bash").output, "kembar")
    let outcome = try Program.execute(["bash", "-c", #"source "$0" && complete -p kembar"#, script])
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    #expect(outcome.output.contains("_kembar"))
  }

  @Test func theManPageHasEveryKey() throws {
    let page = try Program.run("manual", "man").output
    #expect(page.hasPrefix(".Dd "))
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let items = Set(zip(lines, lines.dropFirst()).map { "\($0) / \($1)" })
    let rows = try Program.run("manual", "keys").lines.dropFirst(2)
    #expect(rows.count >= 40)
    for row in rows {
      let cells = row.dropFirst(2).dropLast(2).split(separator: " | ").map(Self.escaped)
      try #require(cells.count == 3)
      let item = ".It \(cells[1]) / \(cells[2]) (\(cells[0]))."
      #expect(items.contains(item), "'\(item)' is not in the man page")
    }
    for command in ["import", "export", "edit", "history", "undo", "check"] {
      #expect(lines.contains { $0 == ".Cm \(command)" }, "\(command) is not in the man page")
    }
    for qualifier in ["country", "negara", "stage", "tahap", "signed", "ditandatangani", "has", "ada"] {
      #expect(page.contains("\(qualifier):"))
    }
  }

  /// No line is empty, no request is unknown, every list is closed: what mandoc and groff would complain about.
  @Test func theManPageIsSound() throws {
    let known = [
      "Dd", "Dt", "Os", "Sh", "Ss", "Nm", "Nd", "Op", "Cm", "Ar", "Fl", "Bl", "El", "It", "Li", "Dq", "Sq",
      "Ev", "Xr", "Pp", "Pa",
    ]
    var depth = 0
    for line in try Program.run("manual", "man").output.split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast() {
      #expect(!line.isEmpty)
      guard line.hasPrefix(".") else {
        #expect(!line.hasPrefix("'"))
        continue
      }
      let request = line.dropFirst().prefix { $0 != " " }
      #expect(known.contains(String(request)), "\(line)")
      depth += request == "Bl" ? 1 : request == "El" ? -1 : 0
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  @Test(.enabled(if: access("/usr/bin/groff", X_OK) == 0)) func groffHasNoComplaints() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(Program.run("manual", "man").output, "kembar.1")
    let outcome = try Program.execute(["groff", "-mdoc", "-Tascii", "-ww", page])
    #expect(outcome.ending == .exited(0) && outcome.errors == "")
    #expect(outcome.output.contains("sysexits(3)"))
  }

  /// A cell of the table of keys as the man page, which keeps to ASCII, has it.
  private static func escaped(_ cell: Substring) -> String {
    let words = [
      "`": "", "\\": "\\e", "…": "...", "↓": "Down", "↑": "Up", "→": "Right", "←": "Left", "-": "\\-",
    ]
    let plain = cell.map { words[String($0)] ?? String($0) }.joined()
    return (plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" : "") + plain
  }
}
