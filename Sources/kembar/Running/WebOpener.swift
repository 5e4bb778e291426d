#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Opens web addresses in the desktop's browser.
enum WebOpener {
  /// Hands an http(s) address to the desktop, without a shell and without waiting.
  ///
  /// - Returns: `false` where there is no desktop, as over SSH, or no program that opens addresses.
  static func open(_ url: String) -> Bool {
    guard let program = program() else { return false }
    signal(SIGCHLD, SIG_IGN)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var child = pid_t()
    return program.withCString { program in
      url.withCString { url in
        var arguments = [strdup(program), strdup(url), nil]
        defer { arguments.forEach { free($0) } }
        return posix_spawn(&child, program, &actions, &attributes, &arguments, environ) == 0
      }
    }
  }

  /// The program that opens addresses on this desktop, by its path.
  private static func program() -> String? {
    #if os(macOS)
      return "/usr/bin/open"
    #else
      let hasDesktop = Environment["DISPLAY"] != nil || Environment["WAYLAND_DISPLAY"] != nil
      guard hasDesktop || Environment["WSL_DISTRO_NAME"] != nil else { return nil }
      let folders = (Environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
      return ["xdg-open", "wslview"].lazy
        .flatMap { name in folders.map { "\($0)/\(name)" } }
        .first { access($0, X_OK) == 0 }
    #endif
  }
}
