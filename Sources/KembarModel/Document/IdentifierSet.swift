/// Ids in the order in which they came, each once.
///
/// An id takes up some fifteen bytes more than it is long, so that a million are no burden.
struct IdentifierSet: Sendable {
  /// All ids, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each id ends.
  private var ends: [Int] = []
  /// One more than the number of an id, near the place that its hash gives; 0 where there is none.
  private var slots: [UInt32] = []

  /// How many ids there are; the last has the number before this.
  var count: Int { ends.count }

  /// The number of an id, or `nil` where it is not in the set.
  func number(of id: String) -> Int? {
    guard count > 0 else { return nil }
    var id = id
    return id.withUTF8 { slot(of: UnsafeRawBufferPointer($0)).number }
  }

  /// Takes an id in, if it is not there yet.
  ///
  /// - Returns: its number, from 0.
  @discardableResult
  mutating func insert(_ id: String) -> Int {
    if (count + 1) * 3 > slots.count * 2 { rehash() }
    var id = id
    return id.withUTF8 { id in
      let id = UnsafeRawBufferPointer(id)
      let (slot, number) = slot(of: id)
      if let number { return number }
      bytes += id
      ends.append(bytes.count)
      slots[slot] = UInt32(ends.count)
      return ends.count - 1
    }
  }

  /// The slot that an id has, or would get.
  private func slot(of id: UnsafeRawBufferPointer) -> (place: Int, number: Int?) {
    var hasher = Hasher()
    hasher.combine(bytes: id)
    var place = hasher.finalize() & (slots.count - 1)
    while slots[place] > 0 {
      let number = Int(slots[place]) - 1
      if range(of: number).elementsEqual(in: bytes, id) { return (place, number) }
      place = (place + 1) & (slots.count - 1)
    }
    return (place, nil)
  }

  private func range(of number: Int) -> Range<Int> { (number > 0 ? ends[number - 1] : 0)..<ends[number] }

  private mutating func rehash() {
    slots = Array(repeating: 0, count: max(16, slots.count * 2))
    let bytes = bytes
    bytes.withUnsafeBytes { bytes in
      for number in ends.indices {
        let place = slot(of: UnsafeRawBufferPointer(rebasing: bytes[range(of: number)])).place
        slots[place] = UInt32(number + 1)
      }
    }
  }
}

extension Range<Int> {
  /// Whether the bytes in this range are those of an id.
  fileprivate func elementsEqual(in bytes: [UInt8], _ id: UnsafeRawBufferPointer) -> Bool {
    count == id.count && bytes[self].elementsEqual(id)
  }
}
