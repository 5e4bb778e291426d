/// What fills one cell, or two when wide.
struct Glyph {
  var text: PackedText
  var columns: Int
  /// Whether this belongs to the letter before it, so that no line may be cut between.
  var joinsPrevious = false

  var isSpace: Bool { text == .space }
}

/// Cuts UTF-8 into what fills cells: the one place where text becomes fit for a terminal.
///
/// Joiners, variation selectors, bidi controls and skin tones are dropped, so that joined emoji come apart into signs
/// whose width every terminal agrees on; flags become their two letters; other controls become blanks or U+FFFD.
struct GlyphReader {
  private static let marksPerGlyph = 4

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Glyph? {
    while position < bytes.count {
      let first = bytes[position]
      let after = position + 1
      if first >= 0x20, first < 0x7F, after == bytes.count || bytes[after] < 0x80 {
        position = after
        return Glyph(text: PackedText(ascii: first), columns: 1)
      }
      if let glyph = glyph(from: scalar()) { return glyph }
    }
    return nil
  }

  private mutating func glyph(from scalar: UInt32) -> Glyph? {
    let isLineBreakPair = scalar == 0x0D && position < bytes.count && bytes[position] == 0x0A
    guard !isLineBreakPair else { return nil }
    var glyph: Glyph
    switch ScalarClass(scalar) {
    case .ignorable: return nil
    case .blank: glyph = Glyph(text: .space, columns: 1)
    case .replaced: glyph = Glyph(text: .replacement, columns: 1)
    case .wide: glyph = Glyph(text: PackedText(scalar: scalar), columns: 2)
    case .narrow: glyph = Glyph(text: PackedText(scalar: flagLetter(scalar) ?? scalar), columns: 1)
    case .spacingMark: glyph = Glyph(text: PackedText(scalar: scalar), columns: 1, joinsPrevious: true)
    case .mark:
      glyph = Glyph(text: PackedText(scalar: 0x25CC), columns: 1)
      glyph.text.append(scalar)
    }
    appendMarks(to: &glyph)
    return glyph
  }

  private mutating func appendMarks(to glyph: inout Glyph) {
    var marks = 0
    while position < bytes.count, bytes[position] >= 0x80 {
      let start = position
      let scalar = scalar()
      switch ScalarClass(scalar) {
      case .ignorable: continue
      case .mark:
        if marks < GlyphReader.marksPerGlyph { glyph.text.append(scalar) }
        marks += 1
      case .wide where isSkinTone(scalar) && glyph.text.ascii == nil: continue
      default:
        position = start
        return
      }
    }
  }

  private func flagLetter(_ scalar: UInt32) -> UInt32? {
    (0x1F1E6...0x1F1FF).contains(scalar) ? scalar - 0x1F1E6 + 0x41 : nil
  }

  private func isSkinTone(_ scalar: UInt32) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar)
  }

  /// Takes one scalar; the bytes are those of a String and therefore well formed.
  private mutating func scalar() -> UInt32 {
    let first = UInt32(bytes[position])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(position + length, bytes.count)
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for index in position + 1..<max(end, position + 1) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    position = end
    return value
  }
}

extension String {
  /// Whether every byte is a printable ASCII character: such text needs no sanitising and is as wide as it is long.
  var isPlainASCII: Bool {
    var copy = self
    return copy.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }

  var glyphs: [Glyph] {
    var copy = self
    return copy.withUTF8 { bytes in
      var glyphs: [Glyph] = []
      glyphs.reserveCapacity(bytes.count)
      var reader = GlyphReader(bytes)
      while let glyph = reader.next() { glyphs.append(glyph) }
      return glyphs
    }
  }

  init(_ glyphs: some Sequence<Glyph>) {
    self.init()
    for glyph in glyphs { append(glyph.text.string) }
  }
}
