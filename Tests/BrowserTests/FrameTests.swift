import Browser
import KembarModel
import Terminal
import Testing

/// Whole screens, to the letter, in both languages.
struct FrameTests {
  struct Screen: CustomTestStringConvertible {
    var name: String
    var keys: String
    var testDescription: String { name }
  }

  static let sizes = [(80, 24), (120, 40), (40, 12), (1, 1)]

  static let screens = [
    Screen(name: "opening", keys: ""),
    Screen(name: "two-countries", keys: "13&"),
    Screen(name: "search", keys: "/jepang"),
    Screen(name: "search-error", keys: "/contry:kz"),
    Screen(name: "no-match", keys: "/xyzzy<Enter>"),
    Screen(name: "detail", keys: "/kis<Enter><Enter>"),
    Screen(name: "detail-sources", keys: "/kis<Enter><Enter>w"),
    Screen(name: "link", keys: "/ast<Enter><Enter>p"),
    Screen(name: "person", keys: "/ast<Enter><Enter>p<Enter>"),
    Screen(name: "filter-menu", keys: "f"),
    Screen(name: "country-picker", keys: "cjap"),
    Screen(name: "sort-menu", keys: "s"),
    Screen(name: "help", keys: "?"),
    Screen(name: "palette", keys: ":copy"),
    Screen(name: "notice", keys: "o"),
  ]

  @Test(arguments: screens, Language.allCases)
  func screen(_ screen: Screen, in language: Language) throws {
    for (columns, rows) in Self.sizes {
      let frame = try Fixture.state(screen.keys, columns: columns, rows: rows, language: language).frame()
      #expect(frame.size == Size(columns: columns, rows: rows))
      if columns == 1 && screen.name != "opening" { continue }
      try Golden.check(frame, "\(screen.name)-\(columns)x\(rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func manyScripts(_ columns: Int, _ rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    let list = try Fixture.state(Fixture.manyScripts(), "", size: size)
    try Golden.check(list.frame(), "scripts-list-\(columns)x\(rows)")
    let detail = try Fixture.state(Fixture.manyScripts(), "<Enter>", size: size)
    try Golden.check(detail.frame(), "scripts-detail-\(columns)x\(rows)")
  }

  @Test func asciiGlyphsDrawNoLinesOrCircles() throws {
    for keys in ["", "?", "f", "<Enter>"] {
      let state = try Fixture.state(
        Fixture.bundled(), keys, size: Size(columns: 120, rows: 40), glyphs: .ascii)
      let signs = state.frame().text.unicodeScalars.filter {
        $0 != "⇄" && ((0x2190...0x21FF).contains($0.value) || (0x2500...0x25FF).contains($0.value))
      }
      #expect(signs.isEmpty, "\(keys): \(signs)")
    }
  }

  @Test(arguments: [
    ("No agreement matches. Esc clears the search.", "/xyzzy<Enter>", Language.english),
    ("Tidak ada kesepakatan yang cocok. Esc menghapus pencarian.", "/xyzzy<Enter>", .indonesian),
    ("No agreement matches. Esc clears the filters.", "/ends:2030<Enter>", .english),
    ("No agreement matches. & shows any of the countries, not all of them.", "56&", .english),
  ])
  func emptyStatesSayWhatToDo(_ words: String, _ keys: String, _ language: Language) throws {
    let text = try Fixture.state(keys, columns: 200, rows: 24, language: language).frame().text
    #expect(text.contains(words))
  }

  @Test func anEmptyRegistrySaysSo() throws {
    #expect(try Fixture.state(Fixture.empty()).frame().text.contains("This registry is empty."))
  }
}
