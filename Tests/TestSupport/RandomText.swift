extension RandomNumbers {
  /// A text that some reader or writer may take for something else, or letters at random.
  package mutating func text() -> String {
    oneIn(2) ? pick(Self.treacherous) : String(String.UnicodeScalarView(list(upTo: 12) { $0.scalar() })) + "."
  }

  /// Any character that a document may hold.
  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x20...0x7E, 0xA0...0x17F, 0x300...0x36F, 0x400...0x4FF, 0x600...0x6FF,
      0x1E00...0x1EFF, 0x2028...0x2029, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xE010,
      0xFFFD...0xFFFD, 0x1F300...0x1F5FF, 0x10FFF0...0x10FFFF, 0x09...0x0A, 0x0D...0x0D,
    ]
    return Unicode.Scalar(UInt32.random(in: pick(ranges), using: &self)) ?? " "
  }

  package static let treacherous = [
    "no", "NO", "yes", "Y", "n", "on", "Off", "true", "True", "FALSE", "null", "Null", "~", "2016", "0", "-1",
    "+1", "007",
    "0x1F", "0o17", "1_000", "1e3", "1E-3", "1.5", ".5", "5.", "1.2.3", "190:20:30", "2016-11-16", "2016-11",
    "2016-11-16 12:00:00", "2016-11-16T12:00:00Z", ".inf", "-.INF", ".nan", ".NaN", "=", "<<", "-", "?", ":",
    "---", "...",
    " x", "x ", " ", "  ", "\t", "\tx", "\n", "x\n", "\nx", "\n\nx\n\n", "a\nb", "a\n\n  b\n", "a\r\nb",
    "a\rb", "\r",
    "a: b", "a:b", ":a", "a:", "a #b", "#", "#a", "- a", "-a", "? a", "[a]", "{a: b}", "a, b", ", a", "*a",
    "&a", "!a", "!!str a",
    "|", ">", "| a", "%a", "@a", "`a`", "'", "''", "'a'", "it's", "\"", "\"a\"", "\\", "\\n", "\\u0041",
    "a\\",
    "a\u{2028}b", "a\u{2029}b", "a\u{A0}b", "a\u{FEFF}", "a\u{200B}b", "\u{FFFD}", "\u{FFFE}", "\u{1FFFF}",
    "الرباط", "السلام عليكم", "नई दिल्ली", "日本", "か\u{3099}", "é", "e\u{301}", "😀", "👩‍👧‍👦", "🇮🇩", "Қазақстан",
    "key", "kembar", "id", String(repeating: "panjang ", count: 40), String(repeating: "x", count: 200),
  ]
}
