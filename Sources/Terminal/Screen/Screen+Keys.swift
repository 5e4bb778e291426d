import CNCurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Screen {
  /// Whether a key has arrived already: then it may be taken before drawing.
  package var hasPendingKeys: Bool {
    pendingKey = pendingKey ?? keyboard.read(output)
    return pendingKey != nil
  }

  /// Waits for the next key, using no time while it waits.
  ///
  /// A request to stop from outside and a continuation are answered here, by redrawing the last frame.
  ///
  /// - Parameters:
  ///   - timeout: How long to wait at most, in milliseconds; nil for ever, 0 not at all.
  ///   - others: Further descriptors that end the wait when one can be read or has ended, such as a pipe from a
  ///     loading thread.
  /// - Returns: The key; `resize` when the terminal has a new size; nil when the wait ended without a key.
  /// - Throws: `ScreenError.lost` when the terminal is gone.
  package func nextKey(
    timeoutMilliseconds timeout: Int? = nil, orReadable others: [Int32] = []
  ) throws(ScreenError) -> Key? {
    let deadline = timeout.map { monotonicMilliseconds() + max(0, $0) }
    while true {
      answerSignals()
      if size != reportedSize {
        reportedSize = size
        return .resize
      }
      if hasPendingKeys {
        defer { pendingKey = nil }
        return pendingKey
      }
      switch wait(until: deadline, orReadable: others) {
      case .news: continue
      case .input:
        // Input that is ready although no byte waits has ended.
        if nc_waiting_bytes(input) == 0 { try confirmInput() }
      case .lost: try confirmInput()
      case .timeout, .other: return nil
      }
    }
  }

  private enum Wake {
    case input
    case news
    case other
    case timeout
    case lost
  }

  /// Reads once more what may have arrived just before the end.
  private func confirmInput() throws(ScreenError) {
    guard hasPendingKeys else { throw .lost }
  }

  private func wait(until deadline: Int?, orReadable others: [Int32]) -> Wake {
    var descriptors = ([input, SignalGuard.wakeUpDescriptor] + others).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let timeout = deadline.map { Int32(clamping: max(0, $0 - monotonicMilliseconds())) } ?? -1
    let ready = poll(&descriptors, nfds_t(descriptors.count), timeout)
    if ready == 0 { return .timeout }
    if ready < 0 { return errno == EINTR || errno == EAGAIN ? .news : .lost }
    let isReadable = descriptors.map { $0.revents & Int16(POLLIN) != 0 }
    if isReadable[1] { return .news }
    if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .lost }
    if isReadable[0] { return .input }
    return .other
  }
}
