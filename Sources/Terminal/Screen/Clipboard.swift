/// The bytes that ask a terminal, also through SSH, tmux or GNU screen, to put a text on the clipboard (OSC 52).
struct ClipboardRequest {
  /// What terminals accept at least: xterm and others drop longer requests.
  static let longestBase64 = 74_994

  enum Multiplexer: Hashable {
    case none
    case tmux
    case screen
  }

  let bytes: [UInt8]

  /// Fails when the text is too long for terminals to take.
  init?(_ text: String, through multiplexer: Multiplexer) {
    let base64 = base64(text.utf8)
    guard base64.count <= ClipboardRequest.longestBase64 else { return nil }
    let request = Array("\u{1B}]52;c;".utf8) + base64 + [0x07]
    bytes =
      switch multiplexer {
      case .none: request
      // By itself for `set-clipboard on`, passed through for `allow-passthrough on`.
      case .tmux: request + Array("\u{1B}Ptmux;\u{1B}".utf8) + request + Array("\u{1B}\\".utf8)
      case .screen: ClipboardRequest.chunked(request)
      }
  }

  /// GNU screen passes strings of fewer than 256 bytes on.
  private static func chunked(_ request: [UInt8]) -> [UInt8] {
    stride(from: 0, to: request.count, by: 240).reduce(into: []) { bytes, start in
      bytes += [0x1B, 0x50]
      bytes += request[start..<min(start + 240, request.count)]
      bytes += [0x1B, 0x5C]
    }
  }
}

/// RFC 4648, padded, in one line.
func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var encoded: [UInt8] = []
  var bits: UInt32 = 0
  var length = 0
  for byte in bytes {
    bits = bits << 8 | UInt32(byte)
    length += 8
    while length >= 6 {
      length -= 6
      encoded.append(digits[Int(bits >> UInt32(length) & 0x3F)])
    }
  }
  if length > 0 { encoded.append(digits[Int(bits << UInt32(6 - length) & 0x3F)]) }
  while encoded.count % 4 != 0 { encoded.append(UInt8(ascii: "=")) }
  return encoded
}
