import GRDBSQLite
import KembarModel

/// The columns of a row, read one after the other.
///
/// A value that is not what it should be is noted and takes the place of nothing, so that all of them are found.
struct Columns {
  private let handle: OpaquePointer
  private var position: CInt = 0
  /// What could not be read of this row, in the order of its columns.
  private(set) var failures: [UnreadableValue.Failure] = []

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  /// An integer; 0 for null.
  mutating func integer() -> Int {
    defer { position += 1 }
    return Int(sqlite3_column_int64(handle, position))
  }

  mutating func optionalInteger() -> Int? {
    isNull ? skip() : integer()
  }

  mutating func optionalDouble() -> Double? {
    guard !isNull else { return skip() }
    defer { position += 1 }
    return sqlite3_column_double(handle, position)
  }

  mutating func truth() -> Bool { integer() != 0 }

  /// A text; empty for null.
  mutating func text() -> String { optionalText() ?? "" }

  mutating func optionalText() -> String? {
    guard !isNull else { return skip() }
    defer { position += 1 }
    let bytes = bytes
    var text = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 has been mended, and so changed.
    if !text.withUTF8({ $0.elementsEqual(bytes) }) { fail(.encoding) }
    return text
  }

  mutating func optionalDate() -> EDTF? {
    guard let text = optionalText() else { return nil }
    do {
      return try EDTF(text)
    } catch {
      position -= 1
      fail(.date(error))
      position += 1
      return nil
    }
  }

  /// A word of a closed list, or `substitute` where it is none, which is noted.
  mutating func word<Word: CodeWord>(or substitute: Word) -> Word {
    value(or: substitute, Word.init(rawValue:), .word(noun: Word.noun, allowed: Word.codes))
  }

  mutating func fieldPath() -> FieldPath { value(or: FieldPath(.title), FieldPath.init, .fieldPath) }

  private mutating func value<Value>(
    or substitute: Value, _ read: (String) -> Value?, _ reason: @autoclosure () -> UnreadableValue.Reason
  ) -> Value {
    let text = text()
    if let value = read(text) { return value }
    position -= 1
    fail(reason())
    position += 1
    return substitute
  }

  /// Words by language, kept as JSON.
  mutating func optionalWords() -> Text? {
    guard !isNull else { return skip() }
    defer { position += 1 }
    do {
      return try Text(json: bytes)
    } catch {
      fail(.words(error))
      return nil
    }
  }

  mutating func words() -> Text { optionalWords() ?? Text() }

  // MARK: -

  private var isNull: Bool { sqlite3_column_type(handle, position) == SQLITE_NULL }

  private mutating func skip<Value>() -> Value? {
    position += 1
    return nil
  }

  /// The bytes of the text at the position, which last until the next row.
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
