extension Text {
  /// The text as a JSON object on one line: `{"id":"pendidikan","en":"education"}`.
  package var json: String {
    if wordings.count == 1, let json = wordings[0].plainJSON { return json }
    return JSONWriter.line(
      Node(.map(wordings.map { Node.Entry(key: $0.language, node: Node(.string($0.words))) })))
  }

  /// Reads a JSON object of words by language; of two with one language, both are kept.
  ///
  /// - Parameter json: UTF-8.
  /// - Throws: the first place at which it is something else.
  package init(json: UnsafeBufferPointer<UInt8>) throws(SyntaxError) {
    self = try JSONReader.read(json) { (reader) throws(SyntaxError) in
      var text = Text()
      try reader.object { (reader, language, _) throws(SyntaxError) in
        text.wordings.append(Wording(language: language, words: try reader.string()))
      }
      return text
    }
  }
}

extension Text.Wording {
  /// The wording as a JSON object, where none of its characters needs to be escaped; else `nil`.
  ///
  /// A million rows have words in one language, and nearly all of them are such.
  fileprivate var plainJSON: String? {
    guard language.utf8.allSatisfy(\.isPlain), words.utf8.allSatisfy(\.isPlain) else { return nil }
    return "{\"\(language)\":\"\(words)\"}"
  }
}

extension UInt8 {
  /// Whether a character of which this byte is a part is never escaped: others are among those of `C2`, `E2`, `EF`.
  fileprivate var isPlain: Bool {
    switch self {
    case 0x22, 0x5C, 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: false
    default: true
    }
  }
}
