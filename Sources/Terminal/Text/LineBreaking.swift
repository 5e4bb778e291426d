extension [Glyph] {
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// How many glyphs stay when the text is cut to leave room for an ellipsis; nil when nothing needs cutting.
  func kept(columns: Int) -> Int? {
    var used = 0
    var fitting = 0
    for (index, glyph) in enumerated() {
      used += glyph.columns
      if used <= columns - 1 { fitting = index + 1 }
      if used > columns { return boundary(atOrBefore: fitting, after: 0, orZero: true) }
    }
    return nil
  }

  /// The same glyphs, those that no line of this width can hold being blank.
  func fitting(columns: Int) -> [Glyph] {
    guard columns < 2 else { return self }
    return map { $0.columns > columns ? Glyph(text: .space, columns: 1) : $0 }
  }

  /// Breaks a paragraph into lines, without the blanks around the breaks; greedy, at least one line.
  ///
  /// - Parameters:
  ///   - first: The room of the first line, at least that of the widest glyph.
  ///   - rest: The room of the others, likewise.
  /// - Returns: The glyphs of each line.
  func lines(first: Int, rest: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    var used = 0
    var opportunity: (end: Int, next: Int)?
    func begin(at next: Int) {
      (start, index, used, opportunity) = (next, next, 0, nil)
    }
    while index < count {
      let glyph = self[index]
      if glyph.isSpace {
        let next = self[index...].firstIndex { !$0.isSpace } ?? count
        if used > 0 { opportunity = (index, next) }
        used += next - index
        index = next
        continue
      }
      if index > start, mayBreak(before: index) { opportunity = (index, index) }
      if used + glyph.columns <= (lines.isEmpty ? first : rest) {
        used += glyph.columns
        index += 1
      } else if let (end, next) = opportunity {
        lines.append(start..<end)
        begin(at: next)
      } else if self[start..<index].allSatisfy(\.isSpace) {
        begin(at: index)
      } else {
        let end = boundary(atOrBefore: index, after: start, orZero: false)
        lines.append(start..<end)
        begin(at: end)
      }
    }
    let end = self[start...].lastIndex { !$0.isSpace }.map { $0 + 1 } ?? start
    if end > start || lines.isEmpty { lines.append(start..<end) }
    return lines
  }

  /// Steps back from the middle of a syllable to its beginning, unless it began the line.
  private func boundary(atOrBefore index: Int, after start: Int, orZero: Bool) -> Int {
    var end = index
    while end > start, end < count, self[end].joinsPrevious { end -= 1 }
    return end > start || orZero ? end : index
  }

  /// Whether a line may end between two glyphs without a space: around wide ones, but not before what closes a phrase
  /// nor after what opens one.
  private func mayBreak(before index: Int) -> Bool {
    let (left, right) = (self[index - 1], self[index])
    guard left.columns == 2 || right.columns == 2, !right.joinsPrevious, !left.isSpace else { return false }
    return !closing.contains(right.text) && !opening.contains(left.text)
  }
}

private let closing = Set(
  "、。，．・：；？！）］｝〕〉》」』】〗ー々…‥％.,:;?!)]}%".unicodeScalars.map { PackedText(scalar: $0.value) })
private let opening = Set("（［｛〔〈《「『【〖([{".unicodeScalars.map { PackedText(scalar: $0.value) })
