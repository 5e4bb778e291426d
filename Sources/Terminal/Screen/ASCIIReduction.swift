/// How much of a cell's text may reach a terminal that is to be given the plain set.
enum Reduction {
  /// Everything is sent as it is.
  case none
  /// What has an ASCII likeness is replaced by it, the rest sent: for a UTF-8 terminal that draws `●` or `é` wide.
  case whereLiked
  /// Nothing but ASCII is sent: for a terminal of another character set.
  case full

  /// The character to send instead of a cell's first one; nil to send the cell as it is.
  func replacement(for text: PackedText) -> UInt8? {
    guard self != .none, text.ascii == nil, let first = text.first else { return nil }
    if first < 0x80 { return self == .full ? UInt8(first) : nil }
    if let likeness = asciiLikeness(of: first) { return likeness }
    return self == .full ? UInt8(ascii: "?") : nil
  }
}

/// An ASCII character that reads as this one: letters without their marks, lines, arrows, quotes, bullets.
func asciiLikeness(of scalar: UInt32) -> UInt8? {
  switch scalar {
  case 0xC0...0x17F: latinLikeness[Int(scalar - 0xC0)]
  case 0x2010...0x2015: UInt8(ascii: "-")
  case 0x2018...0x201B: UInt8(ascii: "'")
  case 0x201C...0x201F: UInt8(ascii: "\"")
  case 0x2500...0x257F: lineLikeness(scalar)
  case 0x2580...0x259F: UInt8(ascii: "#")
  default: signLikeness[scalar]
  }
}

private func lineLikeness(_ scalar: UInt32) -> UInt8 {
  switch scalar {
  case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578, 0x257A:
    UInt8(ascii: "-")
  case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B:
    UInt8(ascii: "|")
  case 0x2571: UInt8(ascii: "/")
  case 0x2572: UInt8(ascii: "\\")
  case 0x2573: UInt8(ascii: "X")
  default: UInt8(ascii: "+")
  }
}

/// U+00C0 to U+017F.
private let latinLikeness = Array(
  """
  AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
  AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
  lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
  """.utf8)

private let signLikeness: [UInt32: UInt8] = {
  let signs: [(ascii: Unicode.Scalar, likened: String)] = [
    ("*", "●◆■★☆•▪◉✓✔"), ("o", "○◌◦◇□"), ("%", "◐◑◒◓"), ("=", "⇄↔⇔≡⇆"), (">", "→▶▸›»❯"), ("<", "←◀◂‹«❮"),
    ("^", "↑▲▴"), ("v", "↓▼▾"), ("~", "…⋯"), ("|", "¦▏▕"),
    (" ", "\u{A0}\u{2000}\u{2002}\u{2003}\u{2009}\u{202F}\u{3000}"),
    (".", "·∙"), ("x", "×✗✕"), ("-", "−"), ("!", "⚠¡"), ("?", "¿\u{FFFD}"), ("+", "±"), ("\"", "„″"),
    (",", "‚"),
    ("'", "′´"), ("u", "µ"), ("o", "°º"), ("a", "ª"), ("c", "©"), ("R", "®"), ("S", "§"), ("P", "¶"),
    ("1", "¹"), ("2", "²"), ("3", "³"),
  ]
  var table: [UInt32: UInt8] = [:]
  for (ascii, likened) in signs {
    for scalar in likened.unicodeScalars { table[scalar.value] = UInt8(truncatingIfNeeded: ascii.value) }
  }
  return table
}()
