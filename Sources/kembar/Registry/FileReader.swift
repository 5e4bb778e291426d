import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads whole files.
enum FileReader {
  /// Why a file cannot be read.
  struct ReadError: Error {
    var path: String
    var code: Int32

    /// One sentence for people.
    func message(in language: Language) -> String {
      Phrase(id: "'\(path)' tidak dapat dibaca: ", en: "cannot read '\(path)': ")[language] + reason[language]
    }

    private var reason: Phrase {
      switch code {
      case ENOENT: Phrase(id: "berkas itu tidak ada", en: "there is no such file")
      case EACCES: Phrase(id: "tidak ada izin membacanya", en: "you may not read it")
      case EISDIR: Phrase(id: "itu folder, bukan berkas", en: "it is a folder, not a file")
      default:
        Phrase(id: String(cString: strerror(code)), en: String(cString: strerror(code)))
      }
    }
  }

  /// Whether there is anything under a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The first bytes of a file, at most 64; none of a folder, or of what is not there.
  static func start(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// The bytes of a file; `-` is standard input.
  static func bytes(_ path: String) throws(ReadError) -> [UInt8] {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw ReadError(path: path, code: errno)
      }
    }
  }
}
