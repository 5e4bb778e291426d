#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells when something happens to a file or beside it, using no time while nothing does.
///
/// Where the file's folder is not there yet, the nearest folder above it is watched, so that its making is noticed.
/// On systems without inotify nothing is noticed.
final class FileWatch {
  /// Readable when something has happened; `nil` where nothing can be noticed.
  let descriptor: Int32?
  private let folder: String
  private var watched: String?

  /// Begins to watch the folder of a file.
  init(path: String) {
    folder = Self.folder(of: path)
    #if canImport(Glibc)
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      self.descriptor = descriptor >= 0 ? descriptor : nil
    #else
      descriptor = nil
    #endif
    watchNearest()
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Forgets what has happened so far.
  func clear() {
    guard let descriptor else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    watchNearest()
  }

  /// Watches the folder, or the nearest above it that is there.
  private func watchNearest() {
    guard let descriptor, watched != folder else { return }
    #if canImport(Glibc)
      let events = IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB
      var candidate = folder
      while watched != candidate {
        if inotify_add_watch(descriptor, candidate, UInt32(events)) >= 0 {
          watched = candidate
          return
        }
        guard candidate != "/", candidate != "." else { return }
        candidate = Self.folder(of: candidate)
      }
    #endif
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
