import Dispatch
import Search
import Synchronization

/// Has another thread prepare batches, each while this thread uses the one before it.
struct Pipeline<Batch: Sendable, Prepared: Sendable> {
  private let prepare: @Sendable (Batch) throws -> Prepared
  private let use: (Prepared) throws -> Void
  /// The batch that was added last.
  private var last: Preparation<Prepared>?

  /// - Parameters:
  ///   - prepare: works on one batch, of which nothing is used yet.
  ///   - use: takes what has come of the batches, in their order.
  init(_ prepare: @escaping @Sendable (Batch) throws -> Prepared, use: @escaping (Prepared) throws -> Void) {
    self.prepare = prepare
    self.use = use
  }

  /// Begins to prepare a batch, and uses the one before it.
  mutating func add(_ batch: Batch) throws {
    let next = Preparation { [prepare] in try prepare(batch) }
    try finish()
    last = next
  }

  /// Uses the last batch.
  mutating func finish() throws {
    if let last = last.take() { try use(last.result()) }
  }
}

/// What another thread works out.
private final class Preparation<Value: Sendable>: Sendable {
  private let value = Mutex<Result<Value, any Error>?>(nil)
  private let completion = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () throws -> Value) {
    let run = { @Sendable [self] in
      let result = Result { try work() }
      value.withLock { $0 = result }
      completion.signal()
    }
    if !Thread.start(run) { run() }
  }

  /// Waits for it; to be called once.
  func result() throws -> Value {
    completion.wait()
    guard let result = value.withLock({ $0.take() }) else { throw CancellationError() }
    return try result.get()
  }
}
