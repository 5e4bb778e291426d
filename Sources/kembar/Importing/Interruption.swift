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
    var action = sigaction()
    // Without SA_RESTART, a read that waits for input ends as well.
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = { _ in Interruption.hasCome = 1 }
    #else
      action.__sigaction_u.__sa_handler = { _ in Interruption.hasCome = 1 }
    #endif
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaction(number, &action, nil) }
  }

  /// Goes on, unless a signal has come.
  ///
  /// - Throws: `Interruption.signalled`.
  static func check() throws(Interruption) {
    if hasCome != 0 { throw .signalled }
  }
}
