import Foundation

/// What the kernel tells of a process.
struct ProcessStatus {
  var name: String
  /// `R` runs, `S` sleeps, `T` is stopped, `Z` has ended.
  var state: Character
  var parent: pid_t
  /// Used so far, in hundredths of a second.
  var processorTime: Int
  /// How often it has gone to sleep.
  var sleeps: Int

  /// Fails when there is no such process.
  init?(_ identifier: pid_t) {
    guard let details = try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8),
      let sleeps = details.firstMatch(of: #/\nvoluntary_ctxt_switches:\s*(\d+)/#).flatMap({ Int($0.1) }),
      let line = try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8),
      let opening = line.firstIndex(of: "("), let closing = line.lastIndex(of: ")")
    else { return nil }
    let fields = line[closing...].dropFirst(2).split(separator: " ")
    guard fields.count > 12, let state = fields[0].first, let parent = pid_t(fields[1]),
      let user = Int(fields[11]),
      let system = Int(fields[12])
    else { return nil }
    name = String(line[line.index(after: opening)..<closing])
    self.state = state
    self.parent = parent
    self.sleeps = sleeps
    processorTime = user + system
  }
}
