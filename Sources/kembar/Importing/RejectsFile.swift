import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the rejected rows of an import go, as they were; made when the first is rejected.
final class RejectsFile {
  /// The header of the table, which stands once before the rows.
  var header = ""
  private let path: String
  private var stream: UnsafeMutablePointer<FILE>?

  init(path: String) {
    self.path = path
  }

  deinit {
    if let stream { fclose(stream) }
  }

  /// Writes a row, ending it with a line break where it has none.
  func write(_ row: String) throws(FileWriter.WriteError) {
    if stream == nil {
      stream = fopen(path, "w")
      try put(header)
    }
    try put(row)
  }

  private func put(_ text: String) throws(FileWriter.WriteError) {
    guard let stream else { throw FileWriter.WriteError(path: path, code: errno) }
    guard !text.isEmpty else { return }
    let isEnded = text.utf8.last == UInt8(ascii: "\n") || text.utf8.last == UInt8(ascii: "\r")
    guard fputs(isEnded ? text : text + "\n", stream) >= 0 else {
      throw FileWriter.WriteError(path: path, code: errno)
    }
  }

  /// Makes sure that all rows are in the file.
  func finish() throws(FileWriter.WriteError) {
    guard let stream else { return }
    self.stream = nil
    if fclose(stream) != 0 { throw FileWriter.WriteError(path: path, code: errno) }
  }
}
