/// Truth values for the numbers from 0 on; all others, such as -1, have none.
struct NumberFlags: Sendable {
  /// One more on either side, for the numbers that have none, so that asking takes no jump.
  private let flags: [Bool]
  /// The numbers that have one, where they are known to be few.
  let few: [Int32]?
  private static let mostOfFew = 64

  /// Takes the truth values of the numbers from 0 on.
  init(_ flags: [Bool]) {
    self.flags = [false] + flags + [false]
    few = nil
  }

  /// Takes truth values of which few may be true.
  init(rare flags: [Bool]) {
    self.flags = [false] + flags + [false]
    few = flags.trueCount > Self.mostOfFew ? nil : flags.indices.filter { flags[$0] }.map(Int32.init)
  }

  /// The flag of a number.
  subscript(number: Int32) -> Bool { flags[place(of: number, among: flags.count)] }

  /// The flags of numbers, 0 or 1.
  struct Bytes {
    fileprivate let flags: UnsafeRawBufferPointer

    @inline(__always)
    subscript(number: Int32) -> UInt8 {
      flags[place(of: number, among: flags.count)]
    }
  }

  /// Hands over the flags for a loop over many numbers.
  func withUnsafeBytes(_ body: (Bytes) -> Void) {
    flags.withUnsafeBytes { body(Bytes(flags: $0)) }
  }
}

/// Where the flag of a number stands, those of numbers without one being at either end.
@inline(__always)
private func place(of number: Int32, among flags: Int) -> Int {
  Int(min(UInt32(bitPattern: number &+ 1), UInt32(truncatingIfNeeded: flags - 1)))
}
