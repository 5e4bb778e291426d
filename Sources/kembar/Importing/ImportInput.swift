import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is imported, or standard input, read chunk by chunk by one thread at a time.
final class ImportInput: @unchecked Sendable {
  /// As the user named it; `-` for standard input.
  let path: String
  /// In bytes; `nil` where it is not known beforehand.
  private(set) var size: Int?
  /// How many bytes have been read so far, each as often as it was read.
  private(set) var position = 0
  /// How often the file is to be read.
  var times = 1
  private var descriptor: Int32
  /// Where in the file it was opened.
  private var beginning: off_t
  /// What was read to find out the format, until it is read again.
  private var first: [UInt8]?
  private static let chunk = 1 << 18

  /// Opens a file.
  ///
  /// - Throws: why it cannot be read.
  init(path: String) throws(FileReader.ReadError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileReader.ReadError(path: path, code: errno) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
    beginning = isFile ? lseek(descriptor, 0, SEEK_CUR) : 0
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// What messages call it.
  func name(_ language: Language) -> String {
    path == "-" ? Phrase(id: "masukan standar", en: "standard input")[language] : path
  }

  /// The first bytes, which stay to be read.
  func start() throws -> [UInt8] {
    first = try first ?? read()
    return first ?? []
  }

  /// The next bytes, or `nil` at the end.
  func next() throws -> [UInt8]? {
    let bytes = try first ?? read()
    first = nil
    position += bytes?.count ?? 0
    return bytes
  }

  /// All that is left.
  func rest() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try next() { bytes += chunk }
    return bytes
  }

  /// Goes back to the beginning; only after ``prepareRereading(times:)``.
  func rewind() throws(FileReader.ReadError) {
    first = nil
    guard lseek(descriptor, beginning, SEEK_SET) >= 0 else {
      throw FileReader.ReadError(path: path, code: errno)
    }
  }

  /// Reads another file from now on.
  func replaceDescriptor(with descriptor: Int32, size: Int) {
    if self.descriptor > STDIN_FILENO { close(self.descriptor) }
    self.descriptor = descriptor
    self.size = size
    (beginning, position) = (0, 0)
  }

  private func read() throws -> [UInt8]? {
    while true {
      try Interruption.check()
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
        #if canImport(Glibc)
          let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          let result = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        code = result < 0 ? errno : 0
        count = max(0, result)
      }
      if code == 0 { return bytes.isEmpty ? nil : bytes }
      guard code == EINTR else { throw FileReader.ReadError(path: path, code: code) }
    }
  }
}
