extension Text {
  /// The text as a JSON object on one line: `{"id":"pendidikan","en":"education"}`.
  package var json: String {
    var json: [UInt8] = []
    appendJSON(to: &json)
    return String(decoding: json, as: UTF8.self)
  }

  /// Adds ``json`` to a text in UTF-8.
  package func appendJSON(to text: inout [UInt8]) {
    text.append(UInt8(ascii: "{"))
    for index in wordings.indices {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      JSONWriter.append(wordings[index].language, to: &text)
      text.append(UInt8(ascii: ":"))
      JSONWriter.append(wordings[index].words, to: &text)
    }
    text.append(UInt8(ascii: "}"))
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
