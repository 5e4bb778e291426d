/// A hash that is the same in every run and on every machine: FNV-1a with 64 bits.
struct StableHash: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// Takes a text with its end, so that `ab`, `c` differs from `a`, `bc`.
  mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { combine(byte) }
    }
    combine(0xFF)
  }

  /// Takes a text that may be missing, which is not the same as empty.
  mutating func combine(_ text: String?) {
    if let text { combine(text) } else { combine(0xFE) }
  }

  mutating func combine(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { combine($0) }
  }

  private mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
