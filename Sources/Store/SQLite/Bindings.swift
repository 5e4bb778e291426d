import GRDBSQLite
import KembarModel

/// The values of a statement, bound one after the other; `nil` is bound as null.
struct Bindings {
  private let handle: OpaquePointer
  private let texts: BoundTexts
  private var position: CInt = 0
  /// The first error, or `SQLITE_OK`.
  private(set) var code = SQLITE_OK

  /// Has SQLite copy the bytes before it returns.
  private static var copying: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  init(_ handle: OpaquePointer, keepingTextsIn texts: BoundTexts) {
    self.handle = handle
    self.texts = texts
    texts.removeAll()
  }

  mutating func add(_ text: String?) {
    guard var text else {
      position += 1
      return note(sqlite3_bind_null(handle, position))
    }
    text.withUTF8 { add(utf8: $0) }
  }

  /// Binds a text that is made of the bytes.
  mutating func add(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    position += 1
    let kept = texts.keep(bytes)
    let start = UnsafeRawPointer(kept ?? bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    // What is kept stays where it is while the statement runs.
    let destructor = kept == nil ? Self.copying : nil
    note(
      sqlite3_bind_text64(handle, position, start, UInt64(bytes.count), destructor, UInt8(SQLITE_UTF8)))
  }

  /// Binds a text that is written into an empty array of bytes.
  mutating func addText(_ write: (inout [UInt8]) -> Void) {
    texts.scratch.removeAll(keepingCapacity: true)
    write(&texts.scratch)
    texts.scratch.withUnsafeBufferPointer { add(utf8: $0) }
  }

  mutating func add(_ number: Int?) {
    position += 1
    note(
      number.map { sqlite3_bind_int64(handle, position, Int64($0)) } ?? sqlite3_bind_null(handle, position))
  }

  /// Binds a number out of turn.
  mutating func add(_ number: Int, at position: CInt) {
    note(sqlite3_bind_int64(handle, position, Int64(number)))
  }

  mutating func add(_ number: Double?) {
    position += 1
    note(number.map { sqlite3_bind_double(handle, position, $0) } ?? sqlite3_bind_null(handle, position))
  }

  mutating func add(_ bytes: [UInt8]) {
    position += 1
    let code = bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return sqlite3_bind_zeroblob(handle, position, 0) }
      return sqlite3_bind_blob64(handle, position, start, UInt64(buffer.count), Self.copying)
    }
    note(code)
  }

  mutating func add(_ truth: Bool) { add(truth ? 1 : 0) }
  mutating func add(_ date: EDTF?) { add(date?.description) }
  mutating func add(_ word: some CodeWord) { add(word.rawValue) }

  mutating func add(_ text: Text?) {
    guard let text else { return add(String?.none) }
    addText(text.appendJSON)
  }

  private mutating func note(_ code: CInt) {
    if self.code == SQLITE_OK { self.code = code }
  }
}
