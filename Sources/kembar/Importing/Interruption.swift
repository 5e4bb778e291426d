#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-C, and a request to end, while something is under way that must end as a whole.
enum Interruption: Error {
  case signalled

  /// Written by the handler of a signal, which may do little else.
  nonisolated(unsafe) private static var hasCome: sig_atomic_t = 0

  /// From now on, the signals only set a mark.
  static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.hasCome = 1 }
    }
  }

  /// Goes on, unless a signal has come.
  ///
  /// - Throws: `Interruption.signalled`.
  static func check() throws(Interruption) {
    if hasCome != 0 { throw .signalled }
  }
}
