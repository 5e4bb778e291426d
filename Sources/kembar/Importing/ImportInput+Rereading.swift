#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ImportInput {
  /// Makes ready to read the file several times over.
  ///
  /// What comes through a pipe is kept in a temporary file, so that memory does not grow with it.
  ///
  /// - Parameter times: how often it is going to be read.
  /// - Throws: why it cannot be read, or be kept.
  func prepareRereading(times: Int) throws {
    self.times = times
    guard size == nil else { return }
    let copy = try Self.temporaryFile()
    var size = 0
    while let chunk = try next() {
      let code = FileWriter.writeAll(chunk, to: copy)
      guard code == 0 else {
        close(copy)
        throw FileWriter.WriteError(path: Self.folder, code: code)
      }
      size += chunk.count
    }
    replaceDescriptor(with: copy, size: size)
  }

  /// A file that has no name, and is gone as soon as nobody reads it.
  private static func temporaryFile() throws(FileWriter.WriteError) -> Int32 {
    var name = Array("\(folder)/kembar-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileWriter.WriteError(path: folder, code: errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static var folder: String { Environment["TMPDIR"] ?? "/tmp" }
}
