import Testing

/// What goes wrong on the command line is said to the letter, with the exit code of sysexits.h.
struct ErrorTests {
  @Test(arguments: [
    ("en", "contry:kz", "'contry:' is not a filter; did you mean 'country:'?\n  contry:kz\n  ^"),
    ("id", "contry:kz", "'contry:' bukan penyaring; maksudnya 'country:'?\n  contry:kz\n  ^"),
    (
      "en", "日本 signed:20166",
      """
      '20166' is not a date or range; write 2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d
        日本 signed:20166
                        ^
      """
    ),
    ("en", "a is:foo", "'foo' is not a state; expected a state, like is:starred\n  a is:foo\n       ^"),
    ("id", "xx:1", "'xx:' bukan penyaring; untuk mencarinya, tulis di antara tanda kutip\n  xx:1\n  ^"),
  ])
  func queries(language: String, query: String, message: String) throws {
    for command in ["list", "countries", "cities", "people"] {
      let outcome = try Program.run(command, "--language", language, query)
      #expect(outcome.ending == .exited(64))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: \(message)\n")
    }
    let dump = try Program.run("--dump", "--language", language, query)
    #expect(dump.ending == .exited(64) && dump.errors == "kembar: \(message)\n" && dump.output == "")
  }

  @Test(arguments: [
    ("list --bogus", "Error: Unknown option '--bogus'"),
    ("list --format xml", "Error: The value 'xml' is invalid for '--format <format>'."),
    ("show", "Error: Missing expected argument '<id> ...'"),
    ("show --format csv foo", "Error: The value 'csv' is invalid for '--format <format>'."),
    ("list --language fr", "Error: The value 'fr' is invalid for '--language <language>'."),
    ("--dump --size 0x24", "Error: The value '0x24' is invalid for '--size <columns x rows>'"),
    ("--dump --size 80", "Error: The value '80' is invalid for '--size <columns x rows>'"),
    ("--dump --size 80x24x1", "Error: The value '80x24x1' is invalid for '--size <columns x rows>'"),
    ("--dump --size 1001x1", "Error: The value '1001x1' is invalid for '--size <columns x rows>'"),
    ("manual foo", "Error: The value 'foo' is invalid for '<part>'."),
  ])
  func usage(words: String, message: String) throws {
    let outcome = try Program.run(words.split(separator: " ").map(String.init))
    #expect(outcome.ending == .exited(64))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("Usage: kembar "))
  }

  @Test(arguments: [
    ("<Foo", "  <Foo\n  ^"), ("ab<Foo>j", "  ab<Foo>j\n    ^"),
    ("津<Enter><C-zz>", "  津<Enter><C-zz>\n           ^"),
  ])
  func scripts(script: String, place: String) throws {
    let english = try Program.run("--dump", "--script", script)
    #expect(english.ending == .exited(64) && english.output == "")
    #expect(
      english.errors
        == "kembar: these keys cannot be read; write them like /astana<Enter><Tab><Esc>\n\(place)\n")
    let indonesian = try Program.run("--dump", "--script", script, "--language", "id")
    #expect(
      indonesian.errors
        == "kembar: tombol ini tidak terbaca; tulis seperti /astana<Enter><Tab><Esc>\n\(place)\n")
  }

  /// Arguments may come from data, and standard error is usually a terminal.
  @Test(arguments: [
    ["list", "--x\u{1B}[31m\u{202E}"], ["show", "\u{1B}[31m\u{202E}"], ["list", "x:\u{1B}[31m\u{202E}"],
  ])
  func argumentsAreNotEchoedRaw(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.ending != .exited(0))
    #expect(outcome.errors.contains("[31m"))
    #expect(!outcome.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test(arguments: [
    ([:], "standard input is not a terminal; run it in one, or use 'kembar list'"),
    (
      ["KEMBAR_LANGUAGE": "id"], "masukan baku bukan terminal; jalankan di terminal, atau pakai 'kembar list'"
    ),
  ])
  func noTerminal(environment: [String: String], message: String) throws {
    for arguments in [[], ["browse"], ["kazakhstan"], ["--script", "j"]] {
      let outcome = try Program.run(arguments, environment: environment)
      #expect(outcome.ending == .exited(64))
      #expect(outcome.output == "")
      #expect(outcome.errors == "kembar: \(message)\n")
    }
  }
}
