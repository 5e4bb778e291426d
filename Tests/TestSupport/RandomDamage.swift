extension RandomNumbers {
  /// The bytes with some of them changed, removed, doubled, moved, or replaced by words that may mean something.
  package mutating func damaged(_ bytes: [UInt8], with words: [String]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...4, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &self))
      switch Int.random(in: 0..<8, using: &self) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &self))
      case 4: bytes.replaceSubrange(place..<min(end, place + 3), with: pick(words).utf8)
      case 5: bytes.insert(contentsOf: text().utf8, at: place)
      case 6 where oneIn(4): bytes.removeLast(bytes.count - end)
      default: bytes.insert(contentsOf: pick(words).utf8, at: place)
      }
    }
    return bytes
  }
}
