import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the rejected rows of an import go, as they were; made when the first is rejected.
final class RejectsFile {
  /// What stands around the rows, so that they can be imported again when they are mended.
  enum Form {
    /// A table, below its header.
    case table(header: String)
    /// Agreements of a registry document.
    case document
    /// Results of a query to Wikidata.
    case results
  }

  /// What the rows are; to be set before the first is written.
  var form = Form.table(header: "")
  private let path: String
  private var stream: UnsafeMutablePointer<FILE>?
  private var isFirst = true

  init(path: String) {
    self.path = path
  }

  deinit {
    if let stream { fclose(stream) }
  }

  /// Writes a row of a table, or an item in JSON.
  func write(_ row: String) throws(FileWriter.WriteError) {
    if stream == nil {
      stream = fopen(path, "w")
      try put(form.opening)
    }
    try put((isFirst ? "" : form.separator) + row)
    isFirst = false
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
    guard stream != nil else { return }
    try put(form.closing)
    let stream = self.stream
    self.stream = nil
    if let stream, fclose(stream) != 0 { throw FileWriter.WriteError(path: path, code: errno) }
  }
}

extension RejectsFile.Form {
  fileprivate var opening: String {
    switch self {
    case .table(let header): header
    case .document: #"{"kembar": 1, "agreements": ["#
    case .results: #"{"head": {"vars": ["a", "aLabel", "b", "bLabel"]}, "results": {"bindings": ["#
    }
  }

  fileprivate var separator: String {
    switch self {
    case .table: ""
    case .document, .results: ","
    }
  }

  fileprivate var closing: String {
    switch self {
    case .table: ""
    case .document: "]}"
    case .results: "]}}"
    }
  }
}
