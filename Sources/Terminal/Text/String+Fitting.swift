extension String {
  /// The sanitised text when it fits, else its beginning with `…`, never wider than asked.
  ///
  /// - Parameter columns: The room in cells; nothing fits into zero or less.
  /// - Returns: Sanitised text whose end is never the middle of a syllable.
  package func clipped(columns: Int) -> String {
    if isPlainASCII, utf8.count <= columns { return self }
    let glyphs = glyphs
    guard let kept = glyphs.kept(columns: columns) else { return String(glyphs) }
    return columns > 0 ? String(glyphs[..<kept]) + "…" : ""
  }

  /// The sanitised text as lines of at most so many cells, broken at spaces, and anywhere between CJK characters.
  ///
  /// Line breaks in the text are kept, words longer than a line are cut. Lines carry no blanks at their ends.
  ///
  /// - Parameter columns: The room in cells; zero or less yields no line. Wide characters are blanks on lines of one.
  /// - Returns: At least one line, which is empty for an empty text.
  package func wrapped(columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
      let glyphs = String(paragraph).glyphs.fitting(columns: columns)
      return glyphs.lines(first: columns, rest: columns).map { String(glyphs[$0]) }
    }
  }
}
