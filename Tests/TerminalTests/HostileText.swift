import TestSupport
import Testing

/// Text of any scalars, thick with those that do harm in terminals.
func hostileText(using generator: inout RandomNumbers) -> String {
  let suspects: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\u{8}", "\t", "\n", "\r", "\u{1B}", "[", "]", "\u{7F}", "\u{85}", "\u{9B}", "\u{A0}",
    "\u{AD}",
    "\u{301}", "\u{308}", "\u{34F}", "\u{61C}", "\u{93E}", "\u{94D}", "\u{115F}", "\u{1160}", "\u{11A8}",
    "\u{200B}",
    "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}",
    "\u{2066}",
    "\u{2069}", "\u{20E3}", "\u{3000}", "\u{3164}", "\u{FE0F}", "\u{FEFF}", "\u{FFF9}", "\u{FFFE}",
    "\u{E000}",
    "\u{1F1E6}", "\u{1F3FD}", "\u{1F469}", "\u{1F680}", "\u{E0041}", "\u{F0000}", "木", "更", "津", "Ұ", "ع",
    "क", "●", "a", " ",
  ]
  let length = Int.random(in: 0..<40, using: &generator)
  var text = String.UnicodeScalarView()
  for _ in 0..<length {
    let any = Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &generator)) ?? "x"
    text.append(Bool.random(using: &generator) ? suspects.randomElement(using: &generator) ?? "x" : any)
  }
  return String(text)
}

/// Whether a scalar has no place in a terminal by Swift's own account of Unicode.
func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
  default: scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
  }
}

/// A text that test reports show escaped, as it could harm the terminal that shows the report.
struct Quoted: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  let value: String

  init(stringLiteral value: String) {
    self.value = value
  }

  var testDescription: String {
    value.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}
