import Interchange
import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows on the terminal how far an import has come: rows, rate, time left.
final class ImportProgress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let language: Language
  private let begin = ImportProgress.milliseconds()
  private var last = 0
  private var rows = 0

  init(_ language: Language) {
    self.language = language
  }

  /// Tells how far the import is, ten times a second at most.
  ///
  /// - Parameters:
  ///   - rows: how many have been read; fewer than before say nothing.
  ///   - position: how many bytes had been read by then, for the time left; `nil` where it is as many as by now.
  ///   - input: what is read.
  func show(rows: Int, position: Int? = nil, of input: ImportInput) {
    guard isShown, rows & 0xFF == 0 else { return }
    self.rows = max(self.rows, rows)
    let elapsed = Self.milliseconds() - begin
    guard elapsed - last >= 100, elapsed > 0 else { return }
    last = elapsed
    let rate = self.rows * 1000 / elapsed
    // A document is looked through before its first row is taken in.
    var text =
      self.rows == 0
      ? Phrase(id: "memeriksa", en: "checking")[language]
      : Phrase(
        id: "\(self.rows.grouped(in: language)) baris  \(rate.grouped(in: language))/detik",
        en: "\(self.rows.grouped(in: language)) rows  \(rate.grouped(in: language))/s")[language]
    let position = position ?? input.position
    if let size = input.size.map({ $0 * input.times }), position > 0, elapsed > 500 {
      let left = Int(Double(elapsed) * Double(max(0, size - position)) / Double(position) / 1000)
      text += Phrase(id: "  \(left) detik lagi", en: "  \(left) s left")[language]
    }
    write("\r\(text)\u{1B}[K")
  }

  /// Takes the line off the terminal.
  func end() {
    if isShown, last > 0 { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { bytes in
      #if canImport(Glibc)
        Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
      #else
        Darwin.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
      #endif
    }
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }
}
