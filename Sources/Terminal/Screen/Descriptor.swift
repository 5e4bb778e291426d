#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes all bytes past ncurses, which keeps none back between draws.
///
/// - Returns: Whether the descriptor took all of them.
func send(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
  var sent = 0
  while sent < bytes.count {
    let written = write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
    if written > 0 {
      sent += written
    } else if errno != EINTR {
      return false
    }
  }
  return true
}

func send(_ sequence: UnsafePointer<CChar>, to descriptor: Int32) -> Bool {
  UnsafeRawBufferPointer(start: sequence, count: strlen(sequence)).withMemoryRebound(to: UInt8.self) {
    send($0, to: descriptor)
  }
}

func send(_ sequence: StaticString, to descriptor: Int32) -> Bool {
  sequence.withUTF8Buffer { send($0, to: descriptor) }
}

/// A clock that nobody sets.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
