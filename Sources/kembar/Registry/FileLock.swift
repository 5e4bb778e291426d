#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps other processes off something, for as long as it lives.
final class FileLock {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock, or gives `nil` where another process has it, or the file cannot be made.
  init?(path: String) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
