package import KembarModel

/// How a table writes its dates, such as `dd/MM/yyyy` or `MMMM d, yyyy`.
///
/// | letters | what they read |
/// | --- | --- |
/// | `d` `dd` | the day, of one or two digits |
/// | `M` `MM` | the month, of one or two digits |
/// | `MMM` `MMMM` | the name of the month, in English or Indonesian, in full or short |
/// | `yyyy` | the year, of four digits |
///
/// Everything else stands for itself. Years of two digits are not read, since they do not say their century.
package struct DatePattern: Hashable, Sendable {
  /// As it was given.
  package let text: String
  private let parts: [Part]

  private enum Part: Hashable {
    case day, month, monthName, year
    case other(Unicode.Scalar)
  }

  /// Reads a pattern, or gives `nil` where it has no year, a day without a month, a part twice or other letters.
  package init?(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      guard first.isASCII, first.properties.isAlphabetic else {
        parts.append(.other(first))
        rest = rest.dropFirst()
        continue
      }
      switch (first, run.count) {
      case ("d", 1...2): parts.append(.day)
      case ("M", 1...2): parts.append(.month)
      case ("M", 3...4): parts.append(.monthName)
      case ("y", 4): parts.append(.year)
      default: return nil
      }
      rest = rest[run.endIndex...]
    }
    func count(_ kinds: Part...) -> Int { parts.count(where: kinds.contains) }
    guard count(.year) == 1, count(.month, .monthName) <= 1, count(.day) <= count(.month, .monthName) else {
      return nil
    }
    self.parts = parts
  }

  /// The date that a text writes in this way, or `nil`, also for days that do not exist.
  package func date(_ text: String) -> EDTF? {
    var text = text
    guard let (year, month, day) = text.withUTF8(numbers) else { return nil }
    let written = [Self.digits(year, 4), month.map { Self.digits($0, 2) }, day.map { Self.digits($0, 2) }]
    return try? EDTF(written.compactMap(\.self).joined(separator: "-"))
  }

  private func numbers(_ bytes: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int?, day: Int?)? {
    var rest = bytes[...]
    var (year, month, day): (Int?, Int?, Int?)
    for (place, part) in parts.enumerated() {
      // Numbers that touch must have all their digits: ddMMyyyy.
      let touches = isNumber(place - 1) || isNumber(place + 1)
      switch part {
      case .day: day = Self.takeNumber(&rest, digits: touches ? 2...2 : 1...2)
      case .month: month = Self.takeNumber(&rest, digits: touches ? 2...2 : 1...2)
      case .monthName: month = Self.takeMonthName(&rest)
      case .year: year = Self.takeNumber(&rest, digits: 4...4)
      case .other(let scalar):
        guard rest.starts(with: Array(String(scalar).utf8)) else { return nil }
        rest = rest.dropFirst(String(scalar).utf8.count)
      }
      if part == .day, day == nil { return nil }
      if part == .month || part == .monthName, month == nil { return nil }
      if part == .year, year == nil { return nil }
    }
    guard rest.isEmpty, let year else { return nil }
    return (year, month, day)
  }

  private func isNumber(_ place: Int) -> Bool {
    parts.indices.contains(place) && [.day, .month, .year].contains(parts[place])
  }

  private static func takeNumber(
    _ bytes: inout Slice<UnsafeBufferPointer<UInt8>>, digits: ClosedRange<Int>
  ) -> Int? {
    let taken = bytes.prefix(digits.upperBound).prefix { (0x30...0x39).contains($0) }
    guard digits.contains(taken.count) else { return nil }
    bytes = bytes[taken.endIndex...]
    return taken.reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }

  private static func takeMonthName(_ bytes: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let letters = bytes.prefix { (0x61...0x7A).contains($0 | 0x20) }
    guard let month = monthNames[String(decoding: letters, as: UTF8.self).lowercased()] else { return nil }
    bytes = bytes[letters.endIndex...]
    return month
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: count - digits.count) + digits
  }

  /// The months by their names in lower case.
  private static let monthNames: [String: Int] = {
    // Usual spellings beside those of the dictionaries.
    var names = [
      "sept": 9, "agt": 8, "ags": 8, "agust": 8, "pebruari": 2, "peb": 2, "nopember": 11, "nop": 11,
    ]
    for language in Language.allCases {
      for months in [language.months, language.shortMonths] {
        for (place, name) in months.enumerated() { names[name.lowercased()] = place + 1 }
      }
    }
    return names
  }()

  /// The patterns that can mean only one day, which are read without being asked for: `3 Juli 2023`, `July 3, 2023`.
  static let unmistakable = ["d MMMM yyyy", "MMMM d, yyyy", "MMMM yyyy"].compactMap(DatePattern.init)
}
