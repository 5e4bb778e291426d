/// Why a key or a script of keys cannot be read.
package struct KeyNotationError: Error, Hashable, Sendable {
  /// What was found instead of a key.
  package enum Reason: Hashable, Sendable {
    /// `<` without `>`.
    case unclosed
    /// The words between `<` and `>` name no key.
    case unknown(String)
    /// One key was wanted, not none or several.
    case notOneKey
  }

  /// What to say of the place at `offset`.
  package let reason: Reason
  /// How many characters come before the place.
  package let offset: Int
}

extension Key {
  /// Reads the notation of one key, such as `j`, `<Enter>`, `<C-z>` or `<Click 10,5>`.
  package init(notation: String) throws(KeyNotationError) {
    let keys = try Key.script(notation)
    guard let key = keys.first, keys.count == 1 else {
      throw KeyNotationError(reason: .notOneKey, offset: 0)
    }
    self = key
  }

  /// Reads a row of keys: `/ast<Enter>` is a slash, three letters and Enter.
  package static func script(_ text: String) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      guard first == "<" else {
        keys.append(.character(first))
        rest.removeFirst()
        continue
      }
      let offset = text.count - rest.count
      guard let close = closing(of: rest) else { throw KeyNotationError(reason: .unclosed, offset: offset) }
      let name = String(rest.unicodeScalars[..<close].dropFirst())
      guard let key = Key(name: name) else { throw KeyNotationError(reason: .unknown(name), offset: offset) }
      keys.append(key)
      rest = Substring(rest.unicodeScalars[close...].dropFirst())
    }
    return keys
  }

  /// The key as `init(notation:)` reads it.
  package var notation: String {
    switch self {
    case .character("<"): "<lt>"
    case .character(" "): "<Space>"
    case .character(let character): String(character)
    case .control(let character): "<C-\(character)>"
    case .function(let number): "<F\(number)>"
    case .mouse(let mouse): "<\(mouse.action.name) \(mouse.column),\(mouse.row)>"
    case .paste(let text): "<Paste \(text.escaped)>"
    default: Key.names.first { $0.key == self }.map { "<\($0.name)>" } ?? ""
    }
  }

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab), ("BS", .backspace),
    ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Resize", .resize),
    ("Space", .character(" ")), ("lt", .character("<")),
  ]

  private init?(name: String) {
    if let known = Key.names.first(where: { $0.name == name }) {
      self = known.key
    } else if name.hasPrefix("C-"), let character = name.dropFirst(2).first, name.count == 3 {
      self = .control(character)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), number > 0 {
      self = .function(number)
    } else if name.utf8.starts(with: "Paste ".utf8) {
      self = .paste(String(name.unicodeScalars.dropFirst(6)).unescaped)
    } else if let mouse = Mouse(name: name) {
      self = .mouse(mouse)
    } else {
      return nil
    }
  }

  /// Where the `>` is that ends a name; a backslash takes the meaning from the character after it.
  private static func closing(of text: Substring) -> String.Index? {
    var isEscaped = false
    let takesEscapes = text.utf8.starts(with: "<Paste ".utf8)
    for index in text.unicodeScalars.indices {
      if isEscaped {
        isEscaped = false
      } else if text.unicodeScalars[index] == "\\" {
        isEscaped = takesEscapes
      } else if text.unicodeScalars[index] == ">" {
        return index
      }
    }
    return nil
  }
}

extension Mouse {
  fileprivate init?(name: String) {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let action = Action.allCases.first(where: { $0.name == words[0] }) else {
      return nil
    }
    let numbers = words[1].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let column = numbers[0], let row = numbers[1] else { return nil }
    self.init(action, column: column, row: row)
  }
}

extension Mouse.Action {
  fileprivate var name: String {
    switch self {
    case .press: "Click"
    case .doublePress: "DoubleClick"
    case .wheelUp: "WheelUp"
    case .wheelDown: "WheelDown"
    }
  }
}

extension String {
  /// A backslash before every backslash and `>`.
  fileprivate var escaped: String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\\" || scalar == ">" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  fileprivate var unescaped: String {
    var result = UnicodeScalarView()
    var isEscaped = false
    for scalar in unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(scalar)
        isEscaped = false
      }
    }
    return String(result)
  }
}
