/// One term of a query as it is written: `-scope:culture,"sister school"`.
struct QueryToken {
  /// A word, a quoted phrase, or one of several values of a qualifier.
  struct Value {
    var text: String
    /// Where the text begins, in characters from the start of the query.
    var offset: Int
    /// What stands before a second or later value: `,` or `+`.
    var separator: Separator?
  }

  /// What separates two values, and where.
  struct Separator {
    /// Whether it is a `+`, and not a `,`.
    var isPlus: Bool
    /// In characters from the start of the query.
    var offset: Int
  }

  var text: String
  var offset: Int
  var isNegated = false
  /// What stands before the first colon outside quotes; `nil` for search text.
  var qualifier: String?
  /// At least one for a qualifier; an empty one where a value is missing.
  var values: [Value]

  /// In characters from the start of the query.
  var qualifierOffset: Int { offset + (isNegated ? 1 : 0) }

  /// The terms of a query, split at blanks outside quotes.
  ///
  /// A quote that is not closed runs to the end, and is closed in the text of its term.
  static func tokens(in query: String) -> [QueryToken] {
    var tokens: [QueryToken] = []
    let characters = Array(query)
    var position = 0
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
        continue
      }
      let start = position
      var isQuoted = false
      while position < characters.count, isQuoted || !characters[position].isWhitespace {
        if characters[position].isQuote { isQuoted.toggle() }
        position += 1
      }
      tokens.append(QueryToken(characters[start..<position], isOpen: isQuoted))
    }
    return tokens
  }

  private init(_ characters: ArraySlice<Character>, isOpen: Bool) {
    offset = characters.startIndex
    text = String(characters) + (isOpen ? "\"" : "")
    var rest = characters
    if rest.first == "-", rest.count > 1 {
      isNegated = true
      rest = rest.dropFirst()
    }
    let name = rest.prefix { $0.isLetter || $0 == "-" }
    if !name.isEmpty, rest.dropFirst(name.count).first == ":" {
      qualifier = String(name)
      values = Self.values(rest.dropFirst(name.count + 1))
    } else {
      values = [Value(text: String(rest.filter { !$0.isQuote }), offset: rest.startIndex)]
    }
  }

  private static func values(_ characters: ArraySlice<Character>) -> [Value] {
    var values = [Value(text: "", offset: characters.startIndex)]
    var isQuoted = false
    for (position, character) in zip(characters.indices, characters) {
      if character.isQuote {
        isQuoted.toggle()
        if isQuoted, values[values.count - 1].text.isEmpty { values[values.count - 1].offset = position + 1 }
      } else if !isQuoted, character == "," || character == "+" {
        let separator = Separator(isPlus: character == "+", offset: position)
        values.append(Value(text: "", offset: position + 1, separator: separator))
      } else {
        values[values.count - 1].text.append(character)
      }
    }
    return values
  }
}

extension Character {
  fileprivate var isQuote: Bool { self == "\"" || self == "“" || self == "”" }
}
