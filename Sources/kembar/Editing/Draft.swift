import Interchange
import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text of an agreement while it is being edited, and what the agreement was when that began.
///
/// Both stay in files until the change is made or given up, so that nothing that was typed is lost.
struct Draft {
  /// The text, for the editor.
  let path: String
  private let basePath: String
  private let lock: FileLock?

  /// Words that kembar puts above a line of the text, to be taken out again.
  struct Remark {
    /// From 1, remarks not counted; 0 where the place is not known.
    var line: Int
    /// One sentence.
    var text: String
    /// More lines, to be read with the sentence.
    var details = ""
  }

  /// How lines begin that kembar puts into a text.
  private static let sign = "#! "

  /// The draft of an agreement, whether there is one yet or not; not one that another process is at.
  init(agreement id: String) {
    // Where the folder cannot be made, writing tells why.
    try? FileWriter.makeFolder(RegistryLocation.draftsFolder)
    // An id may be longer than file names may be.
    let stem = "\(RegistryLocation.draftsFolder)/\(id.prefix(100))"
    let names = [stem] + (2...9).map { "\(stem)-\($0)" }
    let (name, lock) =
      names.lazy.compactMap { name in
        FileLock(path: name + ".lock").map { (name, $0) }
      }.first.map { ($0.0, Optional($0.1)) } ?? (stem, nil)
    self.lock = lock
    path = name + ".yaml"
    basePath = name + ".base.json"
  }

  /// The text without remarks, or `nil` where there is none.
  var text: String? {
    guard let bytes = try? FileReader.bytes(path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !$0.hasPrefix(Self.sign) }.joined(separator: "\n")
  }

  /// Something else whenever the text was saved, be it as it was; empty where there is none.
  var stamp: [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return [Int(status.st_ino), Int(time.tv_sec), Int(time.tv_nsec)]
  }

  /// What the agreement and all it names were when the text was begun, or `nil` where there is no text.
  func base(_ countries: CountryTable) -> Registry? {
    guard let bytes = try? FileReader.bytes(basePath) else { return nil }
    return try? RegistryDocument.read(bytes, as: .json, countries: countries)
  }

  /// Keeps a text with remarks above some of its lines, which are counted from 1 without them.
  ///
  /// - Returns: the line, with remarks counted, on which the first remarked line now stands.
  /// - Throws: ``Failure`` where it cannot be kept.
  func write(
    _ text: String, remarks: [Remark], base: Registry, _ countries: CountryTable,
    _ language: Language
  ) throws -> Int? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for remark in remarks.reversed() {
      let place = min(max(0, remark.line - 1), lines.count)
      lines.insert(contentsOf: remark.lines.map { Self.sign + $0 }, at: place)
    }
    do {
      try FileWriter.makeFolder(RegistryLocation.draftsFolder)
      let document = try RegistryDocument.text(base, as: .json, countries: countries)
      try FileWriter.replace(basePath, with: document)
      try FileWriter.replace(path, with: lines.joined(separator: "\n"))
    } catch let error as FileWriter.WriteError {
      throw Failure(message: error.message(in: language), code: .cannotWrite)
    }
    return remarks.first.map { max(1, $0.line) + $0.lines.count }
  }

  /// Gives the text up.
  func remove() {
    unlink(path)
    unlink(basePath)
  }
}

extension Draft.Remark {
  fileprivate var lines: [String] { "\(text)\n\(details)".split(separator: "\n").map(String.init) }
}
