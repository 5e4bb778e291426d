/// Where the texts of a statement stand while it runs, so that SQLite need not copy each of them.
final class BoundTexts {
  private let start: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0
  /// Where a text is written before it is bound, again and again.
  var scratch: [UInt8] = []

  /// Makes room for so many bytes; texts that do not fit are copied by SQLite.
  ///
  /// - Parameter capacity: by default enough for nearly every row.
  init(capacity: Int = 4096) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit {
    start.deallocate()
  }

  /// Makes room for the texts of the next run.
  func removeAll() { count = 0 }

  /// Keeps a text.
  ///
  /// - Returns: where it stands until ``removeAll()``, or `nil` where there is no room left.
  func keep(_ text: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard let first = text.baseAddress, text.count <= capacity - count else { return nil }
    let place = start + count
    place.update(from: first, count: text.count)
    count += text.count
    return UnsafePointer(place)
  }
}
