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

  /// The number of this process.
  static var processNumber: Int32 { getpid() }

  /// The present day in the local time zone.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: 0)
  }

  /// The present time in UTC, as ISO 8601 writes it: `2026-11-21T10:20:30Z`.
  static var now: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A time in UTC, as ``now`` writes it, by the clock of the local time zone; `nil` for any other text.
  static func localTime(_ utc: String) -> EDTF? {
    let numbers = utc.split { !$0.isASCII || !$0.isNumber }.compactMap { Int32($0) }
    guard numbers.count == 6 else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    var time = timegm(&parts)
    localtime_r(&time, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M", &parts)
    return try? EDTF(String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}
