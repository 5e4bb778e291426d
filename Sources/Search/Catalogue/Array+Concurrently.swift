import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order, on all cores where there are several elements.
  func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    guard count > 1, Thread.cores > 1 else { return map(transform) }
    return [Value](unsafeUninitializedCapacity: count) { values, initialized in
      // Each place is written once, by whoever has taken its number.
      nonisolated(unsafe) let values = values.baseAddress
      let numbers = Numbers()
      withoutActuallyEscaping(transform) { transform in
        Thread.onAllCores {
          while true {
            let index = numbers.take()
            guard index < count else { return }
            values?.advanced(by: index).initialize(to: transform(self[index]))
          }
        }
      }
      initialized = count
    }
  }
}

/// Gives out the numbers from 0 on, each once.
private final class Numbers: Sendable {
  private let next = Atomic(0)

  func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
}
