/// Finds where the words of a query stand in a text that is shown.
package enum Highlight {
  /// The parts of `text` that match any of the folded `words`, in order, not overlapping.
  ///
  /// A match that begins or ends inside a character covers the whole character, and one that leaves a character
  /// out, such as an apostrophe, covers it as well.
  ///
  /// - Returns: ranges of character offsets; empty where nothing matches.
  package static func ranges(of words: [[UInt8]], in text: String) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var folded: [UInt8] = []
    var owners: [Int] = []
    for (offset, character) in text.enumerated() {
      for scalar in character.unicodeScalars { Folding.append(scalar, to: &folded, start: 0) }
      while owners.count < folded.count { owners.append(offset) }
    }
    var isCovered = Array(repeating: false, count: text.count)
    folded.withUnsafeBufferPointer { buffer in
      for word in words where !word.isEmpty && word.count <= buffer.count {
        let isAnywhere = Folding.beginsUnspaced(word)
        for start in 0...(buffer.count - word.count)
        where buffer[start] == word[0] && (isAnywhere || start == 0 || buffer[start - 1] == Folding.blank)
          && buffer[start..<(start + word.count)].elementsEqual(word)
        {
          for offset in owners[start]...owners[start + word.count - 1] { isCovered[offset] = true }
        }
      }
    }
    var ranges: [Range<Int>] = []
    for offset in isCovered.indices where isCovered[offset] {
      let isAdjacent = offset > 0 && isCovered[offset - 1]
      let start = isAdjacent ? ranges.removeLast().lowerBound : offset
      ranges.append(start..<(offset + 1))
    }
    return ranges
  }
}
