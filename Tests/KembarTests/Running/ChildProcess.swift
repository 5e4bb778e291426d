import Glibc
import Testing

/// How a program ended.
enum Ending: Hashable {
  case exited(Int32)
  case killed(Int32)
}

/// A program in a session of its own, with only the environment and the descriptors that it is given.
final class ChildProcess {
  /// What the program reads from and writes to.
  enum Streams {
    /// A terminal by its path, which becomes the controlling one.
    case terminal(String)
    case descriptors(input: Int32, output: Int32, error: Int32)
  }

  let identifier: pid_t
  private(set) var ending: Ending?

  init(_ arguments: [String], environment: [String: String], streams: Streams) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .terminal(let path):
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      for descriptor: Int32 in [1, 2] { posix_spawn_file_actions_adddup2(&actions, 0, descriptor) }
    case .descriptors(let input, let output, let error):
      for (index, descriptor) in [input, output, error].enumerated() {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(index))
      }
    }
    // Terminals of other tests must not stay open because this program was started meanwhile.
    for descriptor: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let inSession: Int32 = 0x80
    let flags = inSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var identifier = pid_t()
    let code = posix_spawnp(&identifier, arguments[0], &actions, &attributes, &words, &variables)
    try #require(code == 0, "\(arguments[0]) does not start: \(String(cString: strerror(code)))")
    self.identifier = identifier
  }

  deinit {
    guard poll() == nil else { return }
    kill(-identifier, SIGKILL)
    kill(identifier, SIGKILL)
    waitpid(identifier, nil, 0)
  }

  /// How the program ended, or `nil` while it runs.
  func poll() -> Ending? {
    var status: Int32 = 0
    if ending == nil, waitpid(identifier, &status, WNOHANG) == identifier {
      let signal = status & 0x7F
      ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    }
    return ending
  }

  func signal(_ number: Int32) {
    if ending == nil { kill(identifier, number) }
  }
}
