/// Finds where the words of a query stand in a text that is shown.
package enum Highlight {
  /// The parts of `text` that match any of the folded `words`, in order, not overlapping.
  ///
  /// A match that begins or ends inside a character covers the whole character.
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
    var covered = Array(repeating: false, count: folded.count)
    folded.withUnsafeBufferPointer { buffer in
      for word in words where !word.isEmpty && word.count <= buffer.count {
        let isAnywhere = Folding.beginsUnspaced(word)
        for start in 0...(buffer.count - word.count)
        where buffer[start] == word[0] && (isAnywhere || start == 0 || buffer[start - 1] == Folding.blank)
          && buffer[start..<(start + word.count)].elementsEqual(word)
        {
          for position in start..<(start + word.count) { covered[position] = true }
        }
      }
    }
    var ranges: [Range<Int>] = []
    for position in covered.indices where covered[position] {
      let owner = owners[position]
      if let last = ranges.last, last.upperBound >= owner {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, owner + 1)
      } else {
        ranges.append(owner..<(owner + 1))
      }
    }
    return ranges
  }
}
