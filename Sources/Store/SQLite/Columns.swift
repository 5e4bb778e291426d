import GRDBSQLite
import KembarModel

/// The columns of a row, read one after the other.
///
/// A value that is not what it should be is noted and takes the place of nothing, so that all of them are found.
struct Columns {
  private let handle: OpaquePointer
  private var position: CInt = -1
  /// What could not be read of this row, in the order of its columns.
  private(set) var failures: [UnreadableValue.Failure] = []

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  /// An integer; 0 for null.
  mutating func integer() -> Int {
    position += 1
    return Int(sqlite3_column_int64(handle, position))
  }

  mutating func optionalInteger() -> Int? {
    let number = integer()
    return isNull ? nil : number
  }

  mutating func optionalDouble() -> Double? {
    position += 1
    return isNull ? nil : sqlite3_column_double(handle, position)
  }

  mutating func truth() -> Bool { integer() != 0 }

  /// A text; empty for null.
  mutating func text() -> String { optionalText() ?? "" }

  mutating func optionalText() -> String? {
    position += 1
    guard !isNull else { return nil }
    let bytes = bytes
    var text = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 has been mended, and so changed.
    if !text.withUTF8({ $0.elementsEqual(bytes) }) { fail(.encoding) }
    return text
  }

  /// The bytes of a blob; none for null.
  mutating func blob() -> [UInt8] {
    position += 1
    // The blob has to be asked for before its length.
    guard let start = sqlite3_column_blob(handle, position) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, position))))
  }

  mutating func optionalDate() -> EDTF? {
    guard let text = optionalText() else { return nil }
    do {
      return try EDTF(text)
    } catch {
      fail(.date(error))
      return nil
    }
  }

  /// A word of a closed list, or `substitute` where it is none, which is noted.
  mutating func word<Word: CodeWord>(or substitute: Word) -> Word {
    if let word = Word(rawValue: text()) { return word }
    fail(.word(noun: Word.noun, allowed: Word.codes))
    return substitute
  }

  /// Paths parted by blanks; those that are none are left out, which is noted.
  mutating func fieldPaths() -> [FieldPath] {
    let texts = text().utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let paths = texts.compactMap { FieldPath(String(Substring($0))) }
    if paths.count < texts.count { fail(.fieldPath) }
    return paths
  }

  /// Words by language, kept as JSON.
  mutating func optionalWords() -> Text? {
    position += 1
    guard !isNull else { return nil }
    do {
      return try Text(json: bytes)
    } catch {
      fail(.words(error))
      return nil
    }
  }

  mutating func words() -> Text { optionalWords() ?? Text() }
}

// MARK: - The column that was read last

extension Columns {
  private var isNull: Bool { sqlite3_column_type(handle, position) == SQLITE_NULL }

  /// The bytes of the text, which last until the next row.
  private var bytes: UnsafeBufferPointer<UInt8> {
    // The text has to be asked for before its length.
    let start = sqlite3_column_text(handle, position)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, position)))
  }

  private mutating func fail(_ reason: UnreadableValue.Reason) {
    failures.append(
      UnreadableValue.Failure(
        column: sqlite3_column_name(handle, position).map { String(cString: $0) } ?? "",
        value: String(decoding: bytes, as: UTF8.self), reason: reason))
  }
}
