import Dispatch

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order, on all cores where there are several elements.
  func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    guard count > 1 else { return map(transform) }
    return [Value](unsafeUninitializedCapacity: count) { values, initialized in
      // Each iteration writes one place, which nobody else touches.
      nonisolated(unsafe) let values = values.baseAddress
      withoutActuallyEscaping(transform) { transform in
        DispatchQueue.concurrentPerform(iterations: count) { index in
          values?.advanced(by: index).initialize(to: transform(self[index]))
        }
      }
      initialized = count
    }
  }
}
