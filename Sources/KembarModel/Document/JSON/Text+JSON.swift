extension Text {
  /// The text as a JSON object on one line: `{"id":"pendidikan","en":"education"}`.
  package var json: String {
    JSONWriter.line(Node(.map(wordings.map { Node.Entry(key: $0.language, node: Node(.string($0.words))) })))
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
