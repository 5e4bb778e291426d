extension String {
  /// Whether this looks like a BCP 47 tag: two to eight letters, then subtags of up to eight letters and digits.
  package var isLanguageTag: Bool {
    var length = 0
    var shortest = 2
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): length += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where shortest == 1: length += 1
      case UInt8(ascii: "-") where length >= shortest: (length, shortest) = (0, 1)
      default: return false
      }
      if length > 8 { return false }
    }
    return length >= shortest
  }
}
