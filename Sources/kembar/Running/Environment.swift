import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program learns from where it runs.
enum Environment {
  /// A variable, or `nil` where it is not set or empty.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The language of the interface: `KEMBAR_LANGUAGE`, else the locale's if kembar speaks it, else English.
  static var language: Language {
    if let chosen = Self["KEMBAR_LANGUAGE"] {
      return Language(rawValue: String(chosen.prefix(2)).lowercased()) ?? .english
    }
    let locale = Self["LC_ALL"] ?? Self["LC_MESSAGES"] ?? Self["LANG"] ?? ""
    return locale == "id" || locale.hasPrefix("id_") || locale.hasPrefix("id.") ? .indonesian : .english
  }

  /// The path of the registry that the environment asks for, or `nil`.
  static var registry: String? { Self["KEMBAR_REGISTRY"] }

  /// The present day in the local time zone.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: 0)
  }
}
