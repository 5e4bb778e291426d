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

  mutating func integer(_ node: Node, in range: ClosedRange<Int>) -> Int? {
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
    switch node.value {
    case .integer(let integer): number = Double(integer)
    case .decimal(let decimal): number = decimal
    default:
      report(.wrongType(expected: .number, found: node.type), at: node.mark)
      return nil
    }
    guard number.magnitude <= limit else {
      report(.outOfRange("\(number)", allowed: "-\(Int(limit))…\(Int(limit))"), at: node.mark)
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
    guard countries[code] != nil else {
      report(.unknownCountry(code), at: node.mark)
      return nil
    }
    return code
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
    for entry in entries {
      path.append(.key(entry.key))
      defer { path.removeLast() }
      if !entry.key.isLanguageTag {
        reportInParent(.malformedLanguage(entry.key), at: entry.mark)
      } else if text[entry.key] != nil {
        reportInParent(.repeatedKey(entry.key), at: entry.mark)
      } else if let words = string(entry.node) {
        text.wordings.append(Text.Wording(language: entry.key, words: words))
      }
    }
    return text
  }
}

extension Node {
  /// The type of the value, as messages name it.
  var type: Problem.ValueType {
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

extension String {
  /// The first control character that is no line break or tab; bidirectional controls count, too, since they
  /// can make a terminal show something else than what is written.
  fileprivate var firstControlCharacter: Unicode.Scalar? {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return nil }
    return unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// Whether this looks like a BCP 47 tag: letters, then subtags of up to eight letters and digits.
  fileprivate var isLanguageTag: Bool {
    let subtags = utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...8).contains(primary.count) else { return false }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return primary.allSatisfy(isLetter)
      && subtags.dropFirst().allSatisfy { subtag in
        (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || isDigit($0) }
      }
  }
}
