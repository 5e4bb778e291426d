/// Truth values for the numbers from 0 on; all others, such as -1, have none.
struct NumberFlags: Sendable {
  /// One more on either side, for the numbers that have none, so that asking takes no jump.
  private let flags: [Bool]

  /// Takes the truth values of the numbers from 0 on.
  init(_ flags: [Bool]) {
    self.flags = [false] + flags + [false]
  }

  /// The flags of numbers, 0 or 1.
  struct Bytes {
    fileprivate let flags: UnsafeRawBufferPointer

    @inline(__always)
    subscript(number: Int32) -> UInt8 {
      flags[Int(min(UInt32(bitPattern: number &+ 1), UInt32(truncatingIfNeeded: flags.count - 1)))]
    }
  }

  /// Hands over the flags for a loop over many numbers.
  func withUnsafeBytes(_ body: (Bytes) -> Void) {
    flags.withUnsafeBytes { body(Bytes(flags: $0)) }
  }
}
