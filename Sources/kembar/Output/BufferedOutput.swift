import Terminal

/// Standard output for data that comes in many pieces: on a terminal, only what may reach one.
final class BufferedOutput {
  private let isTerminal = Output.isTerminal
  private var bytes: [UInt8] = []
  private static let capacity = 1 << 16

  init() {
    bytes.reserveCapacity(Self.capacity + 4096)
  }

  /// Writes a piece, together with others.
  func write(_ text: String) {
    if isTerminal {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).sanitised() }
      bytes += lines.joined(separator: "\n").utf8
    } else {
      bytes += text.utf8
    }
    if bytes.count >= Self.capacity { flush() }
  }

  /// Writes all that has come so far; a reader that has gone away ends the program without a word.
  func flush() {
    bytes.withUnsafeBytes { Output.write($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
