/// Collects folded texts, each different one once.
struct DistinctTexts: Sendable {
  private(set) var pool = TextPool()
  private var numbers: [ByteString: Int32] = [:]
  /// Where texts are folded, so that those that are known take no memory.
  private var folded: [UInt8] = []

  /// The number of a text of some lines.
  mutating func number(of lines: some Sequence<String>) -> Int32 {
    folded.removeAll(keepingCapacity: true)
    for line in lines {
      Folding.append(line, to: &folded)
      folded.append(TextPool.lineEnd)
    }
    return number(ofFolded: folded)
  }

  /// The number of a text that is folded already, each line with its end.
  mutating func number(ofFolded text: [UInt8]) -> Int32 {
    let key = ByteString(text)
    if let number = numbers[key] { return number }
    let number = Int32(pool.count)
    pool.append(folded: text)
    numbers[key] = number
    return number
  }
}
