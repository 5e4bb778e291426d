import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes whole files, so that each is either as it was or as it should be.
enum FileWriter {
  /// Why a file cannot be written.
  struct WriteError: Error {
    var path: String
    var code: Int32

    /// One sentence for people.
    func message(in language: Language) -> String {
      Phrase(id: "'\(path)' tidak dapat ditulis: ", en: "cannot write '\(path)': ")[language]
        + reason[language]
    }

    private var reason: Phrase {
      switch code {
      case ENOENT:
        Phrase(id: "foldernya tidak ada; buat dulu", en: "its folder is not there; make that first")
      case ENOTDIR:
        Phrase(id: "sebagian letaknya bukan folder; periksa", en: "a part of its path is no folder; check it")
      case EACCES, EPERM: Phrase(id: "tidak ada izin; ubah izinnya", en: "permission is missing; change that")
      case EISDIR: Phrase(id: "itu folder; sebutkan berkas", en: "it is a folder; name a file")
      case EEXIST:
        Phrase(
          id: "program lain baru saja membuatnya; ulangi", en: "another program has just made it; try again")
      case EROFS:
        Phrase(
          id: "sistem berkasnya hanya dapat dibaca; pilih letak lain",
          en: "its file system can only be read; choose another place")
      case ENOSPC, EDQUOT, EFBIG:
        Phrase(id: "tidak ada ruang lagi; kosongkan ruang", en: "there is no more room; free some space")
      default: Phrase(id: String(cString: strerror(code)), en: String(cString: strerror(code)))
      }
    }
  }

  /// Makes a folder and those above it, for the user alone, where they are not there yet.
  static func makeFolder(_ path: String) throws(WriteError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw WriteError(path: path, code: errno)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw WriteError(path: path, code: errno) }
  }

  /// The folders above a file that are not there yet, the innermost first.
  static func missingFolders(above path: String) -> [String] {
    var missing: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), slash != rest.startIndex {
      rest = rest[..<slash]
      if FileReader.exists(String(rest)) { break }
      missing.append(String(rest))
    }
    return missing
  }

  /// Removes those of the folders that are empty, one after the other.
  static func removeEmpty(_ folders: [String]) {
    folders.forEach { rmdir($0) }
  }

  /// Writes a text beside the file and puts it in its place when it is safely on the disk.
  static func replace(_ path: String, with text: String) throws(WriteError) {
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WriteError(path: path, code: errno) }
    var code = writeAll(Array(text.utf8), to: descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    close(descriptor)
    if code == 0, rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw WriteError(path: path, code: code)
    }
  }

  /// Removes the databases that processes were making beside a file when they were killed.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - sign: what stands in the name of such a database between that of the file and the number of the process.
  static func removeAbandoned(_ path: String, ending sign: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let start = path[(slash.map(path.index(after:)) ?? path.startIndex)...] + sign
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(start), let process = pid_t(name.dropFirst(start.count)) else { continue }
      if kill(process, 0) != 0, errno == ESRCH { removeDatabase(folder + name) }
    }
  }

  /// Removes a database with what SQLite keeps beside it.
  static func removeDatabase(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
  }

  /// Writes bytes; returns 0, or the error code.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return errno }
        rest = rest.dropFirst(max(0, count))
      }
      return 0
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate var baseAddress: UnsafeRawPointer? { base.baseAddress.map { $0 + startIndex } }
}
