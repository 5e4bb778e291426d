import Glibc
import Testing

/// What was waited for did not come.
struct NotSeen: Error, CustomStringConvertible {
  var what: String
  var description: String { "not seen in time: \(what)" }
}

/// Looks again and again until something is found.
///
/// - Throws: ``NotSeen`` when the time is over, which is generous, as other tests run at the same time.
func eventually<Found>(
  _ what: @autoclosure () -> String, within seconds: Double = 20, _ look: () throws -> Found?
) throws -> Found {
  let end = monotonicSeconds() + seconds
  while true {
    if let found = try look() { return found }
    guard monotonicSeconds() < end else { throw NotSeen(what: what()) }
    usleep(4000)
  }
}

/// Waits until a condition holds; see ``eventually(_:within:_:)``.
func wait(until what: @autoclosure () -> String, within seconds: Double = 20, _ holds: () throws -> Bool)
  throws
{
  let _: Bool = try eventually(what(), within: seconds) { try holds() ? true : nil }
}

/// A clock that nobody sets.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
