import Dispatch

/// What a thread of its own makes, one after the other, while what it made before is used.
///
/// Elements come in their order, and an error after the elements that were made before it. The thread is only so far
/// ahead that neither side often waits for the other, so memory does not grow with how much there is.
final class ReadAhead<Element: Sendable> {
  /// What the thread has made since it handed over the last ones.
  private struct Batch: Sendable {
    /// The last one first, so that each can be taken out without a copy of it.
    var elements: [Element] = []
    /// What comes behind the elements, where they are the last.
    var end: Result<Void, any Error>?
  }

  private let handover = Handover<Batch>(capacity: 16)
  private var batch = Batch()
  /// As many as are worth the handing over, and few enough to be at hand soon.
  private static var elementsPerBatch: Int { 128 }

  /// Begins to make elements.
  ///
  /// - Parameters:
  ///   - source: what they are made of.
  ///   - next: makes the next element on the thread, or gives `nil` at the end; not called again after that, or after
  ///     an error.
  init<Source>(
    of source: sending Source, _ next: @escaping @Sendable (inout Source) throws -> Element?
  ) {
    // Nothing but the thread has it from here on.
    nonisolated(unsafe) var source = source
    DispatchQueue(label: "reading ahead").async { [handover] in
      var isOver = false
      while !isOver {
        var batch = Batch()
        batch.elements.reserveCapacity(Self.elementsPerBatch)
        do {
          while batch.elements.count < Self.elementsPerBatch, batch.end == nil {
            if let element = try next(&source) {
              batch.elements.append(element)
            } else {
              batch.end = .success(())
            }
          }
        } catch {
          batch.end = .failure(error)
        }
        isOver = batch.end != nil
        batch.elements.reverse()
        if !handover.put(batch) { isOver = true }
      }
    }
  }

  deinit {
    handover.abandon()
  }

  /// The next element, or `nil` at the end.
  ///
  /// - Parameter check: called now and then while there is nothing to be had; an error ends the waiting.
  /// - Returns: the elements in the order in which they were made.
  /// - Throws: what making the element threw, and what `check` throws.
  func next(checking check: () throws -> Void) throws -> Element? {
    while true {
      if let element = batch.elements.popLast() { return element }
      if let end = batch.end {
        try end.get()
        return nil
      }
      batch = try handover.take(checking: check)
    }
  }
}

/// Hands over items from one thread to another, at most so many at a time.
private final class Handover<Item: Sendable>: @unchecked Sendable {
  /// Guards what follows.
  private let access = DispatchQueue(label: "handing over")
  private var items: [Item] = []
  private var isAbandoned = false
  /// Counts how many more items may be put in.
  private let room = DispatchSemaphore(value: 0)
  /// Counts the items.
  private let filling = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    // A semaphore that is made with a count must have it again at its end, which none here has.
    for _ in 0..<capacity { room.signal() }
  }

  /// Puts in an item, as soon as there is room.
  ///
  /// - Returns: `false` where nobody will take it.
  func put(_ item: Item) -> Bool {
    room.wait()
    let isWanted = access.sync {
      if !isAbandoned { items.append(item) }
      return !isAbandoned
    }
    filling.signal()
    return isWanted
  }

  /// Takes out the first item, as soon as there is one.
  func take(checking check: () throws -> Void) throws -> Item {
    while filling.wait(timeout: .now() + .milliseconds(50)) == .timedOut { try check() }
    defer { room.signal() }
    return access.sync { items.removeFirst() }
  }

  /// Says that nothing will be taken any more.
  func abandon() {
    access.sync {
      isAbandoned = true
      items = []
    }
    room.signal()
  }
}
