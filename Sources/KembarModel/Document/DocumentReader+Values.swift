extension DocumentReader {
  mutating func string(_ node: Node) -> String? {
    guard case .string(let text) = node.value else {
      report(.wrongType(expected: .string, found: node.type), at: node.mark)
      return nil
    }
    return checked(text, at: node.mark)
  }

  /// The string, or `nil` with a problem where it is empty or holds control characters.
  private mutating func checked(_ text: String, at mark: Mark) -> String? {
    guard countries != nil else { return text }
    guard !text.isEmpty else {
      report(.empty, at: mark)
      return nil
    }
    if let control = text.firstControlCharacter {
      report(.controlCharacter(control.value), at: mark)
      return nil
    }
    return text
  }

  mutating func boolean(_ node: Node) -> Bool? {
    guard case .boolean(let truth) = node.value else {
      report(.wrongType(expected: .boolean, found: node.type), at: node.mark)
      return nil
    }
    return truth
  }

  mutating func integer(_ node: Node, in range: ClosedRange<Int> = .min ... .max) -> Int? {
    guard case .integer(let number) = node.value else {
      report(.wrongType(expected: .integer, found: node.type), at: node.mark)
      return nil
    }
    guard range.contains(number) else {
      report(.outOfRange("\(number)", allowed: "\(range.lowerBound)…\(range.upperBound)"), at: node.mark)
      return nil
    }
    return number
  }

  mutating func degrees(_ node: Node, limit: Double) -> Double? {
    let number: Double
    let written: String
    switch node.value {
    case .integer(let integer): (number, written) = (Double(integer), "\(integer)")
    case .decimal(let decimal): (number, written) = (decimal, "\(decimal)")
    default:
      report(.wrongType(expected: .number, found: node.type), at: node.mark)
      return nil
    }
    guard number.magnitude <= limit else {
      report(.outOfRange(written, allowed: "-\(Int(limit))…\(Int(limit))"), at: node.mark)
      return nil
    }
    return number
  }

  mutating func word<Word: CodeWord>(_ node: Node, as type: Word.Type = Word.self) -> Word? {
    guard let text = string(node) else { return nil }
    guard let word = Word(rawValue: text) else {
      report(.unknownWord(text, noun: Word.noun, allowed: Word.codes), at: node.mark)
      return nil
    }
    return word
  }

  mutating func date(_ node: Node) -> EDTF? {
    // YAML and JSON alike may give a bare year as a number.
    if case .integer(let year) = node.value, (1000...9999).contains(year) {
      return try? EDTF("\(year)")
    }
    guard let text = string(node) else { return nil }
    do {
      return try EDTF(text)
    } catch {
      report(.malformedDate(error), at: node.mark)
      return nil
    }
  }

  mutating func country(_ node: Node) -> String? {
    guard let code = string(node) else { return nil }
    if let countries, countries[code] == nil {
      report(.unknownCountry(code), at: node.mark)
      return nil
    }
    return code
  }

  /// What a source wrote in place of a country; nothing, where it named none.
  mutating func countryAsWritten(_ node: Node) -> String? {
    if case .string("") = node.value { return "" }
    guard let words = string(node) else { return nil }
    guard countries?[words] == nil else {
      report(.codeAsWritten(words), at: node.mark)
      return nil
    }
    return words
  }

  /// A country is given by its code, or as a source wrote it.
  mutating func requireCountry(in node: Node) {
    guard case .map(let entries) = node.value else { return }
    let given = entries.filter { $0.key == "country" || $0.key == "country-as-written" }
    if given.isEmpty { report(.missing(key: "country"), at: node.mark) }
    if given.count > 1, let last = given.last, last.key != given[0].key {
      report(.excluded(key: last.key, by: given[0].key), at: last.mark)
    }
  }

  mutating func url(_ node: Node) -> String? {
    guard let text = string(node) else { return nil }
    guard WebAddress(text) != nil else {
      report(.malformedURL(text), at: node.mark)
      return nil
    }
    return text
  }

  mutating func languageTag(_ node: Node) -> String? {
    guard let tag = string(node) else { return nil }
    guard tag.isLanguageTag else {
      report(.malformedLanguage(tag), at: node.mark)
      return nil
    }
    return tag
  }

  mutating func text(_ node: Node) -> Text? {
    guard case .map(let entries) = node.value else {
      report(.wrongType(expected: .map, found: node.type), at: node.mark)
      return nil
    }
    guard !entries.isEmpty else {
      report(.empty, at: node.mark)
      return nil
    }
    var text = Text()
    text.wordings.reserveCapacity(entries.count)
    for entry in entries {
      guard entry.key.isLanguageTag else {
        report(.malformedLanguage(entry.key), at: entry.mark)
        continue
      }
      guard text[entry.key] == nil else {
        report(.repeatedKey(entry.key), at: entry.mark)
        continue
      }
      path.append(.key(entry.key))
      if let words = string(entry.node) {
        text.wordings.append(Text.Wording(language: entry.key, words: words))
      }
      path.removeLast()
    }
    return text
  }
}

extension Node {
  /// The type of the value, as messages name it.
  package var type: Problem.ValueType {
    switch value {
    case .null: .null
    case .boolean: .boolean
    case .integer: .integer
    case .decimal: .number
    case .string: .string
    case .list: .list
    case .map: .map
    }
  }
}
