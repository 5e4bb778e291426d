/// Puts arrays of numbers one after the other into bytes, each after the number of its bytes.
///
/// Numbers are written as the machine has them, which is the same on all that kembar runs on: least byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Number: FixedWidthInteger>(_ numbers: [Number]) {
    numbers.withUnsafeBytes { numbers in
      withUnsafeBytes(of: Int64(numbers.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: numbers)
    }
  }

  mutating func add(_ lists: Lists) {
    add(lists.starts)
    add(lists.numbers)
  }

  mutating func add(_ pool: TextPool) {
    add(pool.starts)
    add(pool.bytes)
  }
}

/// Reads what ``ByteWriter`` has written.
struct ByteReader {
  /// The bytes are not what was written.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func numbers<Number: FixedWidthInteger>(_ type: Number.Type) throws(Damage) -> [Number] {
    guard position + 8 <= bytes.count else { throw Damage() }
    let size = bytes.withUnsafeBytes {
      Int(Int64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Int64.self)))
    }
    position += 8
    let width = MemoryLayout<Number>.size
    guard size >= 0, size <= bytes.count - position, size.isMultiple(of: width) else { throw Damage() }
    defer { position += size }
    return Array(unsafeUninitializedCapacity: size / width) { numbers, count in
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(numbers).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + size)]))
      }
      count = size / width
    }
  }

  mutating func lists() throws(Damage) -> Lists {
    guard let lists = Lists(starts: try numbers(Int32.self), numbers: try numbers(Int32.self)) else {
      throw Damage()
    }
    return lists
  }

  mutating func texts() throws(Damage) -> TextPool {
    let starts = try numbers(Int32.self)
    guard let pool = TextPool(bytes: try numbers(UInt8.self), starts: starts) else { throw Damage() }
    return pool
  }

  /// Makes sure that everything was read.
  func end() throws(Damage) {
    guard position == bytes.count else { throw Damage() }
  }
}
