import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order, on all cores where there are several elements.
  func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    concurrentMap(unless: { false }, transform) ?? []
  }

  /// As ``concurrentMap(_:)``, unless that becomes useless.
  ///
  /// - Parameters:
  ///   - isStale: whether it has become useless; asked on this thread at first, and before each element that it takes.
  ///   - transform: makes a value of an element.
  /// - Returns: `nil` where it became useless before all was done.
  func concurrentMap<Value: Sendable>(
    unless isStale: () -> Bool, _ transform: @Sendable (Element) -> Value
  ) -> [Value]? {
    // The others may take all before this thread takes any.
    if isStale() { return nil }
    var values = [Value?](repeating: nil, count: count)
    values.withUnsafeMutableBufferPointer { values in
      // Each place is written once, by whoever has taken its number.
      nonisolated(unsafe) let values = values
      let numbers = Numbers(below: count)
      withoutActuallyEscaping(transform) { transform in
        let others = count > 1 ? Thread.cores - 1 : 0
        Thread.withOthers(others) {
          while let number = numbers.take() { values[number] = transform(self[number]) }
        } run: {
          while let number = numbers.take() {
            guard !isStale() else { return numbers.stop() }
            values[number] = transform(self[number])
          }
        }
      }
    }
    let made = values.compactMap(\.self)
    return made.count == count ? made : nil
  }
}

/// Gives out the numbers from 0 on, each once.
private final class Numbers: Sendable {
  private let next = Atomic(0)
  private let end: Int

  init(below end: Int) {
    self.end = end
  }

  func take() -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < end ? number : nil
  }

  /// Gives out no more.
  func stop() { next.store(end, ordering: .relaxed) }
}
